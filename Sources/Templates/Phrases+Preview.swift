extension Phrases {
  /// What a preview says of a story that a language lacks.
  package func finding(missingIn language: String) -> String {
    filled("finding_translation", ["language": name(ofLanguage: language)])
  }

  /// What a preview says of a message that mail programs may cut off: its name for staff, and the
  /// weight of its HTML part beside what that should stay below, in bytes.
  package func finding(weightOf message: String, _ size: Int, limit: Int) -> String {
    filled(
      "finding_weight",
      ["message": message, "size": self.size(bytes: size), "limit": self.size(bytes: limit)]
    )
  }

  /// A message's weight beside what it should stay below, in bytes: `12 KB of 90 KB`.
  package func weight(_ size: Int, of limit: Int) -> String {
    filled(
      "preview_weight",
      ["size": self.size(bytes: size), "limit": self.size(bytes: limit)]
    )
  }

  /// The heading of an edition's preview.
  package func previewTitle(_ month: String) -> String {
    filled("preview_title", ["month": month])
  }
}
