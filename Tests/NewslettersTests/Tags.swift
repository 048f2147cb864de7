import Testing

extension Tag {
  @Tag static var hostile: Self
}
