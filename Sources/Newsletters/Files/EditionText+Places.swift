package import Configuration
internal import Entries

extension EditionText {
  /// A file that an edition names, and where it does.
  package struct NamedFile: Hashable, Sendable {
    /// What the edition wants of it.
    package enum Use: Hashable, Sendable {
      case picture(EditionPicture.Source)
      case attachment(LocalPath)
    }

    package let use: Use
    /// Whether the editor says in each language of the story what the picture shows.
    package let isDescribed: Bool
    package let place: ConfigurationPlace
  }

  /// The files that it names, those of dropped stories left out, in the order of the file.
  package var namedFiles: [NamedFile] {
    var unread = ConfigurationMistakes()
    // It was read before without a mistake, and is read again for the places alone.
    let mapping = ConfigurationMapping.read(
      Array(text.utf8),
      named: "editions/\(curation.month).yml",
      reporting: &unread
    )
    var files: [NamedFile] = []
    func visit(_ node: ConfigurationNode) {
      switch node {
      case .text, .refused: break
      case .list(let list): list.items.forEach(visit)
      case .mapping(let mapping):
        if let file = Self.picture(in: mapping) ?? Self.attachment(in: mapping) {
          files.append(file)
        }
        mapping.pairs.map(\.value).forEach(visit)
      }
    }
    for key in ["attachments", "sections", "new"] { mapping?[key].map(visit) }
    return files
  }

  private static func picture(in story: ConfigurationMapping) -> NamedFile? {
    var unread = ConfigurationMistakes()
    guard story["drop"] == nil, let node = story["picture"],
      let picture = ConfigurationShape.storyPicture.read(node, reporting: &unread)
    else { return nil }
    let source: EditionPicture.Source =
      switch picture {
      case .file(let path): .file(path)
      case .ofEntry: .entries(entries(in: story))
      }
    let isDescribed = versions(in: story).allSatisfy { version in
      if case .text(let words)? = version["alt"] { !words.text.isEmpty } else { false }
    }
    return NamedFile(use: .picture(source), isDescribed: isDescribed, place: node.place)
  }

  /// The entries of a story's versions, in the order of the file.
  private static func entries(in story: ConfigurationMapping) -> [EntryID] {
    versions(in: story).compactMap { version in
      if case .text(let entry)? = version["entry"] { EntryID(entry.text) } else { nil }
    }
  }

  /// What a story says in its languages: nothing else in it is a mapping.
  private static func versions(in story: ConfigurationMapping) -> [ConfigurationMapping] {
    story.pairs.compactMap { pair in
      if case .mapping(let version) = pair.value { version } else { nil }
    }
  }

  private static func attachment(in mapping: ConfigurationMapping) -> NamedFile? {
    guard case .text(let text)? = mapping["file"], let path = LocalPath(text.text) else {
      return nil
    }
    return NamedFile(use: .attachment(path), isDescribed: true, place: text.place)
  }
}
