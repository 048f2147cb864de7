import Testing

extension Tag {
  /// Input that somebody made to break us.
  @Tag static var hostile: Self
}
