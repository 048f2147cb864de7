internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Templates

/// Every address under which a feed or a page was ever published: what people may hold.
///
/// The timeline knows them, and so does a file on the web, each in case the other is lost.
struct PublishedAddresses {
  /// The file of them, an address a line in the order of their bytes, relative to the output folder.
  static let file = "public/addresses.txt"

  /// Where the publication is served now, with a slash at its end.
  let base: String
  /// Absolute, each as it was published.
  let all: Set<String>
  /// Those that the timeline does not know yet.
  let unrecorded: [String]

  /// The largest file of addresses that is read, in bytes: a million of them.
  private static let largest = 100_000_000

  /// - Parameters:
  ///   - workspace: whose addresses they are.
  ///   - store: its timeline; `nil` where there is none.
  /// - Throws: `StoreError`, or `PipelineError` where the file of addresses cannot be understood.
  init(of workspace: Workspace, in store: TimelineStore?) throws {
    try self.init(
      of: workspace,
      in: store,
      written: store?.publishedFiles() ?? [:]
    )
  }

  /// The same, where it is known already what was written before.
  init(
    of workspace: Workspace,
    in store: TimelineStore?,
    written: [String: PublishedFile]
  ) throws {
    base = workspace.feeds.publication.baseURL.appending("").description
    let recorded = Set(try store?.publishedAddresses() ?? [])
    // Earlier versions kept the capitals of a base_url.
    var all = Set(recorded.map { WebAddress($0)?.description ?? $0 })
    let path = workspace.out.appending(path: Self.file).filePath
    if let stamp = FileStamp(path: path), written[Self.file].map(stamp.isOf) != true {
      all.formUnion(try Self.read(path))
    }
    if all.isEmpty {
      // A timeline of before there was a list: what still stands on the web was published.
      for path in written.keys {
        guard let below = Self.heldPath(path),
          FileStamp(path: workspace.out.appending(path: path).filePath) != nil
        else { continue }
        all.insert(base + below)
      }
    }
    self.all = all
    unrecorded = all.subtracting(recorded).sorted()
  }

  /// Where a file stands below the web root, if it is one whose address people hold: no picture.
  static func heldPath(_ path: String) -> String? {
    guard path.hasPrefix(webRoot) else { return nil }
    let below = path.dropFirst(webRoot.count)
    let isHeld = endings.contains { below.hasSuffix($0) } && !below.hasPrefix("media/")
    return isHeld ? String(below) : nil
  }

  /// Whether something was published at a path below the web root.
  func has(_ path: String) -> Bool { all.contains(base + path) }

  /// Where an address stands below the web root of today; `nil` for one of another place.
  ///
  /// That a server took to https moves nothing: it answers for both.
  func path(of address: some StringProtocol) -> String? {
    if address.hasPrefix(base) { return String(address.dropFirst(base.count)) }
    guard let address = WebAddress(String(address)),
      let own = WebAddress(base), Self.isSameServer(address, own),
      address.pathAndQuery.hasPrefix(own.pathAndQuery)
    else { return nil }
    return String(address.pathAndQuery.dropFirst(own.pathAndQuery.count))
  }

  /// The files that were published below a folder of the web root, relative to the output folder.
  func files(below folder: String, _ written: [String: PublishedFile]) -> Set<String> {
    let start = base + folder
    let held = all.filter { $0.hasPrefix(start) }.map { Self.webRoot + $0.dropFirst(base.count) }
    return Set(written.keys.filter { $0.hasPrefix(Self.webRoot + folder) }).union(held)
  }

  /// The file of addresses, new ones included.
  func rendering(besides new: Set<String>) -> Rendering {
    // The list only grows, so that one of the same length is the same.
    let count = all.count + new.count
    return Rendering(path: Self.file, fingerprint: "\(count) addresses") { [all] in
      // Addresses are ASCII, of which Swift's order is that of the bytes.
      let sorted = (Array(all) + Array(new)).sorted()
      return Array((sorted.joined(separator: "\n") + (sorted.isEmpty ? "" : "\n")).utf8)
    }
  }

  /// The addresses of a plan under which nothing was published before.
  func new(in plan: [Rendering]) -> Set<String> {
    plan.reduce(into: []) { new, file in
      guard let path = Self.heldPath(file.path) else { return }
      let address = base + path
      if !all.contains(address) { new.insert(address) }
    }
  }

  /// The addresses of files that were written.
  func addresses(of paths: some Sequence<String>) -> [String] {
    paths.compactMap { Self.heldPath($0).map { base + $0 } }
  }

  private static let webRoot = "public/"
  private static let endings = [".xml", ".json", ".html", ".ics"]

  private static func isSameServer(_ one: WebAddress, _ other: WebAddress) -> Bool {
    func port(_ address: WebAddress) -> Int? {
      let isOfScheme = address.port == 80 || address.port == 443
      return isOfScheme ? nil : address.port
    }
    return one.host == other.host && port(one) == port(other)
  }

  private static func read(_ path: String) throws(PipelineError) -> [String] {
    let cure =
      "put it back from a copy of the web root, or remove it where the timeline is whole: that knows them too"
    guard let file = try? FileReading.bytes(of: URL(filePath: path), limit: largest), !file.isCut
    else { throw PipelineError(.unreadable, "\(path): cannot be read; \(cure)") }
    return try addresses(in: file.bytes, at: path, cure: cure)
  }

  /// The addresses of a list.
  ///
  /// - Parameters:
  ///   - bytes: an address a line.
  ///   - place: what the list is called, for people.
  ///   - cure: what can be done about a line that is none.
  /// - Returns: them in the order of the lines.
  /// - Throws: `PipelineError` with `unreadable` for such a line.
  static func addresses(
    in bytes: [UInt8],
    at place: String,
    cure: String = "it is no list of ours"
  ) throws(PipelineError) -> [String] {
    var addresses: [String] = []
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty && line != [UInt8(ascii: "\r")] {
      let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
      guard let address = WebAddress(text) else {
        throw PipelineError(.unreadable, "\(place): line \(index + 1) is no address; \(cure)")
      }
      addresses.append(address.description)
    }
    return addresses
  }
}

extension FileStamp {
  /// Whether a file is still as it was written.
  func isOf(_ file: PublishedFile) -> Bool { file.size == size && file.modified == modified }
}
