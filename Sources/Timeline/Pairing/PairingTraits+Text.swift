package import Entries

extension PairingTraits {
  /// The first line of `text`: another number where signs are found in another way.
  private static let version = "pairing 3"

  /// The traits as a store keeps them: a few kilobytes of lines, without the entry's id.
  package var text: String {
    let head = [
      Self.version, language.description, day.map { "\($0)" } ?? "", "\(length)",
      delegations.map(\.description).joined(separator: " "),
      wholes.map(\.description).joined(separator: " "),
    ]
    var bytes = Array(head.joined(separator: "\n").utf8)
    bytes.reserveCapacity(bytes.count + 40 * signs.count)
    for sign in signs {
      bytes.append(0x0A)
      bytes.append(UInt64(sign.kind.rawValue), in: 10)
      bytes.append(0x20)
      bytes.append(UInt64(sign.place.rawValue), in: 10)
      bytes.append(0x20)
      bytes.append(UInt8(ascii: sign.isSure ? "1" : "0"))
      bytes.append(0x20)
      bytes.append(sign.key.value, in: 36)
      bytes.append(0x20)
      bytes.append(contentsOf: sign.surface.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes back what `text` wrote.
  ///
  /// - Parameters:
  ///   - id: of the entry.
  ///   - text: as it was kept; `nil` comes back for what an older program wrote, and for anything
  ///     else: the traits are then taken from the entry again.
  package init?(of id: EntryID, text: String) {
    // By bytes: a store that is compared anew reads every entry's.
    let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count >= 6, lines[0].elementsEqual(Self.version.utf8),
      let language = LanguageTag(Self.words(lines[1])),
      let length = Int(Self.words(lines[3])), length >= 0
    else { return nil }
    let day = Int(Self.words(lines[2]))
    guard day.map(Self.days.contains) ?? lines[2].isEmpty else { return nil }
    var signs: [PairingSign] = []
    signs.reserveCapacity(lines.count - 6)
    for line in lines[6...] {
      guard let sign = PairingSign(line), signs.last.map({ $0.key < sign.key }) ?? true else {
        return nil
      }
      signs.append(sign)
    }
    self.init(
      id: id,
      language: language,
      day: day,
      delegations: Self.delegations(lines[4]),
      wholes: Self.delegations(lines[5]),
      length: length,
      signs: signs
    )
  }

  /// The days of the years 1 to 9999.
  private static let days = -719_162...2_932_896

  private static func delegations(_ line: ArraySlice<UInt8>) -> [DelegationID] {
    line.split(separator: 0x20).compactMap { DelegationID(words($0)) }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension PairingSign {
  /// A line of the text of traits; `nil` for anything else.
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: 0x20, maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, let kind = parts[0].number(in: 10).flatMap(UInt8.init(exactly:)),
      let place = parts[1].number(in: 10).flatMap(UInt8.init(exactly:)),
      let kind = Kind(rawValue: kind), let place = Place(rawValue: place),
      let isSure = parts[2].number(in: 10), isSure <= 1, let key = parts[3].number(in: 36)
    else { return nil }
    self.init(
      kind: kind,
      place: place,
      isSure: isSure == 1,
      key: SignKey(stored: key),
      surface: String(decoding: parts[4], as: UTF8.self)
    )
  }
}

extension ArraySlice<UInt8> {
  /// Digits and small letters as a number; `nil` for anything else, and for one that is too large.
  fileprivate func number(in radix: UInt64) -> UInt64? {
    guard !isEmpty else { return nil }
    var number: UInt64 = 0
    for byte in self {
      let digit: UInt64
      switch byte {
      case 0x30...0x39: digit = UInt64(byte - 0x30)
      case 0x61...0x7A: digit = UInt64(byte - 0x61) + 10
      default: return nil
      }
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: radix)
      let (sum, overflows) = product.addingReportingOverflow(digit)
      guard digit < radix, !isTooLarge, !overflows else { return nil }
      number = sum
    }
    return number
  }
}

extension [UInt8] {
  /// Adds a number by its digits, small letters behind the nine.
  @inline(__always)  // With a radix that is known the divisions are multiplications.
  fileprivate mutating func append(_ number: UInt64, in radix: UInt64) {
    var (length, rest) = (1, number / radix)
    while rest > 0 { (length, rest) = (length + 1, rest / radix) }
    append(contentsOf: repeatElement(0, count: length))
    rest = number
    for index in 1...length {
      let digit = UInt8(truncatingIfNeeded: rest % radix)
      self[count - index] = digit < 10 ? 0x30 + digit : 0x57 + digit
      rest /= radix
    }
  }
}
