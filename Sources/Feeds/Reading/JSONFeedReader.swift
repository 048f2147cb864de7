internal import Entries
internal import Foundation
internal import Markup

/// Reads JSON Feed 1.0 and 1.1.
struct JSONFeedReader {
  let base: String?
  let dates: FeedDate

  /// Reads a feed and gives each item.
  ///
  /// - Returns: what it says of itself.
  /// - Throws: where it is no JSON, or JSON of another kind.
  func read(
    _ bytes: [UInt8],
    emit: (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> FeedHead {
    let feed: JSONRecord
    do {
      feed = JSONRecord(try JSONSerialization.jsonObject(with: Data(bytes)))
    } catch {
      throw FeedReadingError(code: .brokenJSON, description: "it begins like JSON and is none")
    }
    guard let format = feed.text("version").flatMap(FeedFormat.json(version:)) else {
      throw FeedReadingError(code: .notAFeed, description: "it is JSON without a feed's version")
    }
    let head = draft(of: feed).head(format: format)
    for (index, record) in feed.records("items").enumerated() {
      emit(item(record).item(at: index + 1, in: head), head)
    }
    return head
  }

  private func draft(of feed: JSONRecord) -> FeedDraft {
    var draft = FeedDraft()
    draft.title = feed.text("title").map { FeedText(form: .plain, raw: $0, base: nil) }
    draft.link = reference(feed, "home_page_url")
    draft.selfLink = reference(feed, "feed_url")
    draft.summary = feed.text("description").map { FeedText(form: .plain, raw: $0, base: nil) }
    draft.language = feed.text("language").flatMap(LanguageTag.init(reading:))
    draft.picture = reference(feed, "icon")
    for author in authors(feed) { draft.add(author) }
    return draft
  }

  private func item(_ record: JSONRecord) -> FeedDraft {
    var draft = FeedDraft()
    draft.id = record.text("id").map { PlainText(line: $0).description }
    draft.link = reference(record, "url")
    draft.external = reference(record, "external_url")
    draft.title = record.text("title").map { FeedText(form: .plain, raw: $0, base: nil) }
    let html = record.text("content_html").map { FeedText(form: .html, raw: $0, base: base) }
    let plain = record.text("content_text").map { FeedText(form: .plain, raw: $0, base: base) }
    draft.content = html ?? plain
    draft.summary = record.text("summary").map { FeedText(form: .plain, raw: $0, base: base) }
    draft.published = record.text("date_published").flatMap { draft.date($0, by: dates) }
    draft.modified = record.text("date_modified").flatMap { draft.date($0, by: dates) }
    draft.language = record.text("language").flatMap(LanguageTag.init(reading:))
    draft.picture = reference(record, "image") ?? reference(record, "banner_image")
    for author in authors(record) { draft.add(author) }
    for tag in record.texts("tags") { draft.addTag(tag) }
    for file in record.records("attachments") {
      draft.addEnclosure(
        reference(file, "url"),
        mediaType: file.text("mime_type"),
        length: file.whole("size_in_bytes")
      )
    }
    return draft
  }

  /// Version 1.1 has a list; version 1.0 has one author.
  private func authors(_ record: JSONRecord) -> [Author] {
    (record.records("authors") + [record.record("author")].compactMap(\.self)).compactMap {
      author in
      Author(
        name: author.text("name").map { PlainText(line: $0) },
        page: reference(author, "url")?.address()
      )
    }
  }

  private func reference(_ record: JSONRecord, _ key: String) -> FeedReference? {
    FeedReference(record.text(key), base: base)
  }
}

/// An object of JSON, its members by the kind that is wanted; another kind is as good as none.
private struct JSONRecord {
  private let members: [String: Any]

  init(_ value: Any) {
    members = value as? [String: Any] ?? [:]
  }

  /// A text, or a number that stands for one; `nil` for an empty text.
  func text(_ key: String) -> String? {
    switch members[key] {
    case let text as String: text.isEmpty ? nil : text
    case let number as NSNumber: number.stringValue
    default: nil
    }
  }

  /// A whole number that is exact.
  func whole(_ key: String) -> Int? {
    (members[key] as? NSNumber).flatMap { Int(exactly: $0.doubleValue) }
  }

  func record(_ key: String) -> JSONRecord? {
    (members[key] as? [String: Any]).map(JSONRecord.init)
  }

  /// A list of objects; one object alone counts as a list of one.
  func records(_ key: String) -> [JSONRecord] {
    if let one = record(key) { return [one] }
    return (members[key] as? [Any] ?? []).map(JSONRecord.init)
  }

  func texts(_ key: String) -> [String] {
    (members[key] as? [Any] ?? []).compactMap { $0 as? String }
  }
}
