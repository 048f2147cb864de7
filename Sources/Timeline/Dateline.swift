internal import Entries
internal import Markup

/// The leading place words of a text, such as `UN Geneva, Human Rights Council` before a dash.
struct Dateline: Equatable {
  /// The words without the dash behind them.
  let words: String

  /// The longest dateline that is taken for one, in characters.
  private static let longest = 80

  /// Reads the opening of a text; `nil` when it does not begin with place words and a dash.
  init?(opening text: PlainText) {
    let opening = text.description.prefix(Self.longest + 3)
    // A hyphen, or the first byte of a dash.
    guard opening.utf8.contains(where: { $0 == 0x2D || $0 == 0xE2 }),
      opening.unicodeScalars.contains(where: { "-–—".unicodeScalars.contains($0) })
    else { return nil }
    guard let end = Self.dash(in: opening) else { return nil }
    var words = opening[..<end]
    while words.last?.isWhitespace == true { words.removeLast() }
    guard words.count <= Self.longest, Self.isPlace(words) else { return nil }
    self.words = String(words)
  }

  /// The delegations whose pattern the text opens with.
  ///
  /// - Parameters:
  ///   - text: one that may open with place words.
  ///   - rules: their patterns see plain spaces, whichever the text has.
  /// - Returns: in the order of the rules; empty when the text opens with no known place.
  static func delegations(opening text: PlainText, by rules: TimelineRules) -> [DelegationID] {
    guard rules.delegations.contains(where: { $0.dateline != nil }) else { return [] }
    let spaced = String(text.description.prefix(longest).map { $0.isWhitespace ? " " : $0 })
    let opening = spaced[...]
    return rules.delegations.filter { delegation in
      guard let pattern = delegation.dateline, let match = try? pattern.prefixMatch(in: opening),
        !match.range.isEmpty
      else { return false }
      return isEnd(of: opening[match.range.upperBound...], in: opening)
    }.map(\.id)
  }

  /// Whether the place words may end here.
  ///
  /// A comma, slash or colon follows, or a dash that is no hyphen, or other words of a dateline.
  private static func isEnd(of rest: Substring, in opening: Substring) -> Bool {
    guard let next = rest.firstIndex(where: { !$0.isWhitespace }) else { return true }
    if ",/:".contains(rest[next]) { return true }
    guard let end = dash(in: opening), rest.startIndex <= end else { return false }
    return next == end || next > rest.startIndex && isPlace(opening[..<end])
  }

  /// Where the first dash stands that is no hyphen: a space beside it, on one side at least.
  private static func dash(in text: Substring) -> Substring.Index? {
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      let follower = next < text.endIndex ? text[next] : " "
      if "-–—".contains(character), index > text.startIndex,
        previous.isWhitespace || follower.isWhitespace
      {
        return index
      }
      if ".!?\n".contains(character), follower.isWhitespace { return nil }
      previous = character
    }
    return nil
  }

  /// Whether words may name a place: each begins with a capital or a digit, but for small links.
  private static func isPlace(_ words: Substring) -> Bool {
    let links: Set<String> = [
      "of", "the", "de", "du", "des", "la", "le", "les", "et", "and", "van", "der", "den", "für",
      "en", "à", "in", "at", "on", "sur", "au", "aux", "for", "pour",
    ]
    let list = words.split { $0.isWhitespace || $0 == "," || $0 == "/" }
    guard let first = list.first?.first, first.isUppercase, list.count <= 10 else { return false }
    return list.allSatisfy { word in
      let bare = word.split { $0 == "'" || $0 == "’" }.last ?? word
      guard let initial = bare.first else { return true }
      return initial.isUppercase || initial.isNumber || !initial.isLetter
        || links.contains(String(word))
    }
  }
}
