internal import Configuration
internal import Entries

extension AddressPromise {
  /// Lets a build go on only where every address that was published is still made, or answered for.
  ///
  /// - Parameters:
  ///   - addresses: what was published.
  ///   - paths: what is published now.
  ///   - renamed: where delegations plainly went.
  /// - Throws: `PipelineError` with `configuration`, which names the addresses and the lines for
  ///   `feeds.yml` that would answer for them.
  func requireKept(
    of addresses: PublishedAddresses,
    beside paths: PublishedPaths,
    renamed: RenamedDelegations
  ) throws(PipelineError) {
    guard !broken.isEmpty || !mistakes.isEmpty else { return }
    var lines = mistakes.prefix(Self.shown).map { "feeds.yml: \($0)" }
    if !broken.isEmpty {
      let lost = Self.groups(of: broken, addresses, paths)
      let successors = renamed.successors(of: lost.map(\.origin))
      lines.append(
        "feeds.yml: \(Self.counted(broken.count)) published and would be made no more, so nothing was written:"
      )
      lines += broken.prefix(Self.shown).map { "  \($0)" }
      if broken.count > Self.shown { lines.append("  and \(broken.count - Self.shown) more") }
      lines.append(
        "put back what made them, or say below publication: where each went, or gone; for instance"
      )
      lines.append("  moved:")
      lines += lost.prefix(Self.shown).map { group in
        "    \(group.origin): \(successors[group.origin] ?? group.destination)"
      }
      if lost.count > Self.shown { lines.append("    and so on") }
    }
    throw PipelineError(.configuration, lines.joined(separator: "\n"))
  }

  /// How many addresses, mistakes and lines a refusal names.
  private static let shown = 12

  private static func counted(_ count: Int) -> String {
    count == 1 ? "an address was" : "\(count) addresses were"
  }

  /// What was lost, a whole language or server at once, as `publication.moved` may say it.
  private static func groups(
    of broken: [String],
    _ addresses: PublishedAddresses,
    _ paths: PublishedPaths
  ) -> [(origin: String, destination: String)] {
    var known: Set<String> = []
    return broken.compactMap { address -> (origin: String, destination: String)? in
      guard let path = addresses.path(of: address) else {
        let origin = formerBase(of: address, paths) ?? address
        let isBase = origin != address
        return (origin, isBase ? String(addresses.base.dropLast()) : "gone")
      }
      let steps = path.split(separator: "/").map(String.init)
      guard let first = steps.first, steps.count > 1 else { return (path, "gone") }
      // A language that is gone whole needs one line.
      let isLanguage = LanguageTag(first) != nil
      if isLanguage, !paths.has("\(first)/index.html") { return (first, "gone") }
      return (steps.prefix(2).joined(separator: "/"), "gone")
    }.filter { known.insert($0.origin).inserted }
  }

  /// Where the publication was served when an address was published: what stands before a path that is
  /// still published.
  private static func formerBase(of address: String, _ paths: PublishedPaths) -> String? {
    guard let scheme = address.firstRange(of: "//") else { return nil }
    var rest = address[scheme.upperBound...]
    while let slash = rest.firstIndex(of: "/") {
      rest = rest[rest.index(after: slash)...]
      if paths.has(String(rest)) { return String(address[..<slash]) }
    }
    return nil
  }
}
