internal import Entries

/// Why two sightings are taken for the same piece, best evidence first.
enum SamePiece: Int, Comparable {
  case guid
  case link
  /// The same day, and one text begins the other.
  case datedText
  /// One of them has no day, and title and text agree.
  case undatedText
  /// The same source showed it changed: same day, and the old card is gone.
  case correction

  /// The evidence that two sightings are one piece; `nil` when there is none.
  ///
  /// - Parameters:
  ///   - new: was just seen.
  ///   - known: was seen before or beside `new`.
  ///   - isReplaced: both are the same source's, and it shows `known` no more.
  init?(_ new: MatchingKeys, _ known: MatchingKeys, isReplaced: Bool) {
    if let guid = new.guid, guid == known.guid {
      self = .guid
    } else if let link = new.link, link == known.link {
      self = .link
    } else if let newDay = new.day, let knownDay = known.day {
      guard newDay == knownDay else { return nil }
      if Self.agree(new, known, shortest: 40) {
        self = .datedText
      } else if isReplaced, Self.isEdited(new, known) {
        self = .correction
      } else {
        return nil
      }
    } else {
      let areTitled = !new.title.isEmpty && !known.title.isEmpty
      guard !areTitled || new.title == known.title else { return nil }
      if Self.agree(new, known, shortest: 60) {
        self = .undatedText
      } else if isReplaced, areTitled {
        self = .correction
      } else {
        return nil
      }
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the words agree: one text begins the other, or one has no text and the titles are equal.
  ///
  /// - Parameters:
  ///   - new: was just seen.
  ///   - known: was seen before or beside `new`.
  ///   - shortest: how many characters the shorter text needs when no title confirms it.
  /// - Returns: whether they do.
  private static func agree(_ new: MatchingKeys, _ known: MatchingKeys, shortest: Int) -> Bool {
    let isSameTitle = !new.title.isEmpty && new.title == known.title
    let (short, long) =
      new.text.count <= known.text.count ? (new.text, known.text) : (known.text, new.text)
    if short.isEmpty { return isSameTitle }
    guard isSameTitle || short.count >= shortest else { return false }
    // The shorter may end inside a word: what cut it did not look.
    return long.hasPrefix(short)
  }

  /// Whether one may be the other after an edit: the same title, or half of the text before the edit.
  private static func isEdited(_ new: MatchingKeys, _ known: MatchingKeys) -> Bool {
    if !new.title.isEmpty, new.title == known.title { return true }
    let common = zip(new.text, known.text).prefix { $0 == $1 }.count
    return common >= 40 && common * 2 >= min(new.text.count, known.text.count)
  }
}
