package import Entries

extension PairingTraits {
  /// The first line of `text`: another number where signs are found in another way.
  private static let version = "pairing 1"

  /// The traits as a store keeps them: a few kilobytes of lines, without the entry's id.
  package var text: String {
    var lines = [
      Self.version, language.description, day.map { "\($0)" } ?? "", "\(length)",
      delegations.map(\.description).joined(separator: " "),
      wholes.map(\.description).joined(separator: " "),
    ]
    for sign in signs {
      let (kind, place) = (sign.kind.rawValue, sign.place.rawValue)
      let key = String(sign.key.value, radix: 36)
      lines.append("\(kind) \(place) \(sign.isSure ? 1 : 0) \(key) \(sign.surface)")
    }
    return lines.joined(separator: "\n")
  }

  /// Takes back what `text` wrote.
  ///
  /// - Parameters:
  ///   - id: of the entry.
  ///   - text: as it was kept; `nil` comes back for what an older program wrote, and for anything
  ///     else: the traits are then taken from the entry again.
  package init?(of id: EntryID, text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 6, lines[0] == Self.version, let language = LanguageTag(String(lines[1])),
      let length = Int(lines[3]), length >= 0
    else { return nil }
    let day = Int(lines[2])
    guard day.map(Self.days.contains) ?? lines[2].isEmpty else { return nil }
    var signs: [PairingSign] = []
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

  private static func delegations(_ line: Substring) -> [DelegationID] {
    line.split(separator: " ").compactMap { DelegationID(String($0)) }
  }
}

extension PairingSign {
  /// A line of the text of traits; `nil` for anything else.
  fileprivate init?(_ line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, let kind = UInt8(parts[0]).flatMap(Kind.init(rawValue:)),
      let place = UInt8(parts[1]).flatMap(Place.init(rawValue:)),
      parts[2] == "0" || parts[2] == "1", let key = UInt64(parts[3], radix: 36)
    else { return nil }
    self.init(
      kind: kind,
      place: place,
      isSure: parts[2] == "1",
      key: SignKey(stored: key),
      surface: String(parts[4])
    )
  }
}
