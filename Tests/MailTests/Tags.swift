import Testing

extension Tag {
  /// Input that somebody made to break us.
  @Tag static var hostile: Self
  /// Whole outputs compared with files.
  @Tag static var golden: Self
}
