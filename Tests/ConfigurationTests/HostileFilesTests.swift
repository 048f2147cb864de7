import Configuration
import Foundation
import Testing

@Suite("A hostile feeds.yml", .tags(.hostile))
struct HostileFilesTests {
  static let hostile: [(name: String, text: String)] = [
    ("nothing", ""),
    ("one character", "a"),
    ("a bracket", "["),
    ("a null", "~"),
    ("a byte order mark", "\u{FEFF}"),
    ("a hundred thousand brackets", String(repeating: "[", count: 100_000)),
    ("a hundred thousand dashes", String(repeating: "- ", count: 100_000)),
    ("a hundred thousand questions", String(repeating: "? ", count: 100_000)),
    ("a hundred thousand braces", String(repeating: "{a: ", count: 100_000)),
    ("the same key twenty thousand times", String(repeating: "a: 1\n", count: 20_000)),
    ("twenty keys twice", (0..<20).map { "k\($0): 1\nk\($0): 2\n" }.joined()),
    ("an empty key twice", "'': 1\n'': 2\n"),
    ("a list as a key twice", "? [a]\n: 1\n? [a]\n: 2\n"),
    ("an escaped key twice", "\"\\u0061\": 1\n\"\\u0061\": 2\n"),
    ("a block as a key twice", "? |\n  a\n: 1\n? |\n  a\n: 2\n"),
    ("a laughing key", laughs(levels: 30) + "? *a29\n: 1\n? *a29\n: 2\n"),
    ("billions of laughs", laughs(levels: 60)),
    ("an alias of itself", "a: &a [*a]\n"),
    ("ten thousand unknown keys", (0..<10_000).map { "key-\($0): 1\n" }.joined()),
    ("a key of half a megabyte", String(repeating: "k", count: 500_000) + ": 1\n"),
    ("too many bytes", String(repeating: "a", count: 1_000_001)),
    ("a version of the future", "%YAML 9.9\n---\na: 1\n"),
    ("a tag's handle", "%TAG ! tag:example.org,2026:\n--- !x\na: 1\n"),
    ("escaped control characters", "\"\\e[31m\\0\\u2028\": \"\\r\\n\\x07\"\n"),
  ]

  @Test("is answered in bounded lines that a terminal can show", arguments: hostile)
  func isAnswered(_ name: String, _ text: String) throws {
    let error = #expect(throws: ConfigurationError.self) { try read(Array(text.utf8)) }
    let mistakes = try #require(error).mistakes
    #expect((1...ConfigurationMistakes.limit).contains(mistakes.count))
    for mistake in mistakes {
      #expect(isPrintableLine(mistake.description))
      #expect(mistake.description.count < 2_500)
      #expect(mistake.place.line >= 1 && mistake.place.column >= 1)
    }
  }

  @Test("is never a trap, however a good one is damaged", arguments: [UInt64](1...40))
  func isNeverATrap(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let good = try Data(contentsOf: try fixtures("good").appending(path: "feeds.yml"))
    let pieces = [
      "\t", "\n", ": ", "- ", "&a ", "*a", "!x ", "'", "\"", "[", "}", "|", "#", "\0",
      "\u{2028}", "<<", "? ", "---\n", "~", "é", "(", "{",
    ]
    for _ in 0..<10 {
      var bytes = [UInt8](good)
      for _ in 0...dice.roll(6) {
        let place = dice.roll(bytes.count)
        switch dice.roll(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8(dice.roll(256))
        case 2: bytes.insert(contentsOf: Array(pieces[dice.roll(pieces.count)].utf8), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(80)))
        }
      }
      do throws(ConfigurationError) {
        _ = try read(bytes)
      } catch {
        #expect(!error.mistakes.isEmpty, "seed \(seed)")
        let isPrintable = error.mistakes.allSatisfy { isPrintableLine($0.description) }
        #expect(isPrintable, "seed \(seed): \(error)")
      }
    }
  }
}

/// A mapping of lists in which each level names the one before ten times.
private func laughs(levels: Int) -> String {
  "a0: &a0 [x]\n"
    + (1..<levels).map { level in
      "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 10)
        .joined(separator: ", ") + "]\n"
    }.joined()
}

/// Numbers that a seed makes the same each time (SplitMix64).
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}
