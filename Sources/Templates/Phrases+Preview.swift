extension Phrases {
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
