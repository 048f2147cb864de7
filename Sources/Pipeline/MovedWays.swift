internal import Configuration
internal import Entries

/// The ways that `publication.moved` tells, followed to their ends.
struct MovedWays {
  /// Where a way ends.
  enum End {
    /// Nobody said anything of this address.
    case unsaid
    /// Where it is now; `nil` where it is gone.
    case at(WebAddress?)
    /// Where nothing is published, or round in a circle.
    case nowhere(String)
  }

  private let destinations: [String: MovedAddress.Destination]
  private let addresses: PublishedAddresses
  private let paths: PublishedPaths

  init(_ words: [MovedAddress], addresses: PublishedAddresses, paths: PublishedPaths) {
    self.addresses = addresses
    self.paths = paths
    destinations = words.reduce(into: [:]) { destinations, word in
      destinations[Self.absolute(word.origin, below: addresses.base)] = word.destination
    }
  }

  /// Where an address went.
  func end(of address: String) -> End {
    guard !destinations.isEmpty, var word = word(on: address) else { return .unsaid }
    var current = address
    // A way that is longer than there are words goes round.
    for _ in 0...destinations.count {
      guard case .place(let place) = word.destination else { return .at(nil) }
      let target = Self.absolute(place, below: addresses.base)
      // Of another server it is known only what was said.
      guard let path = addresses.path(of: target + "/") else {
        return WebAddress(target).map { .at($0) } ?? .nowhere(target)
      }
      let root = path.hasSuffix("/") ? String(path.dropLast()) : path
      let rest = String(current.dropFirst(word.origin.count + 1))
      let next = [root, rest].filter { !$0.isEmpty }.joined(separator: "/")
      if paths.has(next) { return at(next) }
      current = addresses.base + next
      guard let further = self.word(on: current) else {
        return nearest(to: next, for: PublishedPaths.name(of: address)).map(at) ?? .nowhere(current)
      }
      word = further
    }
    return .nowhere(current)
  }

  private func at(_ path: String) -> End {
    WebAddress(addresses.base + path).map { .at($0) } ?? .nowhere(path)
  }

  /// What was said of an address, or of the nearest folder that it lies in.
  private func word(
    on address: String
  ) -> (origin: String, destination: MovedAddress.Destination)? {
    var part = address[...]
    while true {
      if let destination = destinations[String(part)] { return (String(part), destination) }
      guard let slash = part.lastIndex(of: "/") else { return nil }
      part = part[..<slash]
    }
  }

  /// What stands nearest to a path where nothing is: of the same kind in its folder, or further up.
  private func nearest(to path: String, for name: String) -> String? {
    let kind =
      if AddressPromise.feedNames.contains(name) { name } else if name.hasSuffix(".xml") {
        "atom.xml"
      } else if name.hasSuffix(".json") { "feed.json" } else { "index.html" }
    var folder = path
    while true {
      let file = folder.isEmpty ? kind : "\(folder)/\(kind)"
      if paths.has(file) { return file }
      // A language has no feed but that of all its delegations.
      if !folder.isEmpty, paths.has("\(folder)/all/\(kind)") { return "\(folder)/all/\(kind)" }
      if folder.isEmpty { return nil }
      folder = PublishedPaths.folder(of: folder)
    }
  }

  private static func absolute(_ place: PublishedPlace, below base: String) -> String {
    switch place {
    case .path(let path): base + path
    case .address(let address): address.description
    }
  }
}
