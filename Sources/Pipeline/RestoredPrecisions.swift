internal import Entries
internal import Markup

/// How exactly the dates of a JSON Feed of ours are known, where it says so: feeds have moments alone, and
/// `_depeche` has `date_precision` for what they stand for.
struct RestoredPrecisions {
  /// By the ids of items; only what is said and understood.
  private(set) var precisions: [EntryID: DatePrecision] = [:]

  /// - Parameter bytes: of a document; one that is no JSON Feed says nothing.
  init(_ bytes: [UInt8]) {
    var json = JSONReader(bytes)
    guard json.enterRecord() else { return }
    while let name = json.nextMember() {
      guard name == "items", json.enterList() else { continue }
      while json.nextElement() { readItem(&json) }
    }
  }

  private mutating func readItem(_ json: inout JSONReader) {
    guard json.enterRecord() else { return }
    var id: EntryID?
    var precision: DatePrecision?
    while let name = json.nextMember() {
      switch name {
      case "id": id = json.text().flatMap { EntryID($0) }
      case "_depeche":
        guard json.enterRecord() else { continue }
        while let name = json.nextMember() {
          guard name == "date_precision" else { continue }
          precision = json.text().flatMap { DatePrecision(rawValue: $0) }
        }
      default: break
      }
    }
    if let id, let precision { precisions[id] = precision }
  }
}
