/// What a robots.txt allows (RFC 9309).
package struct RobotsRules: Sendable {
  private struct Rule {
    /// Of the path, `*` and a final `$` as the standard has them.
    let pattern: [UInt8]
    let isAllowed: Bool
  }

  /// The longest pattern first; of two as long, the one that allows.
  private let rules: [Rule]

  /// How much of a file is read, in bytes (RFC 9309 §2.5).
  package static let largest = 512_000
  /// How many rules are kept.
  private static let most = 5_000

  /// How long the host wants programs to rest between two requests (`Crawl-delay`), half a minute at
  /// most; `nil` where it does not say.
  package let delay: Duration?

  /// The longest rest that is kept, in seconds: some files ask for hours.
  private static let longestDelay = 30.0

  /// Everything is allowed: there is no file, or the server refuses it (RFC 9309 §2.3.1.3).
  package static let open = RobotsRules(rules: [], delay: nil)

  private init(rules: [Rule], delay: Duration?) {
    self.delay = delay
    self.rules = rules.sorted { left, right in
      left.pattern.count == right.pattern.count
        ? left.isAllowed && !right.isAllowed : left.pattern.count > right.pattern.count
    }
  }

  /// Reads a file, in whatever state it is: what is no rule says nothing.
  ///
  /// - Parameters:
  ///   - bytes: of the file; what is behind 500 KB is passed over.
  ///   - agent: our product's name; groups that name it count alone, else those for everybody.
  package init(_ bytes: [UInt8], for agent: String) {
    var own: [Rule] = []
    var common: [Rule] = []
    var (ownDelay, commonDelay): (Duration?, Duration?)
    var namesOwn = false
    var isOwn = false
    var isCommon = false
    var isNaming = false
    let text = String(decoding: bytes.prefix(Self.largest), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.prefix { $0 != "#" }
      guard let colon = content.firstIndex(of: ":") else { continue }
      let key = Self.trimmed(content[..<colon]).lowercased()
      let value = Self.trimmed(content[content.index(after: colon)...])
      switch key {
      case "user-agent":
        if !isNaming { (isOwn, isCommon) = (false, false) }
        isNaming = true
        if value == "*" { isCommon = true }
        if value.lowercased() == agent.lowercased() { (isOwn, namesOwn) = (true, true) }
      case "allow", "disallow":
        isNaming = false
        // An empty pattern forbids nothing.
        guard !value.isEmpty else { continue }
        let rule = Rule(pattern: Self.normal(value.utf8), isAllowed: key == "allow")
        if isOwn, own.count < Self.most { own.append(rule) }
        if isCommon, common.count < Self.most { common.append(rule) }
      case "crawl-delay":
        let delay = Self.delay(value)
        if isOwn { ownDelay = ownDelay ?? delay }
        if isCommon { commonDelay = commonDelay ?? delay }
      // A site map: it parts no group from the next, nor does a delay.
      default: continue
      }
    }
    self.init(rules: namesOwn ? own : common, delay: namesOwn ? ownDelay : commonDelay)
  }

  /// Seconds, with a fraction perhaps; `nil` for none and for what is no number.
  private static func delay(_ value: Substring) -> Duration? {
    guard let seconds = Double(value), seconds > 0 else { return nil }
    return .seconds(min(seconds, longestDelay))
  }

  /// Whether an address may be asked for.
  ///
  /// - Parameter path: with its query: `/news?page=2`.
  /// - Returns: `true` where no rule fits.
  package func allows(_ path: String) -> Bool {
    let path = Self.normal(path.utf8)
    return rules.first { Self.matches(path[...], $0.pattern[...]) }?.isAllowed ?? true
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = text.drop(while: isBlank)
    while text.last.map(isBlank) ?? false { text.removeLast() }
    return text
  }

  /// The same path however its characters were encoded (RFC 9309 §2.2.2).
  private static func normal(_ text: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self),
          radix: 16
        )
      {
        let isPlain =
          (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
          || (0x61...0x7A).contains(value) || "-._~".utf8.contains(value)
        result += isPlain ? [value] : [byte, digits[Int(value >> 4)], digits[Int(value & 15)]]
        index += 3
      } else {
        result +=
          byte < 0x80
          ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        index += 1
      }
    }
    return result
  }

  /// Whether a pattern fits the beginning of a path; linear but for the number of its stars.
  private static func matches(_ path: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let parts = (isAnchored ? pattern.dropLast() : pattern)
      .split(separator: star, omittingEmptySubsequences: false)
    guard let first = parts.first, path.starts(with: first) else { return false }
    var rest = path.dropFirst(first.count)
    for (index, part) in parts.enumerated().dropFirst() {
      if isAnchored, index == parts.count - 1 {
        return rest.count >= part.count && rest.suffix(part.count).elementsEqual(part)
      }
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return !isAnchored || rest.isEmpty
  }
}
