internal import Configuration
internal import Entries
internal import Mail
internal import Templates

/// A message is put together of files that its edition names: read before, and part of the value.
extension Newsletter {
  /// The widest that a picture stands in a message, in pixels: the column without its margins.
  private static let column = 528

  /// What the HTML of a letter shows of its own, each picture once.
  func inlineImages(of letter: Letter) throws(MailError) -> [InlineImage] {
    guard letter.place == .mail else { return [] }
    var images: [InlineImage] = []
    var seen: Set<String> = []
    for picture in shownPictures(in: letter) where seen.insert(picture.name).inserted {
      images.append(
        InlineImage(
          contentID: try contentID(of: picture),
          mediaType: try MediaType(picture.mediaType),
          octets: picture.octets
        )
      )
    }
    return images
  }

  /// The pictures of a letter in the order in which they are shown, the logo first.
  private func shownPictures(in letter: Letter) -> [MailPicture] {
    let edition = letter.edition
    return [letter.hasLogo ? edition.files.logo : nil].compactMap(\.self)
      + edition.stories.compactMap { story in
        story.picture.flatMap { edition.files.pictures[$0.source] }
      }
  }

  /// Where a letter finds a picture: in itself, or beside its page.
  func address(of picture: MailPicture, in letter: Letter) throws(MailError) -> String {
    switch letter.place {
    case .mail: try contentID(of: picture).url
    case .service: webFile("\(NewsletterIssue.folder(of: letter.edition.month))/\(picture.name)")
    case .web: "../\(picture.name)"
    }
  }

  /// Where a letter finds the brand's logo; `nil` where it shows none.
  func logoAddress(in letter: Letter) throws(MailError) -> String? {
    guard letter.hasLogo else { return nil }
    return switch letter.place {
    case .mail: try letter.edition.files.logo.map(contentID)?.url
    case .service: letter.edition.files.logo.flatMap { _ in site.logo.map { webFile($0.path) } }
    case .web: site.logo.map { "../../../\($0.path)" }
    }
  }

  /// The address of a file of our web root.
  private func webFile(_ path: String) -> String {
    site.publication.baseURL.appending(path).description
  }

  /// The picture beside a story, with words in the language of the version that is told.
  func picture(
    of story: Edition.Story,
    by version: EditionVersion,
    in letter: Letter,
    _ block: LanguageTag
  ) throws(MailError) -> TemplateValue {
    guard let picture = story.picture, let file = letter.edition.files.pictures[picture.source]
    else { return .absent }
    let width = min(file.width, Self.column)
    let (words, language) = words(of: picture, file, in: version.language)
    return [
      "address": .text(try address(of: file, in: letter)),
      "alt": .text(words),
      "alt_language": site.foreignText(language, in: block),
      "width": "\(width)",
      // Both sides are below 65,536, so that their product is a small number.
      "height": "\(max(1, file.height * width / file.width))",
    ]
  }

  /// The editor's words; those that came with the picture where the editor has none in a language.
  private func words(
    of picture: EditionPicture,
    _ file: MailPicture,
    in language: LanguageTag
  ) -> (text: String, language: LanguageTag) {
    if let own = picture.alternative[language] { return (own, language) }
    return file.words.map { ($0.text, $0.language) } ?? ("", language)
  }

  /// The files that a letter carries to readers of its languages.
  func attachments(of letter: Letter) throws(MailError) -> [Attachment] {
    var attachments: [Attachment] = []
    for file in letter.edition.front.attachments
    where file.languages.isEmpty || !Set(file.languages).isDisjoint(with: letter.languages) {
      guard let octets = letter.edition.files.attachments[file.path] else { continue }
      let name = file.name ?? file.path.fileName
      attachments.append(
        try Attachment(
          name: name,
          mediaType: try AttachmentType(of: octets, named: name).mediaType,
          octets: octets
        )
      )
    }
    return attachments
  }

  private func contentID(of picture: MailPicture) throws(MailError) -> MessageID {
    try MessageID(unique: picture.name, domain: site.publication.authority.name)
  }
}

extension LocalPath {
  /// The last step of the path.
  var fileName: String {
    description.split(separator: "/").last.map(String.init) ?? description
  }
}
