/// The zone that a date names.
enum DateZone {
  /// Reads what stands behind a time: `Z`, `+02`, `+0200`, `-02:00`, `EST`, `GMT+2`, `(CEST)`.
  ///
  /// A name that nobody knows counts as Greenwich, and so does a letter of the military, because
  /// RFC 822 had their signs wrong (RFC 2822 §4.3). A comment counts where nothing else is said.
  ///
  /// - Returns: seconds east of Greenwich; `nil` where no zone is named.
  static func offset(_ text: inout DateText) -> Int? {
    text.skipSpaces()
    switch text.current {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      if !text.peek(1).isASCIILetter {
        text.index += 1
        return 0
      }
      return named(&text)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return numeric(&text)
    case UInt8(ascii: "("):
      text.index += 1
      return offset(&text)
    case let byte where byte.isASCIILetter: return named(&text)
    default: return nil
    }
  }

  /// Reads a sign with hours, and minutes with or without a colon; what cannot be is Greenwich.
  private static func numeric(_ text: inout DateText) -> Int {
    let sign = text.current == UInt8(ascii: "-") ? -1 : 1
    text.index += 1
    let digits = text.digitCount
    guard var hours = text.number(4) else { return 0 }
    var minutes = 0
    if digits > 2 {
      (hours, minutes) = hours.quotientAndRemainder(dividingBy: 100)
    } else if text.skip(UInt8(ascii: ":")) {
      minutes = text.number(2) ?? 0
    }
    guard hours < 24, minutes < 60 else { return 0 }
    return sign * (hours * 3_600 + minutes * 60)
  }

  /// Whether a word names a zone: one that we know, or a letter.
  static func isName(_ word: Range<Int>, in text: DateText) -> Bool {
    guard let key = text.key(word) else { return false }
    return word.count == 1 || minutes(key) != nil
  }

  /// Whether a sign or the name of a zone comes.
  static func isNext(_ text: DateText) -> Bool {
    if text.current == UInt8(ascii: "+") || text.current == UInt8(ascii: "-") { return true }
    var ahead = text
    return isName(ahead.word(), in: text)
  }

  private static func named(_ text: inout DateText) -> Int {
    let word = text.word()
    let key = text.key(word) ?? 0
    if key == etc, text.skip(UInt8(ascii: "/")) { return named(&text) }
    guard let minutes = minutes(key) else {
      // `Europe/Brussels`: a place, whose hours no mail standard lets a date name.
      while text.skip(UInt8(ascii: "/")) || text.skip(UInt8(ascii: "_")) { _ = text.word() }
      return 0
    }
    // `GMT+2`, and `GMT +0200`.
    let isGreenwich = minutes == 0
    let mark = text.index
    text.skipSpaces()
    let sign = text.current
    if isGreenwich, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      text.peek(1).isASCIIDigit
    {
      return numeric(&text)
    }
    text.index = mark
    return minutes * 60
  }

  private static let etc = DateText.key("etc")

  /// Minutes east of Greenwich; `nil` for a name that nobody knows.
  private static func minutes(_ key: UInt64) -> Int? {
    keys.firstIndex(of: key).map { Int(hours[$0].1 * 60) }
  }

  private static let keys = hours.map { DateText.key($0.0) }

  /// The zones that RFC 822 §5.1 names, and those that feeds write and that mean one place.
  ///
  /// In hours, the most frequent first. `IST` means three.
  private static let hours: [(String, Double)] = [
    ("gmt", 0), ("est", -5), ("edt", -4), ("utc", 0), ("ut", 0), ("z", 0), ("pst", -8), ("pdt", -7),
    ("cst", -6), ("cdt", -5), ("mst", -7), ("mdt", -6), ("cet", 1), ("cest", 2), ("bst", 1),
    ("wet", 0), ("uct", 0), ("west", 1), ("met", 1), ("mez", 1), ("wat", 1), ("mest", 2),
    ("mesz", 2), ("cedt", 2), ("eet", 2), ("sast", 2), ("cat", 2), ("eest", 3), ("msk", 3),
    ("eat", 3), ("trt", 3), ("msd", 4), ("pkt", 5), ("ict", 7), ("wib", 7), ("hkt", 8), ("sgt", 8),
    ("pht", 8), ("awst", 8), ("jst", 9), ("kst", 9), ("acst", 9.5), ("acdt", 10.5), ("aest", 10),
    ("aedt", 11), ("nzst", 12), ("nzdt", 13), ("brt", -3), ("art", -3), ("ndt", -2.5),
    ("nst", -3.5), ("ast", -4), ("adt", -3), ("at", -4), ("et", -5), ("ct", -6), ("mt", -7),
    ("pt", -8), ("akst", -9), ("akdt", -8), ("hst", -10),
  ]
}
