import SeededRandom

/// Text such as feeds may send, of pieces that each broke some mail program.
enum RandomText {
  /// The seeds of the property tests; a failing case names its own.
  static let seeds: [UInt64] = Array(1...60)

  static func make(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...60, using: &generator)
    return (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }

  static func octets(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...400, using: &generator)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private static let pieces = [
    "water", "santé", "Genève", "l’été", "a", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\r", ".",
    ". ", "From ", ">From ", "=", "=3D", "=?utf-8?Q?x?=", "?=", "_", "=_", "\"", "\\", "<", ">",
    "@", ",", ";", ":", "(", ")", "%", "'", "{{x}}", "Bcc: eve@example.org", "\u{0}", "\u{7}",
    "\u{7F}", "\u{85}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    "\u{FFFE}", "e\u{301}", "\u{301}", "\u{338}", "\u{212B}", "\u{37E}", "مساعدة", "水と健康",
    "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\u{10FFFF}", "\u{A0}", "\u{200D}",
    String(repeating: "x", count: 79), String(repeating: "é", count: 40),
    "a" + String(repeating: "\u{323}\u{307}", count: 40),
  ]
}
