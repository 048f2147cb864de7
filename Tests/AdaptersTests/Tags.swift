import Testing

extension Tag {
  /// Takes longer than a second, or needs a program of its own.
  @Tag static var slow: Self
  /// Reads files from `Fixtures`.
  @Tag static var fixtures: Self
  /// Whole outputs compared with files.
  @Tag static var golden: Self
  /// Input that somebody made to break us.
  @Tag static var hostile: Self
}
