internal import Entries

/// Why two sightings are taken for the same piece, best evidence first.
enum SamePiece: Int, Comparable {
  /// The same line of the same bytes, read by other settings.
  case place
  case guid
  case link
  /// The same day, and one text begins the other.
  case datedText
  /// One says a day and the other a moment that is on that day elsewhere, and one text begins the
  /// other.
  case nearbyText
  /// One of them has no day, and title and text agree.
  case undatedText
  /// The source shows the new one in the place of the known one: what is left alike says so.
  case correction
  /// The same of a piece that the source had left out for a while: it came back otherwise than it went.
  case comeback

  /// The evidence that two sightings are one piece; `nil` when there is none.
  ///
  /// - Parameters:
  ///   - new: was just seen.
  ///   - known: was seen before or beside `new`.
  ///   - isReplaced: both are the same source's, which shows `known` no more.
  init?(_ new: MatchingKeys, _ known: MatchingKeys, isReplaced: Bool) {
    if let place = new.place, place == known.place {
      self = .place
    } else if let guid = new.guid, guid == known.guid {
      self = .guid
    } else if let link = new.link, link == known.link {
      self = .link
    } else if let evidence = Self.ofText(new, known) {
      self = evidence
    } else if isReplaced, Self.isCorrected(new, known) {
      self = .correction
    } else {
      return nil
    }
  }

  private static func ofText(_ new: MatchingKeys, _ known: MatchingKeys) -> SamePiece? {
    if let newDay = new.day, let knownDay = known.day {
      if newDay == knownDay { return agree(new, known, shortest: 40) ? .datedText : nil }
      guard new.mayShareDay(with: known), !new.text.isEmpty, !known.text.isEmpty else { return nil }
      return agree(new, known, shortest: 40) ? .nearbyText : nil
    }
    let areTitled = !new.title.isEmpty && !known.title.isEmpty
    guard !areTitled || new.title == known.title else { return nil }
    return agree(new, known, shortest: 60) ? .undatedText : nil
  }

  /// Whether one may be the other after an edit: of day, title and text one may have changed.
  private static func isCorrected(_ new: MatchingKeys, _ known: MatchingKeys) -> Bool {
    let isSameDay = new.day == nil || known.day == nil || new.day == known.day
    let isSameTitle = !new.title.isEmpty && new.title == known.title
    let isSameText = agree(new, known, shortest: 40)
    if let guid = new.guid, let other = known.guid, guid != other {
      // Two pieces of a day may well be called “Statement”: under two names it takes the words.
      guard isSameText || shareHalf(new.text, known.text) else { return false }
    }
    if isSameTitle, isSameDay || isSameText { return true }
    return isSameDay && (isSameText || shareHalf(new.text, known.text))
  }

  /// Whether two texts have half of the shorter one in common, at one end of it.
  private static func shareHalf(_ new: String, _ known: String) -> Bool {
    let (new, known) = (new.unicodeScalars, known.unicodeScalars)
    let shorter = min(new.count, known.count)
    let opening = zip(new, known).prefix { $0 == $1 }.count
    let ending = zip(new.reversed(), known.reversed()).prefix { $0 == $1 }.count
    let common = max(opening, ending)
    return common >= 40 && common * 2 >= shorter
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
    // By bytes: both are composed, and counting characters would cost as much as reading them.
    let isShorter = new.text.utf8.count <= known.text.utf8.count
    let (short, long) = isShorter ? (new.text, known.text) : (known.text, new.text)
    if short.isEmpty { return isSameTitle }
    let isLong = short.index(short.startIndex, offsetBy: shortest, limitedBy: short.endIndex) != nil
    guard isSameTitle || isLong else { return false }
    // The shorter may end inside a word: what cut it did not look.
    return long.utf8.starts(with: short.utf8)
  }
}
