package import Entries
internal import Foundation
internal import Markup

/// What becomes of an entry: it is new, it goes, or some of it is another.
package struct EntryChange: Sendable {
  /// What a field shows before and after, on one line each.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let before: String
    package let after: String
  }

  package enum Kind: Hashable, Sendable {
    case new
    case gone
    /// At least one field.
    case changed([Field])
  }

  package let id: EntryID
  /// Of the entry as it is then, or was last.
  package let title: String
  package let kind: Kind

  init(_ id: EntryID, from old: Entry?, to new: Entry?) {
    self.id = id
    title = (new ?? old)?.title.description ?? ""
    switch (old, new) {
    case (.some(let old), .some(let new)):
      let pairs = zip(old.shownFields, new.shownFields)
      kind = .changed(
        pairs.filter { $0.value != $1.value }
          .map { Field(name: $0.name, before: $0.value, after: $1.value).aroundDifference }
      )
    case (nil, _): kind = .new
    case (.some, nil): kind = .gone
    }
  }
}

extension EntryChange.Field {
  /// How much of a text is shown, in characters.
  private static let longest = 120
  /// How much of it that is the same stands before the difference.
  private static let context = 30

  /// The same with long texts cut to where they begin to differ.
  fileprivate var aroundDifference: EntryChange.Field {
    let same = zip(before, after).prefix { $0 == $1 }.count
    let start = max(0, same - Self.context)
    func cut(_ text: String) -> String {
      let rest = text.dropFirst(start)
      let shown = rest.prefix(Self.longest)
      return (start > 0 ? "…" : "") + shown + (shown.endIndex < rest.endIndex ? "…" : "")
    }
    return max(before.count, after.count) <= Self.longest
      ? self : EntryChange.Field(name: name, before: cut(before), after: cut(after))
  }
}

extension Entry {
  /// Everything that it shows, by name, always in the same order.
  fileprivate var shownFields: [(name: String, value: String)] {
    let date = precision == .day ? "\(published) (a day)" : "\(published)"
    let shown: [(String, String?)] = [
      ("url", link?.description), ("source page", sourcePage?.description),
      ("title", title.description), ("summary", summary.description),
      ("content", content?.html.replacing("\n", with: " ")),
      ("published", precision == .firstSeen ? "\(published) (first seen)" : date),
      ("updated", "\(updated)"), ("language", language.description),
      ("delegations", delegations.map(\.description).joined(separator: ", ")),
      ("dateline", dateline?.description),
      ("sources", sources.map(\.description).joined(separator: ", ")),
      ("further", particulars.digestTexts.filter { !$0.isEmpty }.joined(separator: ", ")),
      ("translation key", translationKey),
      ("warnings", warnings.map(\.description).joined(separator: "; ")),
    ]
    return shown.map { ($0, $1 ?? "") }
  }
}
