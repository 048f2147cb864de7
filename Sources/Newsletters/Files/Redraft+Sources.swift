internal import Configuration
internal import Entries

extension Redraft {
  func changesAtSources(
    ofStory index: Int,
    _ current: [EntryID: EditionVersion]
  ) -> (changes: [RedraftChange], refusals: [String]) {
    let story = file.curation.stories[index]
    let outline = file.outline.stories[index]
    var changes: [RedraftChange] = []
    var refusals: [String] = []
    for (position, version) in story.versions.enumerated() {
      // Without `seen` it is the editor's, whatever its source does.
      guard let entry = version.version.entry, let seen = version.seen else { continue }
      let now = current[entry]
      let isBack = now != nil && version.mark == .gone
      guard now.map({ $0.seen != seen || isBack }) ?? (version.mark != .gone) else { continue }
      let place = outline.versions[position]
      if let change = change(version, to: now, at: place, (index, position)) {
        changes.append(change)
      } else {
        refusals.append(Self.refusal(version.version.title))
      }
    }
    return (changes, refusals)
  }

  /// What a version needs whose source changed; `nil` where its lines are not as the program writes them.
  private func change(
    _ version: CuratedVersion,
    to now: EditionVersion?,
    at place: EditionOutline.Version,
    _ position: (story: Int, version: Int)
  ) -> RedraftChange? {
    guard let column = place.column, let seen = version.seen else { return nil }
    guard let now else {
      return marking(.gone, version, seen, at: place, column, position, \.gone)
    }
    guard now.seen != seen else {
      return marking(nil, version, seen, at: place, column, position, \.updated)
    }
    let ours = EditionLines.indented(EditionLines.lines(of: version), by: column)
    if version.version.seen == seen, Array(file.lines.all[place.range]) == ours {
      return updating(version, to: now, at: place, column, position)
    }
    let mark = CuratedVersion.SourceMark.words(title: now.title, text: now.text)
    return marking(mark, version, now.seen, at: place, column, position, \.marked)
  }

  static func refusal(_ title: String) -> String {
    "“\(title)” changed at its source, and its lines are written in a way that this program does not change"
  }

  /// Takes the source's new words where nobody had touched the old ones.
  private func updating(
    _ version: CuratedVersion,
    to now: EditionVersion,
    at place: EditionOutline.Version,
    _ column: Int,
    _ position: (story: Int, version: Int)
  ) -> RedraftChange {
    var updated = version
    updated.version = now
    updated.version.language = version.version.language
    updated.version.entry = version.version.entry
    updated.seen = now.seen
    updated.mark = .updated
    return RedraftChange(
      story: position.story,
      edit: LineEdit(
        range: place.range,
        lines: EditionLines.indented(EditionLines.lines(of: updated), by: column)
      ),
      decide: { $0.versions[position.version] = updated },
      report: \.updated,
      title: now.title
    )
  }

  /// Sets or takes away a version's mark, in the lines from its old mark, or its `seen`, on.
  private func marking(
    _ mark: CuratedVersion.SourceMark?,
    _ version: CuratedVersion,
    _ seen: String,
    at place: EditionOutline.Version,
    _ column: Int,
    _ position: (story: Int, version: Int),
    _ kind: WritableKeyPath<Report, [String]>
  ) -> RedraftChange? {
    let old = EditionLines.indented(version.mark.map(EditionLines.lines) ?? [], by: column)
    guard let seenLine = place.keyLines["seen"] else { return nil }
    // The two stand beside each other as the program wrote them, or with lines of others between.
    let start = place.keyLines["source"] ?? seenLine
    let end = max(seenLine + 1, start + old.count)
    guard start <= seenLine, end <= place.range.upperBound,
      Array(file.lines.all[start..<min(start + old.count, end)]) == old
    else { return nil }
    let seenText = EditionLines.indented(["seen: \(version.seen ?? "")"], by: column)[0]
    guard file.lines.all[seenLine].hasPrefix(seenText) else { return nil }
    let between = Array(file.lines.all[(start + old.count)..<max(start + old.count, seenLine)])
    let rest = file.lines.all[seenLine].dropFirst(seenText.count)
    let new =
      EditionLines.indented(mark.map(EditionLines.lines) ?? [], by: column) + between
      + [EditionLines.indented(["seen: \(seen)"], by: column)[0] + rest]
    return RedraftChange(
      story: position.story,
      edit: LineEdit(range: start..<(seenLine + 1), lines: new),
      decide: { story in
        story.versions[position.version].mark = mark
        story.versions[position.version].seen = seen
      },
      report: kind,
      title: version.version.title
    )
  }
}
