package import Markup

/// What a piece carries beside its words.
package struct Particulars: Hashable, Sendable {
  /// In the order of the source; those of a whole feed where the piece names none.
  package var authors: [Author]
  /// The source's own words for what it is about, in its order, none twice.
  package var tags: [PlainText]
  /// The picture that stands for the piece.
  package var picture: Picture?
  /// When and where something takes place that the piece announces.
  package var event: Event?
  /// Files to fetch, such as a recording or a document.
  package var enclosures: [Enclosure]
  /// Where the source says that the piece is to be read in other languages.
  package var translations: [TranslationLink]

  /// What a piece carries that is nothing but words.
  package static let none = Particulars()

  package init(
    authors: [Author] = [],
    tags: [PlainText] = [],
    picture: Picture? = nil,
    event: Event? = nil,
    enclosures: [Enclosure] = [],
    translations: [TranslationLink] = []
  ) {
    self.authors = authors
    self.tags = tags
    self.picture = picture
    self.event = event
    self.enclosures = enclosures
    self.translations = translations
  }
}

extension Particulars {
  /// Everything in it as texts, equal for equal values.
  package var digestTexts: [String] {
    var texts: [String] = []
    eachDigestText { texts.append($0 ?? "") }
    return texts
  }

  /// Goes through everything in it as texts, equal for equal values; none is as an empty one.
  package func eachDigestText(_ work: (String?) -> Void) {
    guard self != .none else { return }
    work("authors")
    for author in authors {
      work(author.name?.description)
      work(author.email?.description)
      work(author.page?.description)
    }
    work("tags")
    for tag in tags { work(tag.description) }
    work("picture")
    switch picture?.location {
    case .web(let address): work(address.description)
    case .kept(let file): work(file.name)
    case nil: work(nil)
    }
    work(picture?.alternative.description)
    work("event")
    work(event?.start.digestText)
    work(event?.end?.digestText)
    work(event?.place?.description)
    work("enclosures")
    for file in enclosures {
      work(file.address.description)
      work(file.mediaType)
      work(file.length.map { "\($0)" })
    }
    for link in translations {
      work("translation")
      work(link.language.description)
      work(link.address.description)
    }
  }
}

/// Who wrote a piece; at least one of the three is there.
package struct Author: Hashable, Sendable {
  package let name: PlainText?
  /// An address as its source wrote it; nothing is ever sent to it.
  package let email: PlainText?
  package let page: WebAddress?

  /// - Returns: `nil` when there is neither a name nor a way to the author.
  package init?(name: PlainText?, email: PlainText? = nil, page: WebAddress? = nil) {
    let name = name?.isEmpty == true ? nil : name
    let email = email?.isEmpty == true ? nil : email
    guard name != nil || email != nil || page != nil else { return nil }
    self.name = name
    self.email = email
    self.page = page
  }
}

/// A picture and the words that stand for it where it is not seen.
package struct Picture: Hashable, Sendable {
  /// Where the picture is.
  package enum Location: Hashable, Sendable {
    /// On somebody's site, from where it is shown.
    case web(WebAddress)
    /// Handed in with the piece, and served by us.
    case kept(KeptFile)
  }

  package let location: Location
  /// What it shows; empty for one that says nothing the words do not.
  package let alternative: PlainText

  package init(location: Location, alternative: PlainText) {
    self.location = location
    self.alternative = alternative
  }
}

/// A file that was handed in and is served by us, named by its content.
package struct KeptFile: Hashable, Sendable {
  /// Its name under `media/` of the web root: hexadecimal digits and an ending.
  package let name: String
  /// In bytes.
  package let length: Int
  /// In pixels.
  package let width: Int
  /// In pixels.
  package let height: Int

  package init(name: String, length: Int, width: Int, height: Int) {
    self.name = name
    self.length = length
    self.width = width
    self.height = height
  }

  /// `image/jpeg`, `image/png`, `image/gif` or `image/webp`, by the ending.
  package var mediaType: String {
    name.hasSuffix(".jpg") ? "image/jpeg" : "image/" + (name.split(separator: ".").last ?? "")
  }
}

/// Something that takes place at a time.
package struct Event: Hashable, Sendable {
  /// A day, or a moment.
  package let start: PublicationDate
  /// Not before the start; a day is the last one, and it counts.
  package let end: PublicationDate?
  /// Where, in words.
  package let place: PlainText?

  package init(start: PublicationDate, end: PublicationDate?, place: PlainText?) {
    self.start = start
    self.end = end
    self.place = place
  }
}

/// A file that belongs to a piece and is fetched on its own (RFC 4287 §4.2.7.2, RSS 2.0).
package struct Enclosure: Hashable, Sendable {
  package let address: WebAddress
  /// As the source says: `audio/mpeg`.
  package let mediaType: String?
  /// In bytes, as the source says.
  package let length: Int?

  package init(address: WebAddress, mediaType: String?, length: Int?) {
    self.address = address
    self.mediaType = mediaType
    self.length = length
  }
}

/// The address of a piece in another language (`hreflang` of RFC 8288 §3.4.1).
package struct TranslationLink: Hashable, Sendable {
  package let address: WebAddress
  /// Of the piece that is read there, as the source says.
  package let language: LanguageTag

  package init(address: WebAddress, language: LanguageTag) {
    self.address = address
    self.language = language
  }
}
