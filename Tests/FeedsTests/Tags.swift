import Testing

extension Tag {
  /// Reads files from `Fixtures`.
  @Tag static var fixtures: Self
  /// Input that somebody made to break us.
  @Tag static var hostile: Self
  /// Output that is compared whole to what it was.
  @Tag static var golden: Self
}
