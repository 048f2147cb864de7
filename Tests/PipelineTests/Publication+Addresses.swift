import Foundation
import Testing

extension Publication {
  /// A publication of a note in each language and delegation, built once.
  static func published() throws -> Publication {
    let publication = try Publication.ofNotes([
      "eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/2026-03-02-trees.fr.md": "# Arbres\n\n\(Publication.arbres)\n",
      "un/2026-03-03-more.en.md": "# More trees\n\n\(Publication.trees)\n",
    ])
    try publication.build("2026-03-04T02:00:00Z")
    return publication
  }

  /// Says something else in its `feeds.yml`.
  func change(_ old: String, to new: String) throws {
    let feeds = try text("feeds.yml")
    try #require(feeds.contains(old))
    try write(feeds.replacing(old, with: new), to: "feeds.yml")
  }

  /// Calls the delegation `un` otherwise, its notes with it.
  func renameDelegation(saying words: String = "") throws {
    try change("id: un,", to: "id: onu,")
    try change("part_of: un,", to: "part_of: onu,")
    try FileManager.default.moveItem(
      at: root.appending(path: "notes/un"),
      to: root.appending(path: "notes/onu")
    )
    if !words.isEmpty { try say(words) }
  }

  /// Takes French out of its languages.
  func dropFrench(saying words: String = "") throws {
    try change("languages: [en, fr]", to: "languages: [en]")
    try change("{ en: United Nations, fr: Nations Unies }", to: "United Nations")
    if !words.isEmpty { try say(words) }
  }

  /// Says in its `feeds.yml` what moved.
  func say(_ words: String) throws {
    try change("  timezone:", to: "  moved: \(words)\n  timezone:")
  }
}
