package import Foundation
package import Markup

/// Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0, CDF and JSON Feed from bytes.
package struct FeedReader: Sendable {
  /// What is known of a feed after it was read.
  package struct Outcome: Hashable, Sendable {
    package let head: FeedHead
    /// What the feed's bytes were read as, in lower case: `utf-8`.
    package let encoding: String
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
  ///   - bytes: the feed, in whatever encoding.
  ///   - contentType: the value of the transport's `Content-Type`; `nil` for a file.
  ///   - emit: given the items in their order, with what the feed had said of itself by then.
  /// - Returns: what the feed says of itself, and what was odd.
  /// - Throws: where it is no feed, before any item was given. Broken markup is read as far as it goes.
  package func read(
    _ bytes: [UInt8],
    contentType: String? = nil,
    emit: (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> Outcome {
    let contentType = contentType.flatMap(ContentType.init)
    return try read(DecodedDocument(bytes, contentType: contentType), contentType, emit: emit)
  }

  /// Reads a feed that is held elsewhere, in the same way.
  ///
  /// XML in UTF-8 is read piece by piece, so that memory does not grow with the feed; anything else
  /// is taken in whole.
  package func read(
    _ pieces: some DocumentPieces,
    contentType: String? = nil,
    emit: (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> Outcome {
    let contentType = contentType.flatMap(ContentType.init)
    return try read(DecodedDocument(pieces, contentType: contentType), contentType, emit: emit)
  }

  private func read(
    _ document: DecodedDocument,
    _ contentType: ContentType?,
    emit: (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> Outcome {
    let dates = FeedDate(zone: zone)
    let kind = try DocumentKind(opening: document.bytes)
    let result = withoutActuallyEscaping(emit) { emit -> Result<Outcome, FeedReadingError> in
      do throws(FeedReadingError) {
        let (head, faults) =
          switch kind {
          case .json:
            try JSONFeedReader(base: base, dates: dates).read(document.allBytes, emit: emit)
          case .xml(let start, _): try xml(document, from: start, dates, emit)
          }
        return .success(
          Outcome(
            head: head,
            encoding: document.encoding,
            warnings: document.notes + kind.doubts(about: contentType) + faults
          )
        )
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func xml(
    _ document: DecodedDocument,
    from start: Int,
    _ dates: FeedDate,
    _ emit: @escaping (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> (FeedHead, [String]) {
    var reader = XMLFeedReader(base: base, dates: dates, emit: emit)
    let faults = XMLReader.read(document, from: start, knowing: .feeds, to: &reader)
    reader.finish()
    guard let head = reader.head() else { throw .stranger(named: reader.stranger) }
    let controls = "it has characters that XML does not allow, such as control characters"
    let warnings = document.hasForbiddenCharacters ? [controls] : []
    return (head, warnings + reader.warnings + faults.map(\.description))
  }
}
