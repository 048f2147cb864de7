package import Entries
package import Foundation

/// What the fold needs to know of the publication: the same rules and sightings, the same entries.
package struct TimelineRules {
  /// A delegation as routing sees it.
  package struct Delegation {
    package let id: DelegationID
    /// The whole that it is a part of.
    package let partOf: DelegationID?
    /// What a dateline of its entries begins with.
    package let dateline: Regex<AnyRegexOutput>?

    package init(id: DelegationID, partOf: DelegationID?, dateline: Regex<AnyRegexOutput>?) {
      self.id = id
      self.partOf = partOf
      self.dateline = dateline
    }
  }

  /// The tagging entity of new ids (RFC 4151): a DNS name and a date.
  package let authority: String
  /// The zone in which days begin.
  package let zone: TimeZone
  /// What an entry is taken for when nothing tells its language.
  package let defaultLanguage: LanguageTag
  /// The languages that have feeds, in the order of the configuration.
  package let languages: [LanguageTag]
  /// In the order of the configuration.
  package let delegations: [Delegation]
  /// The organisation itself, by the names that it goes by.
  let ownNames: OwnNames
  /// The sources whose new pieces are named by their addresses, though they have guids as well.
  let addressNamed: Set<SourceID>

  /// Takes what the configuration says.
  ///
  /// `ownNames` are what the organisation calls itself, in any language; `addressNamed` are the
  /// sources that are read by several roads, of which some do not show the guids.
  package init(
    authority: String,
    zone: TimeZone,
    defaultLanguage: LanguageTag,
    languages: [LanguageTag],
    delegations: [Delegation],
    ownNames: [String] = [],
    addressNamed: Set<SourceID> = []
  ) {
    self.authority = authority
    self.zone = zone
    self.defaultLanguage = defaultLanguage
    self.languages = languages
    self.delegations = delegations
    self.ownNames = OwnNames(ownNames)
    self.addressNamed = addressNamed
  }

  /// What an id is made of, where a sighting is part of a new piece.
  ///
  /// A guid that its source shows by some roads alone is none of it, where there is an address: the
  /// piece gets the same id whichever road was open on its first day.
  ///
  /// - Parameters:
  ///   - keys: all that the sighting is recognised by.
  ///   - source: whose it is.
  /// - Returns: the keys for `Identity.mint`.
  package func namingKeys(_ keys: MatchingKeys, of source: SourceID) -> MatchingKeys {
    guard addressNamed.contains(source), keys.link != nil, let guid = keys.guidName else {
      return keys
    }
    return keys.without([guid])
  }

  /// The delegations above one, nearest first.
  package func wholes(of id: DelegationID) -> [DelegationID] {
    var result: [DelegationID] = []
    var next = delegations.first { $0.id == id }?.partOf
    while let whole = next, !result.contains(whole) {
      result.append(whole)
      next = delegations.first { $0.id == whole }?.partOf
    }
    return result
  }

  /// Delegations without repetition and without the wholes whose part is among them, in the
  /// configuration's order.
  func narrowed(_ ids: some Sequence<DelegationID>) -> [DelegationID] {
    let all = Set(ids)
    let covered = Set(all.flatMap(wholes(of:)))
    return delegations.map(\.id).filter { all.contains($0) && !covered.contains($0) }
  }
}
