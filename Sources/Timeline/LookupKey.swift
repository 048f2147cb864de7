package import Entries

/// A word under which pieces that may be the same are found, as a number: eight bytes for a title.
///
/// Two words may have one number. That brings sightings together that share nothing, and `Identity`
/// compares their words; it is never evidence by itself.
package struct LookupKey: Hashable, Sendable {
  /// Odd for a word that other pieces may have as well, even for a name of one piece alone.
  package let number: Int64

  /// How many pieces may have one word and still be compared with each other by it.
  package static let commonest = 128

  /// Whether other pieces may have it as well.
  package var isShared: Bool { number & 1 == 1 }

  private init(_ text: String, isShared: Bool) {
    number = Digest.number(of: text) & ~1 | (isShared ? 1 : 0)
  }

  /// Takes back what the store kept.
  package init(number: Int64) {
    self.number = number
  }

  /// Takes a word as `MatchingKeys.lookups` writes it.
  package init(_ lookup: String) {
    let isName = ["place ", "guid ", "link "].contains { lookup.hasPrefix($0) }
    self.init(lookup, isShared: !isName)
  }

  /// Under which a source's new sightings of a day meet those that it shows no more.
  package init(goneFrom source: SourceID, on day: CalendarDay?) {
    self.init(MatchingKeys.goneKey(of: source, on: day), isShared: true)
  }

  /// A line of bytes that are read again by other settings.
  package init(standingAt place: String, in source: SourceID) {
    self.init("place \(source) \(Sighting(place: place).line)", isShared: false)
  }

  /// What has no word at all: only a short text, by which nothing is found but ids are minted.
  package static let wordless = LookupKey("wordless", isShared: true)

  /// An address, in whichever of its forms.
  package init(to address: WebAddress) {
    self.init("link \(MatchingKeys.link(address.description))", isShared: false)
  }

  /// An entry, which keeps all its sightings together.
  package init(of entry: EntryID) {
    self.init("entry \(entry)", isShared: false)
  }
}

extension MatchingKeys {
  /// The words under which pieces that may be the same are found, as the store keeps them.
  package var lookupKeys: [LookupKey] { lookups.map { LookupKey($0) } }

  /// What new sightings of a source share with those that it stopped showing, on the same day.
  static func goneKey(of source: SourceID, on day: CalendarDay?) -> String {
    "gone \(source) \(day?.description ?? "")"
  }
}
