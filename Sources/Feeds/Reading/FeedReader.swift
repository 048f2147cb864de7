package import Foundation
internal import Markup

/// Reads RSS 2.0, Atom 1.0 and JSON Feed from bytes.
package struct FeedReader: Sendable {
  /// What is known of a feed after it was read.
  package struct Outcome: Hashable, Sendable {
    package let head: FeedHead
    /// What was mended or passed over, one sentence each.
    package let warnings: [String]
  }

  private let base: String?
  private let zone: TimeZone

  /// - Parameters:
  ///   - base: the absolute address that relative ones stand beside until the feed says otherwise.
  ///   - zone: of the times that name none.
  package init(base: String? = nil, zone: TimeZone = .gmt) {
    self.base = base
    self.zone = zone
  }

  /// Reads a feed and gives each item as soon as it ended.
  ///
  /// - Parameters:
  ///   - bytes: the feed, in the encoding that it declares.
  ///   - emit: given the items in their order, with what the feed had said of itself by then.
  /// - Returns: what the feed says of itself, and what was odd.
  /// - Throws: where it is no feed. Broken markup is read as far as it goes.
  package func read(
    _ bytes: [UInt8],
    emit: (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> Outcome {
    let dates = FeedDate(zone: zone)
    let result = withoutActuallyEscaping(emit) { emit -> Result<Outcome, FeedReadingError> in
      do throws(FeedReadingError) {
        switch Self.firstByte(of: bytes) {
        case nil: throw FeedReadingError(code: .empty, description: "it is empty")
        case UInt8(ascii: "{"):
          return .success(try JSONFeedReader(base: base, dates: dates).read(bytes, emit: emit))
        case UInt8(ascii: "<"): return .success(try xml(bytes, dates, emit))
        default: throw FeedReadingError(code: .notAFeed, description: "it is neither XML nor JSON")
        }
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Reads a feed whole.
  package func document(_ bytes: [UInt8]) throws(FeedReadingError) -> FeedDocument {
    var items: [FeedItem] = []
    let outcome = try read(bytes) { item, _ in items.append(item) }
    let dates = items.flatMap { item in
      item.unreadableDates.map { "item \(item.position): “\($0)” is no date that a feed may have" }
    }
    return FeedDocument(head: outcome.head, items: items, warnings: outcome.warnings + dates)
  }

  private func xml(
    _ bytes: [UInt8],
    _ dates: FeedDate,
    _ emit: @escaping (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> Outcome {
    let reader = XMLFeedReader(base: base, dates: dates, emit: emit)
    let faults: [XMLFault]
    do throws(MarkupError) {
      faults = try XMLReader.read(bytes, knowing: .feeds, to: reader)
    } catch {
      throw FeedReadingError(code: .refused(error), description: "\(error)")
    }
    reader.finish()
    guard let head = reader.head else {
      if reader.stranger?.lowercased() == "html" {
        throw FeedReadingError(code: .page, description: "it is a page for people")
      }
      let found = reader.stranger.map { "it is XML that begins with <\(PlainText(line: $0))>" }
      throw FeedReadingError(code: .notAFeed, description: found ?? "its markup cannot be read")
    }
    return Outcome(head: head, warnings: faults.map(\.description))
  }

  /// The first byte that is no white space and no part of a byte order mark.
  private static func firstByte(of bytes: [UInt8]) -> UInt8? {
    bytes.first { ![0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
  }
}
