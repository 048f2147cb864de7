/// The damage that programs do: UTF-8 shown as if it were Windows-1252.
enum Misreading: CaseIterable {
  /// Bytes that Windows-1252 does not define are shown as C1 controls, as browsers do.
  case windows1252
  /// Every byte is shown as the character of its number.
  case latin1

  /// The text as it looks after `times` misreadings.
  func apply(to text: String, times: Int) -> String {
    (0..<times).reduce(text) { text, _ in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text.utf8.map(character))
      return String(view)
    }
  }

  private func character(of byte: UInt8) -> Unicode.Scalar {
    guard self == .windows1252, (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let shown = Self.characters[Int(byte) - 0x80]
    return shown == "." ? Unicode.Scalar(byte) : shown
  }

  /// The bytes 0x80 to 0x9F; a full stop where Windows-1252 has no character.
  private static let characters = Array("€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ".unicodeScalars)
}
