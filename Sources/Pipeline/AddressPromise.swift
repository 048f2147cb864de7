internal import Configuration
internal import Entries
internal import Publishing

/// What becomes of everything that was published: it is still made, or somebody said where it went, or the
/// promise would be broken.
struct AddressPromise {
  /// Where addresses went, in the order of their bytes.
  let moves: [AddressMove]
  /// Addresses that nothing would make any more, and of which nobody said where they went, in the order
  /// of their bytes.
  let broken: [String]
  /// Words of `publication.moved` that cannot be meant, a sentence each.
  let mistakes: [String]

  /// - Parameters:
  ///   - addresses: what was published.
  ///   - words: what `feeds.yml` says of what moved.
  ///   - paths: what is published now.
  ///   - standing: paths below the web root that stay as they were published, though nothing makes them.
  init(
    of addresses: PublishedAddresses,
    by words: [MovedAddress],
    beside paths: PublishedPaths,
    standing: Set<String> = []
  ) {
    let ways = MovedWays(words, addresses: addresses, paths: paths)
    var moves: [AddressMove] = []
    var broken: [String] = []
    var mistakes: Set<String> = []
    for address in addresses.all {
      let path = addresses.path(of: address)
      if let path, paths.has(path) { continue }
      switch ways.end(of: path.map { addresses.base + $0 } ?? address) {
      case .unsaid:
        if let path, standing.contains(path) || Self.keepsItself(path, beside: paths) { continue }
        broken.append(address)
      case .at(let target):
        guard let origin = WebAddress(address) else { continue }
        moves.append(AddressMove(origin: origin, path: path, target: target))
      case .nowhere(let place):
        mistakes.insert(
          "publication.moved leads \(address) to \(place), which nothing publishes; name what is there, or gone"
        )
      }
    }
    for case .path(let path) in words.map(\.origin) {
      let isMade = [path, path + "/index.html", path + "/atom.xml"].contains { file in
        addresses.has(file) && paths.has(file)
      }
      if isMade {
        mistakes.insert(
          "publication.moved says that \(path) went elsewhere, and it is published as ever; take the line away, or what makes it"
        )
      }
    }
    self.moves = moves.sorted { $0.origin < $1.origin }
    self.broken = broken.sorted()
    self.mistakes = mistakes.sorted()
  }

  /// The files of a channel that keep its promise: the page and the feeds.
  static let feedNames = ["atom.xml", "rss.xml", "feed.json"]

  /// Whether a file that nothing makes any more breaks nothing.
  ///
  /// Pages of entries go with them, or lead on. What stands beside a feed that goes on, such as a page of
  /// its archive, stays as it was.
  private static func keepsItself(_ path: String, beside paths: PublishedPaths) -> Bool {
    if path.hasPrefix("entries/") { return true }
    let name = PublishedPaths.name(of: path)
    if feedNames.contains(name) || name == "index.html" { return false }
    let folder = PublishedPaths.folder(of: path)
    return paths.hasFolder(folder) || paths.hasFolder(PublishedPaths.folder(of: folder))
  }
}
