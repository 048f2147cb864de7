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
    // Two addresses with one title are two pieces where no text says otherwise.
    if areOther(new.link, known.link), new.text.isEmpty || known.text.isEmpty { return nil }
    return agree(new, known, shortest: 60) ? .undatedText : nil
  }

  /// Whether one may be the other after an edit: of day, title and text one may have changed; day and
  /// title both, where the text is no formula.
  private static func isCorrected(_ new: MatchingKeys, _ known: MatchingKeys) -> Bool {
    let isSameDay = new.day == nil || known.day == nil || new.day == known.day
    let isSameTitle = !new.title.isEmpty && new.title == known.title
    let titles = TitleKinship(new.title, known.title)
    let isSameText = begins(new, known, shortest: 40)
    // Another address under another title; a slug alone is often changed.
    let isMoved =
      areOther(new.link, known.link) && (titles == .other || titles == .numbered)
    let areNamedApart = areOther(new.guid, known.guid) || new.guid == nil && isMoved
    guard !areNamedApart else {
      // Two pieces of a day may well be called “Statement”: under two names it takes the words, and
      // under two titles more of them than the line that stands under each of a series.
      let least = titles == .other ? 60 : 40
      let isAlike = shareHalf(new.text, known.text, least: least)
      let isEdited = isSameText && titles != .other || isAlike
      return titles != .numbered && isEdited && (isSameDay || isSameTitle && isSameText)
    }
    if isSameTitle, isSameDay || isSameText { return true }
    if isSameDay { return isSameText || shareHalf(new.text, known.text, least: 40) }
    return new.text == known.text && agree(new, known, shortest: 40)
      && (titles == .longer || areNear(new.day, known.day))
  }

  private static func areOther(_ one: String?, _ other: String?) -> Bool {
    one != nil && other != nil && one != other
  }

  /// Whether a date that was put right may have been so far away; the next of a series is further.
  private static func areNear(_ one: CalendarDay?, _ other: CalendarDay?) -> Bool {
    guard let one, let other else { return false }
    return abs(one.daysSinceEpoch - other.daysSinceEpoch) <= 14
  }

  /// Whether two texts have half of the shorter one in common, at one end of it, and some characters at
  /// the least.
  private static func shareHalf(_ new: String, _ known: String, least: Int) -> Bool {
    let (new, known) = (new.unicodeScalars, known.unicodeScalars)
    let shorter = min(new.count, known.count)
    let opening = zip(new, known).prefix { $0 == $1 }.count
    let ending = zip(new.reversed(), known.reversed()).prefix { $0 == $1 }.count
    let common = max(opening, ending)
    return common >= least && common * 2 >= shorter
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the words agree: one text begins the other, or one has no text and the titles are equal.
  ///
  /// Two titles that differ are the titles of two pieces, unless one is the other with more words: then
  /// it takes a text that nobody writes twice. “Listen to the new episode.” stands under each episode.
  ///
  /// - Parameters:
  ///   - new: was just seen.
  ///   - known: was seen before or beside `new`.
  ///   - shortest: how many characters the shorter text needs when no title confirms it.
  /// - Returns: whether they do.
  private static func agree(_ new: MatchingKeys, _ known: MatchingKeys, shortest: Int) -> Bool {
    switch TitleKinship(new.title, known.title) {
    case .equal, .unknown, .longer: return begins(new, known, shortest: shortest)
    case .other:
      let areNamed = [new, known].allSatisfy { $0.guid != nil || $0.link != nil }
      return begins(new, known, shortest: areNamed ? longestFormula * 2 : longestFormula)
    case .numbered: return false
    }
  }

  /// How long a line may be that is written under several pieces, in characters; twice that under
  /// pieces that have names of their own.
  private static let longestFormula = 80

  /// Whether one text begins the other, or one has no text and the titles are equal.
  private static func begins(_ new: MatchingKeys, _ known: MatchingKeys, shortest: Int) -> Bool {
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
