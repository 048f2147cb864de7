package import Configuration
package import Entries
internal import Feeds
package import Foundation
internal import Markup

/// Reads what a program prints: a feed of any kind, or one JSON object a line.
///
/// Which of the two it is shows in the bytes, so that a program written for another reader of feeds
/// needs no word of ours.
package struct ProgramAdapter: SourceAdapter {
  package static let kind: AdapterKind = "program"
  package static let fileEndings: [String] = []

  /// What the program is told of `settings`.
  package let options: ProgramOptions
  private let source: Source
  private let feed: FeedAdapter

  package init(options: ProgramOptions, source: Source) {
    self.options = options
    self.source = source
    feed = FeedAdapter(of: source)
  }

  /// What is printed in the place of a source's answer, whatever the source's own adapter is.
  ///
  /// - Parameter source: has a filter.
  package init(filtering source: Source) {
    options = .none
    self.source = source
    feed = FeedAdapter(of: source)
  }

  /// What the program is asked; the address stands for it.
  package func opening(
    of source: WebAddress,
    after kept: [KeptResponse],
    at now: Date
  ) -> [Request] {
    [Request(address: source, kind: .data, purpose: Self.purpose, isConditional: false)]
  }

  /// Of the only request to a program.
  package static let purpose = "program"

  package func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    switch PrintedKind(opening: response.content.opening(PrintedKind.longestOpening)) {
    case .nothing: return SourceReading(summary: "nothing")
    case .feed: return try feed.read(response, emit: emit)
    case .lines: return try readLines(of: response, emit: emit)
    }
  }

  private func readLines(
    of response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let reader = JSONLinesReader(base: source.pageURL?.description, zone: source.timezone)
    var isAdrift = false
    let outcome = reader.read(response.content.bytes) { item, head in
      isAdrift = isAdrift || item.isAdrift
      if let sighting = feed.sighting(of: item, in: head) { emit(sighting) }
    }
    guard outcome.items > 0 else {
      let why = outcome.warnings.first.map { " (\($0))" } ?? ""
      throw SourceFailure(
        .unreadable,
        "none of its lines can be read as an item\(why): let the program print a feed, or one JSON "
          + "object a line"
      )
    }
    let adrift = "an address is relative, and nothing says what it stands beside: give page_url"
    return SourceReading(
      notes: ReadingNotes((isAdrift ? [adrift] : []) + outcome.warnings),
      summary: "JSON lines, utf-8"
    )
  }
}

/// What a program printed, told by how it begins.
private enum PrintedKind {
  /// White space at the most.
  case nothing
  /// Markup or one JSON document; also what is neither, which a reader of feeds has words for.
  case feed
  /// JSON objects, a line each.
  case lines

  /// How many bytes are looked at, beyond which a line that has not ended is no item.
  static let longestOpening = 65_536

  init(opening bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let lines = start.split(separator: 0x0A).map { $0.drop { [0x09, 0x0D, 0x20].contains($0) } }
      .filter { !$0.isEmpty }
    guard let first = lines.first else {
      self = .nothing
      return
    }
    if first.first == UInt8(ascii: "{") {
      self = Self.isDocument(Array(start)) ? .feed : .lines
    } else if bytes.contains(UInt8(ascii: "<")) && first.first == UInt8(ascii: "<") {
      self = .feed
    } else {
      // Programs say hello before they answer.
      let hasMarkup = lines.contains { $0.first == UInt8(ascii: "<") }
      let hasObject = lines.contains { $0.first == UInt8(ascii: "{") }
      self = hasObject && !hasMarkup ? .lines : .feed
    }
  }

  /// Whether the object that stands first is a whole feed: it says its version, or holds its items.
  private static func isDocument(_ bytes: [UInt8]) -> Bool {
    var json = JSONReader(bytes)
    guard json.enterRecord() else { return false }
    while let name = json.nextMember() {
      if name == "items" || name == "version" { return true }
    }
    return false
  }
}

extension StoredContent {
  /// The first bytes, as many as are asked for where there are so many.
  fileprivate func opening(_ count: Int) -> [UInt8] {
    switch self {
    case .bytes(let bytes): return Array(bytes.prefix(count))
    case .pieces(let pieces):
      var opening: [UInt8] = []
      var walk = pieces.walk()
      while opening.count < count, let piece = walk.next() { opening += piece.prefix(count) }
      return Array(opening.prefix(count))
    }
  }
}
