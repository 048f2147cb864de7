package import Entries

extension WebAddress {
  /// The host and port that it names, as `allow_private` writes them; `nil` where they are none.
  package var hostPort: HostPort? {
    port.flatMap { HostPort(host: host, port: $0) }
  }
}
