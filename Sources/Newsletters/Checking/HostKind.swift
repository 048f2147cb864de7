internal import Entries

/// What kind of place a host name is, as far as its name says.
enum HostKind: Equatable {
  case open
  /// A number, or a name that only one network or machine knows.
  case unreachable
  /// A name that stands for others in documents (RFC 2606).
  case example

  init(_ host: String) {
    let labels = host.lowercased().split(separator: ".")
    let last = labels.last.map(String.init) ?? ""
    if labels.count < 2 || host.hasPrefix("[") || Self.closed.contains(last)
      || last.allSatisfy(\.isNumber)
    {
      self = .unreachable
    } else if last == "example"
      || labels[labels.count - 2] == "example" && ["com", "net", "org"].contains(last)
    {
      self = .example
    } else {
      self = .open
    }
  }

  private static let closed: Set<String> = [
    "arpa", "corp", "home", "internal", "invalid", "lan", "local", "localhost", "localdomain",
    "onion", "test",
  ]
}
