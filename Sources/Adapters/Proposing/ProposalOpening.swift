internal import Configuration
internal import Entries

/// The first lines of a proposed source, which are the same whatever reads it: its name, its adapter,
/// where it is and whose it is.
struct ProposalOpening {
  let adapter: AdapterKind
  let place: ProposalPlace
  let setting: ProposalSetting

  /// The lines without indentation.
  ///
  /// - Parameter comment: on the choice of the adapter; `nil` for none.
  /// - Returns: in the order of the file; the first one begins the item of a list.
  func lines(_ comment: String? = nil) -> [String] {
    var lines = ["- id: \(id)", "  adapter: \(adapter)" + (comment.map { "   # \($0)" } ?? "")]
    switch place {
    case .address(let address):
      lines.append("  url: \(address.description.quotedForYAML)")
      let needed = setting.allowedPrivate.filter { $0 == address.hostPort }
      if let first = needed.first {
        lines.append("  allow_private: [\("\(first)".quotedForYAML)]")
      }
    case .file(let path): lines.append("  path: \(path.description.quotedForYAML)")
    }
    return lines + [delegation]
  }

  /// How many delegations are named in a comment.
  private static let mostNamed = 12

  private var delegation: String {
    guard let all = setting.delegations, let first = all.first else {
      return "  # delegation: eu   # whose it is: an id below delegations: in feeds.yml"
    }
    guard all.count > 1 else { return "  delegation: \(first)" }
    let names = all.prefix(Self.mostNamed).map(\.description).joined(separator: ", ")
    let more = all.count > Self.mostNamed ? " …" : ""
    return "  delegation: \(first)   # whose it is: one of \(names)\(more)"
  }

  /// A name for the source that no other has, from its host and the last word of its path.
  private var id: String {
    let name = name
    guard isTaken(name) else { return name }
    // One more than there are names: one of them is free.
    return (2...setting.taken.count + 2).lazy.map { "\(name)-\($0)" }.first { !isTaken($0) } ?? name
  }

  private func isTaken(_ name: String) -> Bool {
    SourceID(name).map(setting.taken.contains) ?? false
  }

  private var name: String {
    let parts: [String?]
    switch place {
    case .address(let address):
      let host = address.host.split(separator: ".").filter { $0 != "www" }.first.map(String.init)
      let path = address.description.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
        .prefix { $0 != "?" && $0 != "#" }
      parts = [host, path.split(separator: "/").last.map(String.init)]
    case .file(let path):
      let file = path.description.split(separator: "/").last.map(String.init) ?? ""
      parts = [file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file]
    }
    let words = parts.compactMap(\.self).joined(separator: "-").lowercased()
      .map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let name = String(words.prefix(40)).split(separator: "-").joined(separator: "-")
    return SourceID(name) == nil ? "page" : name
  }
}

extension String {
  /// As a text of YAML in single quotes (YAML 1.2.2 §7.3.2); for one without line breaks.
  var quotedForYAML: String { "'" + replacing("'", with: "''") + "'" }

  /// As words of a comment on one line, 80 characters at most.
  var commentForYAML: String { String(map { $0.isNewline ? " " : $0 }.prefix(80)) }
}
