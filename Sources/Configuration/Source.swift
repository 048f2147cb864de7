package import Entries
package import Foundation

/// Where content arrives: an adapter and an address.
package struct Source: Hashable, Sendable {
  /// Its name in messages and commands.
  package let id: SourceID
  /// The adapter that reads it; one of those the file was read with.
  package let adapter: AdapterKind
  /// Where its content is.
  package let location: SourceLocation
  /// Where the text came from: the source link of its entries.
  package let pageURL: WebAddress?
  /// What the page claims; each entry's own text decides.
  package let language: LanguageTag?
  /// Whose all its entries are; empty when sections, routes and datelines decide.
  package let delegations: [DelegationID]
  /// The same as a sighting keeps it.
  package var routings: [Routing] { delegations.map { Routing($0, by: .source) } }
  /// How it writes dates; never guessed.
  package let dateFormat: DateFormat?
  /// The zone of its dates; the publication's unless it names its own.
  package let timezone: TimeZone
  /// How long to wait before asking again; `nil` to ask in each run.
  package let every: Duration?
  /// How long it may be silent before `status` says stale; `nil` for ever.
  package let expectEvery: Duration?
  /// Whether it is gathered; `true` unless the file says.
  package let isEnabled: Bool
  /// Whose entries are by their addresses, in the order of the file.
  package let routes: [AddressRoute]
  /// Whose entries are by the words that it files them under, in the order of the file.
  package let categories: [CategoryRoute]
  /// The private addresses it may be read from.
  package let allowedPrivate: [HostPort]
  /// Bytes of a body after inflating; that of `fetching` unless it says.
  package let maxBody: Int
  /// The program that its answers go through before they are read; `nil` for none.
  package let filter: ProgramCommand?
  /// How long its program or its filter may take; half a minute unless it says.
  package let timeLimit: Duration
  /// The adapter's own keys, with their places; read without a mistake once.
  package let options: ConfigurationMapping

  /// The time limit of a source that says none.
  static let timeLimit = Duration.seconds(30)

  /// The page that a person looks at; `nil` for a file or a program that has none.
  package var page: WebAddress? {
    if case .url(let address) = location { pageURL ?? address } else { pageURL }
  }

  /// Where it is asked: on the web, or under a name that stands for its program; `nil` for a file.
  package var address: WebAddress? {
    switch location {
    case .path: nil
    case .url(let address): address
    // A name that no server has (RFC 6761 §6.4).
    case .program: WebAddress("https://program.invalid/\(id)")
    }
  }
}

/// Where a source's content is.
package enum SourceLocation: Hashable, Sendable {
  /// A file or folder.
  case path(LocalPath)
  /// An address to ask.
  case url(WebAddress)
  /// What an executable prints.
  case program(ProgramCommand)
}

/// The delegations of all entries whose address begins alike.
package struct AddressRoute: Hashable, Sendable {
  /// A path from the root (`/strategie/united-nations`), or a whole address.
  package let prefix: String
  /// At least one.
  package let delegations: [DelegationID]

  /// Whether an address lies below the prefix; a prefix ends at a step of the path.
  package func leads(_ address: WebAddress) -> Bool {
    let whole = address.description
    let path = whole.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
    let rest = prefix.hasPrefix("/") ? path : whole[...]
    guard rest.hasPrefix(prefix) else { return false }
    let next = rest.dropFirst(prefix.count).first
    return prefix.hasSuffix("/") || next.map { "/?#".contains($0) } ?? true
  }
}

/// The delegations of all entries that a source files under the same word of its own.
package struct CategoryRoute: Hashable, Sendable {
  /// As the configuration has it.
  package let word: String
  /// At least one.
  package let delegations: [DelegationID]

  /// Whether a source's word is this one; upper and lower case are alike.
  package func matches(_ tag: String) -> Bool { tag.lowercased() == word.lowercased() }
}

/// A host and a port, as `allow_private` names them.
package struct HostPort: Hashable, Sendable, CustomStringConvertible {
  /// A domain name, an IPv4 address, or an IPv6 address without its brackets; in lower case.
  package let host: String
  /// 1 to 65,535.
  package let port: Int

  /// As written: `127.0.0.1:8191`, `[::1]:8191`.
  package var description: String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  /// Takes `HOST:PORT`; `nil` for anything else.
  package init?(_ text: String) {
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")),
      let port = digits(text[colon...].dropFirst())
    else { return nil }
    self.init(host: text[..<colon].lowercased(), port: port)
  }

  /// Takes a host in lower case, an IPv6 address in its brackets; `nil` for what is none, or no port.
  init?(host: String, port: Int) {
    guard (1...65_535).contains(port) else { return nil }
    if host.hasPrefix("["), host.hasSuffix("]") {
      let inner = host.dropFirst().dropLast()
      let isAddress = inner.contains(":") && inner.allSatisfy { "0123456789abcdef:.".contains($0) }
      guard isAddress else { return nil }
      self.host = String(inner)
    } else {
      guard isDomainName(host) else { return nil }
      self.host = host
    }
    self.port = port
  }
}

extension Source {
  /// A source that no configuration names: a file that somebody looks into.
  ///
  /// `nil` when the path is none. `maxBody` is in bytes.
  package init?(
    inspecting path: String,
    adapter: AdapterKind,
    page: WebAddress?,
    language: LanguageTag?,
    dateFormat: DateFormat?,
    maxBody: Int
  ) {
    guard let id = SourceID("inspected"), let path = LocalPath(path) else { return nil }
    let place = ConfigurationPlace(file: "", line: 1, column: 1, path: "")
    self.init(
      id: id,
      adapter: adapter,
      location: .path(path),
      pageURL: page,
      language: language,
      delegations: [],
      dateFormat: dateFormat,
      timezone: .gmt,
      every: nil,
      expectEvery: nil,
      isEnabled: true,
      routes: [],
      categories: [],
      allowedPrivate: [],
      maxBody: maxBody,
      filter: nil,
      timeLimit: Self.timeLimit,
      options: ConfigurationMapping(pairs: [], place: place)
    )
  }
}
