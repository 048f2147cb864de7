internal import Entries
package import Foundation
internal import Markup

/// Reads items of JSON Feed 1.1 without a feed around them, one object a line.
///
/// A line that is no object spoils no other: it is noted and passed over, and so is one that the end
/// of the bytes cuts.
package struct JSONLinesReader: Sendable {
  /// What is known behind the last line.
  package struct Outcome: Hashable, Sendable {
    /// How many lines were items.
    package let items: Int
    /// What was mended or passed over, one sentence each, in the order of the lines.
    package let warnings: [String]
  }

  private let base: String?
  private let dates: FeedDate

  /// How many lines are answered for one by one.
  private static let mostWarnings = 100

  /// - Parameters:
  ///   - base: the absolute address that relative ones stand beside.
  ///   - zone: of the times that name none.
  package init(base: String? = nil, zone: TimeZone = .gmt) {
    self.base = base
    dates = FeedDate(zone: zone)
  }

  /// Reads the lines and gives each item when it ended.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, lines ended by a line feed with or without a carriage return.
  ///   - emit: given the items in their order, and a feed that says nothing of itself.
  /// - Returns: how many there were, and what was odd.
  package func read(_ bytes: [UInt8], emit: (FeedItem, FeedHead) -> Void) -> Outcome {
    var draft = FeedDraft()
    draft.link = FeedReference(base, base: nil)
    let head = draft.head(format: .jsonLines)
    var count = 0
    var warnings: [String] = []
    var untold = 0
    func warn(_ line: Int, _ words: String) {
      if warnings.count < Self.mostWarnings {
        warnings.append("line \(line): \(words)")
      } else {
        untold += 1
      }
    }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let text = bytes[start..<end]
      start = end + 1
      guard text.contains(where: { ![0x09, 0x0D, 0x20].contains($0) }) else { continue }
      var json = JSONReader(Array(text))
      var item = FeedDraft()
      item.line = line
      guard item.readItem(from: &json, base: base, dates: dates, in: head) else {
        warn(line, "is no JSON object")
        continue
      }
      json.finish()
      if json.faults.contains(where: { $0.reason == .cut }) {
        warn(line, "ends in the middle of an object, and was passed over")
        continue
      }
      for fault in json.faults { warn(line, fault.words) }
      count += 1
      let made = item.item(at: count, in: head)
      if made.isMute {
        warn(line, "says nothing by a name that is known: id, url, title, summary, content_html …")
      }
      emit(made, head)
    }
    return Outcome(
      items: count,
      warnings: warnings + (untold > 0 ? ["\(untold) lines more were mended or passed over"] : [])
    )
  }
}
