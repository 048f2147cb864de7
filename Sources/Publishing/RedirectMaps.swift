package import Entries
internal import Foundation
package import Templates

/// Where addresses went, in the words of web servers: 301 for what moved, 410 for what is gone
/// (RFC 9110 §15.4.2, §15.5.11).
///
/// For the publication's own server the files are always there, so that a server's configuration may name
/// them before there is anything in them. Addresses of another server, which the publication left, stand
/// in files of their own, for that one.
package struct RedirectMaps {
  /// Where the maps for servers stand, relative to the output folder.
  package static let folder = "redirects/"

  private let moves: [AddressMove]
  private let base: WebAddress

  /// - Parameters:
  ///   - moves: in the order of their addresses.
  ///   - base: where the publication is served.
  package init(_ moves: [AddressMove], base: WebAddress) {
    self.moves = moves
    self.base = base
  }

  /// The files.
  ///
  /// - Parameter wasWritten: whether a file was written by an earlier build, so that what it says must be
  ///   taken back where nothing is said any more.
  /// - Returns: their paths are relative to the output folder.
  package func renderings(wasWritten: (String) -> Bool) -> [Rendering] {
    var servers: [String: [AddressMove]] = [Self.server(of: base): []]
    for move in moves { servers[Self.server(of: move.origin), default: []].append(move) }
    let own = Self.server(of: base)
    let maps = servers.keys.sorted().flatMap { server -> [Rendering] in
      let rules = Self.rules(servers[server] ?? [])
      let mark = server == own ? "" : ".\(server.replacing(":", with: "-"))"
      return [
        Self.map("\(Self.folder)nginx\(mark).conf", rules, Self.nginx),
        Self.map("\(Self.folder)apache\(mark).conf", rules, Self.apache),
      ]
    }
    let netlify = "public/_redirects"
    let rules = Self.rules(servers[own] ?? [])
    return rules.isEmpty && !wasWritten(netlify)
      ? maps : maps + [Self.map(netlify, rules, Self.netlify)]
  }

  /// What a server is to answer at a path.
  private struct Rule {
    /// As a request has it, percent-encoded.
    let path: String
    /// `nil` for what is gone.
    let target: String?
  }

  /// A rule for each path, and for the folder of each page that stands for one.
  private static func rules(_ moves: [AddressMove]) -> [Rule] {
    var known: Set<String> = []
    return moves.flatMap { move -> [Rule] in
      let path = move.origin.pathAndQuery
      let target = move.target.map { escaped($0.description) }
      let isPage = path.hasSuffix("/index.html")
      let folder = isPage ? [String(path.dropLast("index.html".count))] : []
      return (folder + [path]).map { Rule(path: $0, target: target) }
    }.filter { known.insert($0.path).inserted }
  }

  private static func map(
    _ path: String,
    _ rules: [Rule],
    _ line: (Rule) -> String?
  ) -> Rendering {
    let text =
      "# Where addresses went under which something was published. Made by depeche from feeds.yml.\n"
      + rules.compactMap(line).map { $0 + "\n" }.joined()
    return Rendering(path: path, fingerprint: Digest(of: [text]).description) { Array(text.utf8) }
  }

  /// A location of nginx, to be included in a `server`.
  private static func nginx(_ rule: Rule) -> String? {
    decoded(rule.path).map { path in
      let answer = rule.target.map { "301 \"\($0)\"" } ?? "410"
      return "location = \"\(quoted(path))\" { return \(answer); }"
    }
  }

  /// A line of Apache's mod_alias.
  private static func apache(_ rule: Rule) -> String? {
    decoded(rule.path).map { path in
      let pattern = path.unicodeScalars.map { scalar in
        let isPlain =
          scalar.value > 0x7F || scalar.properties.isAlphabetic
          || "/-_0123456789".unicodeScalars.contains(scalar)
        return isPlain ? String(scalar) : "\\\(scalar)"
      }.joined()
      guard let target = rule.target else { return "RedirectMatch 410 \"^\(pattern)$\"" }
      return "RedirectMatch 301 \"^\(pattern)$\" \"\(target)\""
    }
  }

  /// A line of Netlify's `_redirects`; it wins over the file that stands there, and has no word for what
  /// is gone: there the file itself says so.
  private static func netlify(_ rule: Rule) -> String? {
    rule.target.map { "\(rule.path) \($0) 301!" }
  }

  /// A path as servers compare it: without percent signs; `nil` for one that no line can hold.
  private static func decoded(_ path: String) -> String? {
    path.removingPercentEncoding.flatMap { text in
      text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : text
    }
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// An address in which no server finds a variable or a quotation mark.
  private static func escaped(_ address: String) -> String {
    address.replacing("$", with: "%24").replacing("'", with: "%27")
  }

  /// Host and port, the port only where it is not that of a scheme: `feeds.example.org:8080`.
  private static func server(of address: WebAddress) -> String {
    guard let port = address.port, port != 80, port != 443 else { return address.host }
    return "\(address.host):\(port)"
  }
}
