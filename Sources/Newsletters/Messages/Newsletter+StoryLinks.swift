internal import Configuration
internal import Entries
internal import Markup

/// Where the title of a story leads.
struct StoryLink {
  let address: WebAddress
  /// What stands for the link where the title would be no honest name of it; `nil` where the title is.
  let host: String?

  /// Takes a version's link; `nil` where it leads nowhere, or to an address that its readers cannot reach.
  ///
  /// - Parameters:
  ///   - version: what it leads from.
  ///   - title: as it is told.
  ///   - home: where the publication is served: its host is nobody's mistake.
  init?(of version: EditionVersion, titled title: String, home: WebAddress) {
    guard let address = version.link, !Self.isClosed(address, home: home) else { return nil }
    self.address = address
    host =
      LinkWords.areVague(title) || Self.namesAnother(title, than: address.host)
      ? address.host : nil
  }

  /// Whether no reader elsewhere gets to an address.
  static func isClosed(_ address: WebAddress, home: WebAddress) -> Bool {
    HostKind(address.host) == .unreachable && address.host != home.host
  }

  /// Whether a title reads like the address of another place than the one it would lead to: titles such
  /// as `bank.example` are how frauds begin, and `report.pdf` looks like one to a filter.
  private static func namesAnother(_ title: String, than host: String) -> Bool {
    var words = PlainText(line: title).description.lowercased()[...]
    for scheme in ["https://", "http://"] where words.hasPrefix(scheme) {
      words = words.dropFirst(scheme.count)
    }
    let name = words.prefix { $0 != "/" }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x2D }
      }
      && labels.last.map { $0.count > 1 && $0.allSatisfy(\.isLetter) } == true
    return isName && bare(name) != bare(host[...])
  }

  private static func bare(_ host: Substring) -> Substring {
    host.hasPrefix("www.") ? host.dropFirst(4) : host
  }
}
