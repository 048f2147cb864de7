package import Configuration
package import Entries

/// What a source that is proposed needs to know of the publication that it is for.
package struct ProposalSetting: Sendable {
  /// The private addresses that somebody allowed for it.
  package let allowedPrivate: [HostPort]
  /// The publication's delegations, in the order of the file; `nil` where there is no publication yet.
  package let delegations: [DelegationID]?
  /// The publication's languages; `nil` where there is no publication yet.
  package let languages: [LanguageTag]?
  /// The names that its sources have already.
  package let taken: Set<SourceID>

  package init(
    allowedPrivate: [HostPort] = [],
    delegations: [DelegationID]? = nil,
    languages: [LanguageTag]? = nil,
    taken: Set<SourceID> = []
  ) {
    self.allowedPrivate = allowedPrivate
    self.delegations = delegations
    self.languages = languages
    self.taken = taken
  }
}

/// Where a source that is proposed would be read.
package enum ProposalPlace: Hashable, Sendable {
  case address(WebAddress)
  /// A file, as `feeds.yml` names it.
  case file(LocalPath)

  package var address: WebAddress? {
    switch self {
    case .address(let address): address
    case .file: nil
    }
  }
}
