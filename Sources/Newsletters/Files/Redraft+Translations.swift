internal import Configuration
internal import Entries

extension Redraft {
  func completions(
    ofStory index: Int,
    _ byEntry: [EntryID: Candidate]
  ) -> [RedraftChange] {
    let story = file.curation.stories[index]
    let outline = file.outline.stories[index]
    guard let candidate = story.entries.lazy.compactMap({ byEntry[$0] }).first else { return [] }
    var changes: [RedraftChange] = []
    for version in candidate.story.versions {
      guard let entry = version.version.entry else { continue }
      let language = version.version.language
      if let position = story.versions.firstIndex(where: { $0.version.entry == entry }) {
        if let change = settling(position, ofStory: index, as: version) { changes.append(change) }
      } else if !listed.contains(entry), let line = outline.missing[language] {
        changes.append(completing(index, with: version, atLine: line, outline.column))
      } else if !listed.contains(entry),
        !story.versions.contains(where: { $0.version.language == language })
      {
        changes.append(completing(index, with: version, atLine: nil, outline.column))
      }
    }
    return changes
  }

  /// A translation that was proposed and that somebody has confirmed since.
  private func settling(
    _ position: Int,
    ofStory index: Int,
    as candidate: CuratedVersion
  ) -> RedraftChange? {
    let version = file.curation.stories[index].versions[position]
    guard case .proposed = version.translation, candidate.translation == .settled,
      let line = file.outline.stories[index].versions[position].keyLines["translation"]
    else { return nil }
    return RedraftChange(
      story: index,
      edit: LineEdit(range: line..<(line + 1), lines: []),
      decide: { $0.versions[position].translation = .settled },
      report: \.completed,
      title: version.version.title
    )
  }

  /// Writes a version where the file says that it is missing, or at the end of its story.
  private func completing(
    _ index: Int,
    with version: CuratedVersion,
    atLine line: Int?,
    _ column: Int
  ) -> RedraftChange {
    let language = version.version.language
    let outline = file.outline.stories[index]
    var lines = ["\(language):"] + EditionLines.lines(of: version).map { "  " + $0 }
    lines = EditionLines.indented(lines, by: column)
    var range = outline.range.upperBound..<outline.range.upperBound
    if let line {
      range = line..<(line + 1)
      // Whose remark stands behind the word may still want it.
      if let remark = file.lines.remark(on: line) {
        lines.insert(contentsOf: EditionLines.indented([remark], by: column), at: 0)
      }
      // The first key of an item stands behind its hyphen.
      if line == outline.range.lowerBound, column >= 2 {
        let margin = file.lines.all[line].prefix(column)
        let first = lines.firstIndex { !$0.hasPrefix(String(repeating: " ", count: column) + "#") }
        if let first { lines[first] = String(margin + lines[first].dropFirst(column)) }
      }
    }
    // Where its words stand among the others is the order of the file.
    let before = outline.versions.count { $0.range.upperBound <= range.lowerBound }
    return RedraftChange(
      story: index,
      edit: LineEdit(range: range, lines: lines),
      insertion: before,
      decide: { story in
        story.versions.insert(version, at: min(before, story.versions.count))
        story.missing.removeAll { $0 == language }
      },
      report: \.completed,
      title: version.version.title
    )
  }

  /// What are translations of each other by now and stand as two stories in the file.
  func reunions(_ byEntry: [EntryID: Candidate]) -> [String] {
    let stories = file.curation.stories
    let places = Dictionary(
      stories.enumerated().flatMap { index, story in story.entries.map { ($0, index) } }
    ) { first, _ in first }
    return stories.enumerated().flatMap { index, story -> [String] in
      guard story.drop == nil, let first = story.versions.first,
        let candidate = story.entries.lazy.compactMap({ byEntry[$0] }).first
      else { return [] }
      return candidate.story.versions.compactMap { version in
        guard version.translation == .settled, let entry = version.version.entry,
          let other = places[entry], other > index, stories[other].drop == nil
        else { return nil }
        return
          "“\(first.version.title)” and “\(version.version.title)” tell the same story by now: "
          + "move the lines of \(version.version.language) from the second to the first"
      }
    }
  }
}
