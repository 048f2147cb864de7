internal import Entries
internal import Markup

extension FeedDraft {
  /// What the feed says of itself so far.
  ///
  /// - Parameters:
  ///   - format: the document's.
  ///   - document: where it was fetched from, if that is known.
  /// - Returns: what was said before now.
  func head(format: FeedFormat, document: String? = nil) -> FeedHead {
    let spare = document ?? selfLink?.address()?.description
    let homePage = link?.address(beside: spare)
    // What Atom leaves relative stands beside the document (RFC 3986 §5.1.3), where that is known;
    // writers of the other formats think of their site.
    let base = format.isAtom ? document ?? homePage?.description : homePage?.description ?? spare
    let address = selfLink?.address(beside: base)
    return FeedHead(
      format: format,
      id: id ?? spareID,
      title: words,
      homePage: homePage,
      writtenHomePage: homePage == nil ? link?.written : nil,
      address: address,
      writtenAddress: address == nil ? selfLink?.written : nil,
      base: base ?? spare,
      description: (summary ?? spareSummary)?.beside(base),
      language: language,
      writtenLanguage: language == nil ? unreadableLanguage : nil,
      authors: allAuthors,
      picture: (picture ?? sparePicture)?.address(beside: base),
      published: published ?? sparePublished,
      modified: modified ?? spareModified,
      generator: generator,
      copyright: copyright,
      rest: rest.map { .seconds(60 * min($0, FeedHead.longestRest)) },
      quietHours: quietHours.isEmpty ? nil : quietHours
    )
  }

  /// The item, perhaps with nothing in it.
  ///
  /// - Parameters:
  ///   - position: counted from one.
  ///   - head: its feed's; what addresses stand beside when nothing else is, and the authors of an
  ///     item that names none.
  /// - Returns: the item as far as it was read.
  func item(at position: Int, in head: FeedHead) -> FeedItem {
    let base = head.base
    // A link to the base itself does not say where the piece is read: others have the same.
    let isBase = link?.isBase == true
    let address = (isBase ? nil : link?.address(beside: base)) ?? permalink?.address()
    let authors = allAuthors
    return FeedItem(
      position: position,
      line: line,
      id: id ?? spareID,
      absoluteID: relativeID?.identifier(beside: base),
      address: address,
      writtenAddress: isBase || address == nil ? link?.written : nil,
      externalAddress: external?.address(beside: base),
      title: words,
      content: (content ?? spareContent)?.beside(base),
      contentText: contentText,
      summary: (summary ?? spareSummary)?.beside(base),
      published: published ?? sparePublished,
      modified: modified ?? spareModified,
      authors: authors.isEmpty ? head.authors.inherited : authors,
      areAuthorsSaid: !authors.isEmpty || head.format.inheritsAuthors,
      tags: tags,
      language: language,
      enclosures: enclosures.compactMap { file in
        file.file.address(beside: base).map {
          Enclosure(address: $0, mediaType: file.mediaType, length: file.length)
        }
      },
      translations: translations.compactMap { translation in
        translation.address.address(beside: base).flatMap { other in
          other == address ? nil : TranslationLink(address: other, language: translation.language)
        }
      },
      picture: (picture ?? sparePicture)?.address(beside: base),
      unreadableDates: unreadableDates
    )
  }

  /// The title; a picture alone, or nothing but tags, is none.
  private var words: PlainText? {
    if let titleLine, !titleLine.isEmpty { return titleLine }
    return spareTitleLine.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The nearest who are named.
  private var allAuthors: [Author] {
    if !authors.isEmpty { return authors }
    if !sourceAuthors.isEmpty { return sourceAuthors }
    return spareAuthors.isEmpty ? owners : spareAuthors
  }
}

extension FeedText {
  /// The same words with a base where they had none.
  fileprivate func beside(_ spare: String?) -> FeedText {
    base == nil ? FeedText(form: form, raw: raw, base: spare) : self
  }
}
