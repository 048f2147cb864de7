internal import Configuration
internal import Entries
internal import Foundation

/// How an edition file writes what a draft puts there, a line at a time.
///
/// Titles stand in quotes, so that a colon or a hash in one means nothing; texts stand below a bar,
/// where nothing does.
enum EditionLines {
  /// The lines of a candidate, as an item of a list.
  ///
  /// - Parameters:
  ///   - story: what is written.
  ///   - column: where the hyphen stands, zero-based.
  ///   - remarks: lines that stand over it, without their hashes.
  /// - Returns: without line ends.
  static func lines(of story: CuratedStory, at column: Int, remarks: [String] = []) -> [String] {
    var lines = remarks.map { "# " + $0 }
    var item: [String] = []
    if let delegation = story.delegation { item.append("delegation: \(delegation)") }
    if let drop = story.drop { item.append("drop: " + quoted(drop)) }
    if story.isPinned { item.append("pin: true") }
    switch story.picture {
    case .file(let path)?: item.append("picture: " + quoted(path.description))
    case .ofEntry?: item.append("picture: yes")
    case nil: break
    }
    for version in story.versions {
      item.append("\(version.version.language):")
      item += Self.lines(of: version).map { $0.isEmpty ? "" : "  " + $0 }
    }
    item += story.missing.map(Self.missing)
    lines += item.enumerated().map { position, line in
      line.isEmpty ? "" : (position == 0 ? "- " : "  ") + line
    }
    return indented(lines, by: column)
  }

  /// The line of a language that lacks the story.
  static func missing(_ language: LanguageTag) -> String {
    "\(language): \(CuratedStory.missingWord)"
  }

  /// The lines of a version below its language, at its own column.
  static func lines(of version: CuratedVersion) -> [String] {
    let words = version.version
    var lines: [String] = []
    switch version.translation {
    case .settled: break
    case .proposed(let percent): lines.append("translation: \(proposed(percent))")
    case .accepted: lines.append("translation: yes")
    case .refused: lines.append("translation: no")
    }
    lines.append(title(words.title))
    lines += text(words.text)
    if let language = words.textLanguage { lines.append("text_language: \(language)") }
    if let day = words.day { lines.append("date: \(day)") }
    if let when = words.when { lines.append("when: " + quoted(when)) }
    if let place = words.place { lines.append("where: " + quoted(place)) }
    if let link = words.link { lines.append("link: " + address(link)) }
    if let alternative = version.alternative { lines.append("alt: " + quoted(alternative)) }
    lines += version.mark.map(Self.lines) ?? []
    if let entry = words.entry { lines.append("entry: \(entry)") }
    if let seen = version.seen { lines.append("seen: \(seen)") }
    return lines
  }

  /// `proposed 87 %`, and what to write instead.
  static func proposed(_ percent: Int) -> String {
    "proposed \(percent) %   # yes: the same story; no: another one"
  }

  static func title(_ title: String) -> String { "title: " + quoted(title) }

  /// The lines of a text: below a bar, or in quotes where a line of it could be taken for YAML's own.
  static func text(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isPlain = lines.allSatisfy { line in
      line.first?.isWhitespace != true && line.last?.isWhitespace != true
        && !line.unicodeScalars.contains { $0 == "*" || isInvisible($0) }
    }
    guard isPlain, lines.first?.isEmpty == false, lines.last?.isEmpty == false else {
      return ["text: " + quoted(text)]
    }
    return ["text: |"] + lines.map { $0.isEmpty ? "" : "  " + $0 }
  }

  /// The lines of a mark.
  static func lines(of mark: CuratedVersion.SourceMark) -> [String] {
    switch mark {
    case .updated: ["source: updated"]
    case .gone: ["source: gone"]
    case .words(let title, let text):
      ["source:   # says now; take it over if you like, then take these lines out"]
        + ["  " + Self.title(title)] + Self.text(text).map { "  " + $0 }
    }
  }

  /// A text between double quotes (YAML 1.2 §7.3.1).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      // Many words behind stars would look like aliases.
      case "*": result += "\\x2A"
      case _ where isInvisible(scalar): result += "\\u" + hexadecimal(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// What libyaml would not take as it is.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// An address, in quotes where a character of it means something to YAML.
  private static func address(_ address: WebAddress) -> String {
    let text = address.description
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._~:/?=&%+".utf8.contains(byte)
      }
    }
    return isPlain ? text : quoted(text)
  }

  static func indented(_ lines: [String], by column: Int) -> [String] {
    let margin = String(repeating: " ", count: column)
    return lines.map { $0.isEmpty ? "" : margin + $0 }
  }
}
