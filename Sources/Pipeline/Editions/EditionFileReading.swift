internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Newsletters
internal import Store

/// Reads the pictures and attachments that editions name; what cannot be sent is answered for with its
/// line, before anything is written.
struct EditionFileReading {
  /// The largest picture of a message, and all of them together, in bytes.
  static let largestPicture = 300_000
  static let largestPictures = 1_000_000
  /// All attachments together, in bytes: what mail servers let through, with what base64 adds.
  static let largestAttachments = 5_000_000
  /// The largest logo that travels with every message, in bytes.
  static let largestLogo = 30_000

  private let workspace: Workspace
  private let store: TimelineStore

  init(of workspace: Workspace, store: TimelineStore) {
    self.workspace = workspace
    self.store = store
  }

  /// The files of an edition.
  ///
  /// - Parameter file: `nil` for an edition that is not written down, which names none.
  /// - Returns: every file that it names, and the logo.
  /// - Throws: `PipelineError` with `configuration` and every file that cannot be sent; `StoreError`.
  func files(of file: EditionText?) throws -> EditionFiles {
    var files = EditionFiles()
    files.logo = logo
    guard let file else { return files }
    var mistakes = ConfigurationMistakes()
    var pictures = 0
    var attachments = 0
    for named in file.namedFiles {
      switch named.use {
      case .picture(let source):
        guard files.pictures[source] == nil,
          let picture = try picture(source, named, reporting: &mistakes)
        else { continue }
        pictures +=
          files.pictures.values.contains { $0.name == picture.name }
          ? 0 : picture.octets.count
        files.pictures[source] = picture
        report(pictures, above: Self.largestPictures, "pictures", named.place, &mistakes)
      case .attachment(let path):
        guard files.attachments[path] == nil,
          let octets = octets(of: path, at: named.place, reporting: &mistakes)
        else { continue }
        attachments += octets.count
        files.attachments[path] = octets
        report(attachments, above: Self.largestAttachments, "files", named.place, &mistakes)
      }
    }
    do throws(ConfigurationError) {
      try mistakes.throwIfAny(in: EditionFolder.name(of: file.curation.month))
    } catch {
      throw PipelineError(.configuration, "\(error)")
    }
    return files
  }

  private func report(
    _ sum: Int,
    above limit: Int,
    _ what: String,
    _ place: ConfigurationPlace,
    _ mistakes: inout ConfigurationMistakes
  ) {
    guard sum > limit else { return }
    mistakes.add(
      at: place,
      found: "with this one the \(what) weigh \(Self.kilobytes(sum)) together",
      expected: "no more than \(Self.kilobytes(limit)): smaller ones, or a link to some"
    )
  }

  private func picture(
    _ source: EditionPicture.Source,
    _ named: EditionText.NamedFile,
    reporting mistakes: inout ConfigurationMistakes
  ) throws -> MailPicture? {
    switch source {
    case .file(let path):
      guard let octets = octets(of: path, at: named.place, reporting: &mistakes)
      else { return nil }
      return picture(octets, words: nil, at: named.place, reporting: &mistakes)
    case .entries(let ids):
      guard let (octets, words) = try keptPicture(of: ids) else {
        mistakes.add(
          at: named.place,
          found: "yes, but no entry of the story brought a picture that is kept here",
          expected: "a picture beside feeds.yml, such as content/photo.jpg, or no such line"
        )
        return nil
      }
      guard words != nil || named.isDescribed else {
        mistakes.add(
          at: named.place,
          found: "a picture that came without words",
          expected: "alt: what the picture shows, below each language of the story"
        )
        return nil
      }
      return picture(octets, words: words, at: named.place, reporting: &mistakes)
    }
  }

  /// The picture that stands for the first of some entries that has one, or else stands in its text.
  private func keptPicture(of ids: [EntryID]) throws -> ([UInt8], MailPicture.Words?)? {
    let current = try ids.compactMap { try store.resolve($0.description) }
    let entries = try store.entries(current)
    let media = MediaFolder(of: workspace)
    for entry in current.compactMap({ entries[$0] }) {
      if let picture = entry.particulars.picture, case .kept(let file) = picture.location,
        let octets = media.bytes(of: file.name)
      {
        let text = picture.alternative.description
        let words = MailPicture.Words(text: text, language: entry.language)
        return (octets, text.isEmpty ? nil : words)
      }
      if let name = entry.content?.mediaNames.first, let octets = media.bytes(of: name) {
        return (octets, nil)
      }
    }
    return nil
  }

  private func picture(
    _ octets: [UInt8],
    words: MailPicture.Words?,
    at place: ConfigurationPlace,
    reporting mistakes: inout ConfigurationMistakes
  ) -> MailPicture? {
    guard octets.count <= Self.largestPicture else {
      mistakes.add(
        at: place,
        found: "a picture of \(Self.kilobytes(octets.count))",
        expected: "no more than \(Self.kilobytes(Self.largestPicture)): make it smaller"
      )
      return nil
    }
    guard let picture = MailPicture(octets, words: words) else {
      mistakes.add(
        at: place,
        found: "a file that is no PNG, JPEG or GIF picture",
        expected: "one of these: nothing else is shown by every mail program"
      )
      return nil
    }
    return picture
  }

  private func octets(
    of path: LocalPath,
    at place: ConfigurationPlace,
    reporting mistakes: inout ConfigurationMistakes
  ) -> [UInt8]? {
    let file = URL(filePath: path.description, relativeTo: workspace.root)
    // What is sent to readers is never taken from elsewhere on the machine by a slip.
    guard isBesideConfiguration(path) else {
      mistakes.add(
        at: place,
        found: "\(path) lies outside the folder of feeds.yml",
        expected: "a file in that folder or below it: copy it there"
      )
      return nil
    }
    guard FileStamp(path: file.filePath) != nil,
      let (bytes, isCut) = try? FileReading.bytes(of: file, limit: Self.largestAttachments)
    else {
      mistakes.add(
        at: place,
        found: "\(path) is not there, or cannot be read",
        expected: "a file whose path begins beside feeds.yml"
      )
      return nil
    }
    guard !isCut else {
      mistakes.add(
        at: place,
        found: "\(path) is heavier than \(Self.kilobytes(Self.largestAttachments))",
        expected: "a smaller file, or a link to it"
      )
      return nil
    }
    return bytes
  }

  private func isBesideConfiguration(_ path: LocalPath) -> Bool {
    var depth = 0
    for step in path.description.split(separator: "/") where step != "." {
      depth += step == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return !path.description.hasPrefix("/")
  }

  /// The brand's logo, where it is small and mail programs show its kind.
  private var logo: MailPicture? {
    guard let path = workspace.feeds.publication.brand.logo,
      let (bytes, isCut) = try? FileReading.bytes(
        of: URL(filePath: path.description, relativeTo: workspace.root),
        limit: Self.largestLogo
      ), !isCut
    else { return nil }
    return MailPicture(bytes, words: nil)
  }

  private static func kilobytes(_ bytes: Int) -> String { "\((bytes + 999) / 1_000) KB" }
}

extension MailPicture {
  /// Takes a file; `nil` for bytes that not every mail program shows as a picture.
  fileprivate init?(_ octets: [UInt8], words: Words?) {
    guard let format = PictureFormat(octets) else { return nil }
    let kind: Kind
    switch format.kind {
    case .png: kind = .png
    case .jpg: kind = .jpeg
    case .gif: kind = .gif
    case .webp: return nil
    }
    self.init(
      kind: kind,
      octets: octets,
      width: format.width,
      height: format.height,
      words: words
    )
  }
}
