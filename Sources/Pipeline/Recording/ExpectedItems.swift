internal import Foundation
internal import Markup

/// The items that a recording is expected to give: `expected.json`.
struct ExpectedItems {
  /// A member's name and its value, on one line of JSON.
  typealias Item = [String: String]

  let items: [Item]

  /// Reads a JSON object with `items`; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    guard let top = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let list = top["items"] as? [[String: Any]]
    else { return nil }
    items = list.map { item in item.compactMapValues(Self.line) }
  }

  /// The text of the file for items.
  static func text(of items: [JSONText]) -> [UInt8] {
    JSONText.record([("items", .list(items))]).document
  }

  /// How other items differ.
  ///
  /// Items are known again by their identifier, their address or their title, whichever they have; the
  /// same one twice, by their order.
  ///
  /// - Parameter made: what is read now.
  /// - Returns: a line or more for each difference; none where they are the same.
  func differences(from made: ExpectedItems) -> [String] {
    let (old, new) = (Self.keyed(items), Self.keyed(made.items))
    let expected = Dictionary(old) { first, _ in first }
    let found = Dictionary(new) { first, _ in first }
    var lines: [String] = []
    for (key, item) in old {
      guard let other = found[key] else {
        lines.append("- \(Self.title(of: item)): is read no more")
        continue
      }
      let names = Set(item.keys).union(other.keys).filter { item[$0] != other[$0] }.sorted()
      if !names.isEmpty { lines.append("~ \(Self.title(of: item))") }
      for name in names {
        lines.append("    \(name): expected \(Self.shown(item[name], beside: other[name]))")
        lines.append("    \(name): but read \(Self.shown(other[name], beside: item[name]))")
      }
    }
    for (key, item) in new where expected[key] == nil {
      lines.append("+ \(Self.title(of: item)): was not expected")
    }
    let order = old.map(\.0).filter { found[$0] != nil }
    if order != new.map(\.0).filter({ expected[$0] != nil }) {
      lines.append("the order is another")
    }
    return lines
  }

  private static func keyed(_ items: [Item]) -> [(String, Item)] {
    var seen: [String: Int] = [:]
    return items.map { item in
      let key = item["id"] ?? item["url"] ?? item["title"] ?? item["content_text"] ?? ""
      seen[key, default: 0] += 1
      return ("\(key) \(seen[key] ?? 0)", item)
    }
  }

  private static func title(of item: Item) -> String {
    let name = item["title"] ?? item["url"] ?? item["id"] ?? "an item without a name"
    return PlainText(line: String(name.prefix(longest))).description
  }

  /// A value from shortly before where it begins to differ.
  private static func shown(_ value: String?, beside other: String?) -> String {
    guard let value else { return "nothing" }
    let same = zip(value, other ?? "").prefix { $0 == $1 }.count
    let start = value.count > longest ? max(0, same - context) : 0
    let rest = value.dropFirst(start)
    let text = (start > 0 ? "…" : "") + rest.prefix(longest) + (rest.count > longest ? "…" : "")
    return PlainText(line: text).description
  }

  /// How much of a value is shown, in characters.
  private static let longest = 100
  /// How much of it that is the same stands before the difference.
  private static let context = 20

  private static func line(_ value: Any) -> String? {
    let options: JSONSerialization.WritingOptions = [
      .sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes,
    ]
    return (try? JSONSerialization.data(withJSONObject: value, options: options))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
