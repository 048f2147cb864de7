package import Foundation

/// Date-times as Atom, JSON Feed and our own JSON write them (RFC 3339 §5.6).
package enum RFC3339 {
  /// Writes an instant to the second, with the offset of a zone.
  ///
  /// Offsets are of whole minutes; where clocks kept the sun's time to the second, as in Amsterdam up to
  /// 1937, an instant is written in UTC.
  package static func text(_ instant: Date, in zone: TimeZone) -> String {
    var wall = WallTime(instant, in: zone)
    if wall.offset % 60 != 0 { wall = WallTime(instant, in: .gmt) }
    let day = CalendarDay(daysSinceEpoch: wall.daysSinceEpoch)
    // By digits: every entry of every feed has two of these.
    var text: [UInt8] = []
    text.reserveCapacity(25)
    append(day.year, digits: 4, to: &text)
    append(day.month, behind: 0x2D, to: &text)
    append(day.day, behind: 0x2D, to: &text)
    append(wall.secondOfDay / 3_600, behind: 0x54, to: &text)
    append(wall.secondOfDay / 60 % 60, behind: 0x3A, to: &text)
    append(wall.secondOfDay % 60, behind: 0x3A, to: &text)
    let minutes = abs(wall.offset) / 60
    if wall.offset == 0 {
      text.append(0x5A)
    } else {
      append(minutes / 60, behind: wall.offset < 0 ? 0x2D : 0x2B, to: &text)
      append(minutes % 60, behind: 0x3A, to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes a number with leading zeros, behind a mark where there is one.
  private static func append(
    _ number: Int,
    behind mark: UInt8? = nil,
    digits: Int = 2,
    to text: inout [UInt8]
  ) {
    if let mark { text.append(mark) }
    var unit = digits == 4 ? 1_000 : 10
    while unit > 0 {
      text.append(0x30 + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  /// Reads a date-time with an offset; `nil` for anything else.
  ///
  /// A fraction of a second is accepted and dropped.
  package static func instant(_ text: String) -> Date? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
      let day = CalendarDay(iso8601: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
      let second = number(bytes[17..<19]), bytes[13] == 0x3A, bytes[16] == 0x3A,
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == 0x2E {
      let fraction = rest.dropFirst()
      rest = fraction.drop { (0x30...0x39).contains($0) }
      guard rest.startIndex > fraction.startIndex else { return nil }
    }
    guard let offset = offset(rest) else { return nil }
    let seconds = day.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second - offset
    return Date(timeIntervalSince1970: Double(seconds))
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if sign == 0x5A || sign == 0x7A { return bytes.count == 1 ? 0 : nil }
    guard sign == 0x2B || sign == 0x2D, bytes.count == 6 else { return nil }
    let start = bytes.startIndex
    guard let hours = number(bytes[start + 1..<start + 3]), bytes[start + 3] == 0x3A,
      let minutes = number(bytes[start + 4..<start + 6]), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return sign == 0x2D ? -seconds : seconds
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
