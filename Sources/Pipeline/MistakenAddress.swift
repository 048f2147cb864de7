internal import Entries
internal import Foundation

/// What somebody wrote who meant an address on the web, and left out how it is asked, or asks by
/// something else.
package struct MistakenAddress {
  /// What to write instead.
  package let words: String

  /// Endings of files, which look like a domain of the first level and are none.
  private static let fileEndings: Set<String> = [
    "atom", "cdf", "csv", "gz", "htm", "html", "json", "md", "mht", "mhtml", "pdf", "php", "rdf",
    "rss", "text", "txt", "xht", "xhtml", "xml", "yaml", "yml", "zip",
  ]

  /// `nil` for an address that is asked, for a file that is there, and for what looks like the path of
  /// one.
  ///
  /// - Parameter argument: of a command that takes an address or a file.
  package init?(_ argument: String) {
    guard WebAddress(argument) == nil, FileStamp(path: argument) == nil else { return nil }
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    if let mark = argument.firstRange(of: "://"), let scheme = parts.first {
      let address = "https://\(argument[mark.upperBound...])"
      let isWeb = ["http", "https"].contains(scheme.lowercased())
      guard !isWeb, scheme.lowercased() != "file", WebAddress(address) != nil else {
        let cure = scheme.lowercased() == "file" ? "write the path alone" : "look how it is written"
        words = "\(argument): is no address that can be asked; \(cure)"
        return
      }
      words = "\(argument): nothing is asked by \(scheme); write \(address)"
      return
    }
    let host = argument.prefix { !"/?#:".contains($0) }
    let isNear = Self.isNear(host)
    let address = (isNear ? "http://" : "https://") + argument
    guard isNear || Self.isDomain(host, isAll: host.count == argument.count),
      WebAddress(address) != nil
    else { return nil }
    words = "\(argument): there is no such file; if it is an address, write \(address)"
  }

  /// Whether it looks like a name of the web's; one that stands alone may be that of a file.
  private static func isDomain(_ host: Substring, isAll: Bool) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, !labels.contains(where: \.isEmpty),
      let last = labels.last?.lowercased()
    else { return false }
    return last.count > 1 && last.allSatisfy(\.isLetter) && !(isAll && fileEndings.contains(last))
  }

  /// Whether it is this machine, or four numbers: such servers seldom answer https.
  private static func isNear(_ host: Substring) -> Bool {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return host.lowercased() == "localhost"
      || numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
  }
}
