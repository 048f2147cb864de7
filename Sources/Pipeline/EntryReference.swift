internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Store
internal import Timeline

/// An entry as somebody names it: by its id, one that became its alias, the key at an id's end, its
/// address in any of its forms, or a page of ours.
struct EntryReference {
  private let words: String
  private let workspace: Workspace
  private let store: TimelineStore

  /// How many entries of a like title are named where none is meant.
  private static let mostNear = 3

  init(_ words: String, in workspace: Workspace, _ store: TimelineStore) {
    self.words = words.trimmingCharacters(in: .whitespacesAndNewlines)
    self.workspace = workspace
    self.store = store
  }

  /// The entry that a file of ours names by its id, its address or a page of ours; `nil` where there is
  /// none, or several.
  ///
  /// Without looking through the timeline: a file may name many that are gone.
  func known() throws -> EntryID? {
    if let id = try store.resolve(words) { return id }
    if EntryID(words) == nil, let key {
      return try store.resolve("\(tagging):\(key)") ?? onlyAtAddress()
    }
    return EntryID(words) == nil ? try onlyAtAddress() : nil
  }

  private func onlyAtAddress() throws -> EntryID? {
    let found = try atAddress()
    return found.count == 1 ? found.first : nil
  }

  /// The entry that is meant.
  ///
  /// - Throws: `PipelineError` with `unreadable`: no entry is called so, or it was withdrawn; with
  ///   what to write instead.
  func entry() throws -> EntryID {
    if let id = try store.resolve(words) { return id }
    let gone = EntryID(words) ?? key.flatMap { EntryID("\(tagging):\($0)") }
    if let gone {
      if let id = try store.resolve(gone.description) { return id }
      if let withdrawal = try store.withdrawal(of: gone) { throw Self.withdrawn(withdrawal, zone) }
    }
    if let key, let id = try store.id(endingIn: key) {
      if let entry = try store.resolve(id.description) { return entry }
      if let withdrawal = try store.withdrawal(of: id) { throw Self.withdrawn(withdrawal, zone) }
    }
    let found = try atAddress()
    guard found.count != 1, let first = found.first else {
      if let only = found.first { return only }
      throw try unknown()
    }
    throw PipelineError(
      .unreadable,
      "\(visible): \(found.count) entries stand at that address; name one by its id, such as \(first)"
    )
  }

  private var zone: TimeZone { workspace.feeds.publication.timezone }

  private var tagging: String { "tag:\(workspace.feeds.publication.authority.tagging)" }

  /// The key at the end of an id, or that a page of ours is called by; `nil` for other words.
  private var key: String? {
    if let id = EntryID(words) { return id.key }
    let page = words.prefix { $0 != "#" && $0 != "?" }
    let folder = "entries/"
    if page.hasSuffix(".html"), let range = page.ranges(of: folder).last {
      let key = String(page[range.upperBound...].dropLast(".html".count))
      return EntryID("\(tagging):\(key)")?.key
    }
    return EntryID("\(tagging):\(words)")?.key
  }

  /// The entries of which a source gave the address, however it is written.
  private func atAddress() throws -> [EntryID] {
    let bare = words.contains("://") ? words : "https://\(words)"
    guard let address = WebAddress(bare), let source = SourceID("why") else { return [] }
    let keys = MatchingKeys(Sighting(place: "", link: address), from: source, in: zone)
    return try store.entries(sharing: keys.lookupKeys)
  }

  private var visible: String {
    let line = PlainText(line: words).description
    return line.count <= 80 ? line : line.prefix(79) + "…"
  }

  private func unknown() throws -> PipelineError {
    let near = words.isEmpty ? [] : try store.entries(titled: words, limit: Self.mostNear)
    let cure =
      near.isEmpty
      ? "`depeche timeline --json` has the ids"
      : "there is "
        + near.map { "“\($0.title)” (\($0.id.key))" }.joined(separator: ", ")
    return PipelineError(.unreadable, "no entry is called “\(visible)”; \(cure)")
  }

  private static func withdrawn(_ gone: EntryAlias, _ zone: TimeZone) -> PipelineError {
    PipelineError(
      .unreadable,
      "\(gone.id): was withdrawn on \(CalendarDay(gone.at, in: zone)); nothing is left of it to "
        + "explain, and out/reports/withdrawn.html lists it"
    )
  }
}
