package import Entries
internal import Foundation
internal import Markup

/// What pairing compares of an entry: a few dozen signs instead of its words.
///
/// Bounded in size whatever the entry's length, and the same for the same entry and rules. A store
/// may keep it as `text`.
package struct PairingTraits: Hashable, Sendable {
  package let id: EntryID
  package let language: LanguageTag
  /// Days since 1970-01-01 in the publication's zone; `nil` where nobody said when.
  package let day: Int?
  package let delegations: [DelegationID]
  /// The delegations that those are parts of.
  let wholes: [DelegationID]
  /// How many bytes the words have that were read.
  let length: Int
  /// Rising by key, none twice.
  let signs: [PairingSign]

  /// Takes what pairing needs of an entry.
  ///
  /// - Parameters:
  ///   - entry: as it was folded.
  ///   - rules: the publication's zone and delegations.
  package init(of entry: Entry, by rules: TimelineRules) {
    id = entry.id
    language = entry.language
    let day = entry.precision == .firstSeen ? nil : CalendarDay(entry.published, in: rules.zone)
    self.day = day?.daysSinceEpoch
    delegations = entry.delegations
    wholes = Array(Set(entry.delegations.flatMap(rules.wholes(of:)))).sorted()
    let content = entry.content.map(WrittenContent.init)
    let summary = entry.summary.description
    let isContentLonger = (content?.text.utf8.count ?? 0) > summary.utf8.count
    let words = isContentLonger ? content?.text ?? summary : summary
    let body = words.utf8.prefix(Self.longestBody)
    length = entry.title.description.utf8.count + body.count

    var reader = SignReader(language: entry.language, day: day, ownNames: rules.ownNames)
    let textLanguage = entry.textLanguage ?? entry.language
    let titlePlace: PairingSign.Place = entry.isTitleDerived ? .opening : .title
    reader.read(entry.title.description[...], in: titlePlace, limit: Self.longestTitle)
    reader.turn(to: textLanguage)
    let openingEnd = Self.openingEnd(of: words)
    reader.read(words[..<openingEnd], in: .opening, limit: Self.longestText)
    let rest = words[openingEnd...].utf8.prefix(Self.longestBody)
    reader.read(words[rest.startIndex..<rest.endIndex], in: .rest, limit: Self.longestText)
    Self.addLinks(of: entry, content?.links ?? [], to: &reader)
    signs = Self.selection(of: reader.found.signs)
  }

  init(
    id: EntryID,
    language: LanguageTag,
    day: Int?,
    delegations: [DelegationID],
    wholes: [DelegationID],
    length: Int,
    signs: [PairingSign]
  ) {
    self.id = id
    self.language = language
    self.day = day
    self.delegations = delegations
    self.wholes = wholes
    self.length = length
    self.signs = signs
  }

  /// The keys of all signs, rising: what a store counts to know what is common.
  package var keys: [UInt64] { signs.map(\.key.value) }

  /// The keys by which a store finds entries that may be a pair: those of signs that tell enough, and
  /// that are not everywhere.
  package func lookups(by rarity: SignRarity) -> [UInt64] {
    signs.filter { $0.isLookedUp && !rarity.isEverywhere($0) }.map(\.key.value)
  }

  /// The most words of a title, and of each part of a text, that are read.
  private static let longestTitle = 40
  private static let longestText = 160
  /// How many bytes of a text are read behind its opening.
  private static let longestBody = 1_200
  /// The bytes of a text that count as its opening: what listings show, and a little more.
  private static let openingLength = 280
  /// The most signs that are kept, those of the title and the opening before the others.
  static let mostSigns = 96

  /// The end of the word in which the opening ends.
  private static func openingEnd(of text: String) -> String.Index {
    let bytes = text.utf8
    let limit = bytes.index(bytes.startIndex, offsetBy: openingLength, limitedBy: bytes.endIndex)
    guard let limit else { return text.endIndex }
    let space = bytes[limit...].firstIndex { $0 == 0x20 || $0 == 0x0A }
    return space ?? text.endIndex
  }

  private static func addLinks(
    of entry: Entry,
    _ links: [String],
    to reader: inout SignReader
  ) {
    let own = entry.link?.host ?? entry.sourcePage?.host
    let files = entry.particulars.enclosures.map(\.address.description)
    for link in files + links {
      guard let address = WebAddress(link) else { continue }
      if let name = documentName(address.description) {
        reader.found.add(.document, MatchingKeys.link(address.description), surface: name)
      } else if address.host != own, address.host != entry.sourcePage?.host {
        reader.found.add(.address, MatchingKeys.link(address.description), surface: address.host)
      }
    }
    switch entry.particulars.picture?.location {
    case .web(let address):
      reader.found.add(.picture, MatchingKeys.link(address.description), surface: "")
    case .kept(let file): reader.found.add(.picture, file.name, surface: "")
    case nil: break
    }
  }

  /// The file name of a document's address; `nil` for the address of a page.
  private static func documentName(_ address: String) -> String? {
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let last = path.split(separator: UInt8(ascii: "/")).last,
      let dot = last.lastIndex(of: UInt8(ascii: "."))
    else { return nil }
    let ending = Substring(last[dot...].dropFirst()).lowercased()
    let endings = [
      "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "xls", "xlsx", "ods", "epub", "zip",
      "mp3", "mp4", "m4a", "ogg", "webm",
    ]
    return endings.contains(ending) ? String(Substring(last)) : nil
  }

  /// The signs that are kept: none twice, the most prominent ones, rising by key.
  private static func selection(of found: [PairingSign]) -> [PairingSign] {
    // Numbers are put in order, not the signs, whose words would be counted in and out each time.
    let ranks = found.enumerated().map { position, sign in
      Rank(
        key: sign.key,
        standing: sign.place.rawValue << 1 | (sign.isSure ? 0 : 1),
        position: position
      )
    }.sorted { ($0.key, $0.standing, $0.position) < ($1.key, $1.standing, $1.position) }
    var kept: [Rank] = []
    for rank in ranks where kept.last?.key != rank.key { kept.append(rank) }
    if kept.count > mostSigns {
      kept.sort { ($0.standing >> 1, $0.key) < ($1.standing >> 1, $1.key) }
      kept.removeLast(kept.count - mostSigns)
      kept.sort { $0.key < $1.key }
    }
    return kept.map { found[$0.position] }
  }

  /// A sign on its way into the order of keys, the most prominent place and the surest first.
  private struct Rank {
    let key: SignKey
    let standing: UInt8
    let position: Int
  }
}
