/// The time of day that a date has.
enum DateClock {
  /// Reads `08:30`, `8:30:05.25`, `08:30:05,25`, `0830`, `083005`, `08h30`, `8:30 pm`, and an hour
  /// alone where a zone follows or `am` or `pm`.
  ///
  /// - Parameters:
  ///   - text: what is read moves on.
  ///   - half: `am` or `pm`, where it stood before.
  /// - Returns: seconds since midnight, below two days, without their fraction; `nil` where no time
  ///   comes.
  static func time(_ text: inout DateText, half: DateWord? = nil) -> Int? {
    let digits = text.digitCount
    guard let hour = text.number(2) else { return nil }
    var minute = 0
    var second = 0
    /// How many seconds the last field counts.
    var unit = 3_600
    switch digits {
    case 1, 2:
      let isWritten = text.current | 0x20 == UInt8(ascii: "h")
      guard text.current == UInt8(ascii: ":") || isWritten && !text.peek(1).isASCIILetter else {
        break
      }
      text.index += 1
      if isWritten { text.skipSpaces() }
      unit = 60
      guard text.digitCount <= 2, let read = text.number(2) ?? (isWritten ? 0 : nil) else {
        return nil
      }
      minute = read
      if text.current == UInt8(ascii: ":") {
        text.index += 1
        guard text.digitCount <= 2 else { return nil }
        if let read = text.number(2) {
          (second, unit) = (read, 1)
          // No clock has four fields.
          guard text.current != UInt8(ascii: ":") else { return nil }
        }
      }
    case 4, 6:
      (minute, unit) = (text.number(2) ?? 0, 60)
      if digits == 6 { (second, unit) = (text.number(2) ?? 0, 1) }
    default: return nil
    }
    let fraction = fraction(&text, of: unit)
    let side = half ?? self.half(&text)
    if unit == 3_600, side == nil, !DateZone.isNext(text) { return nil }
    return DateFields.seconds(hour: hour, minute: minute, second: second, half: side)
      .map { $0 + fraction }
  }

  /// Reads `.5` or `,5` of an hour or a minute as seconds; of a second it is nothing.
  private static func fraction(_ text: inout DateText, of unit: Int) -> Int {
    guard text.current == UInt8(ascii: ".") || text.current == UInt8(ascii: ","),
      text.peek(1).isASCIIDigit
    else { return 0 }
    text.index += 1
    let digits = min(text.digitCount, 4)
    let value = text.number(4) ?? 0
    while text.current.isASCIIDigit { text.index += 1 }
    let whole = [1, 10, 100, 1_000, 10_000]
    return unit == 1 ? 0 : value * unit / whole[digits]
  }

  /// Reads `am` or `pm`, with or without full stops.
  private static func half(_ text: inout DateText) -> DateWord? {
    let mark = text.index
    text.skipSpaces()
    let letter = text.current | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      text.index = mark
      return nil
    }
    let isDotted = text.peek(1) == UInt8(ascii: ".")
    let second = text.peek(isDotted ? 2 : 1) | 0x20
    let length = isDotted ? 3 : 2
    guard second == UInt8(ascii: "m"), !text.peek(length).isASCIILetter else {
      text.index = mark
      return nil
    }
    text.index += length
    _ = isDotted && text.skip(UInt8(ascii: "."))
    return letter == UInt8(ascii: "a") ? .am : .pm
  }
}
