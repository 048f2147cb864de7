internal import Configuration
package import Entries

/// Drafting an edition again: what is new at the sources comes into the file, and nothing that people
/// wrote there goes.
package struct Redraft {
  /// What was done to the file.
  package struct Report: Hashable, Sendable {
    /// Candidates that were added under `new`.
    package var added: [String] = []
    /// Versions that came where one was missing, or that became one story with another.
    package var completed: [String] = []
    /// Versions that took the source's new words, because nobody had changed the old ones.
    package var updated: [String] = []
    /// Versions whose source has other words now, beside those of an editor.
    package var marked: [String] = []
    /// Versions whose entry is gone.
    package var gone: [String] = []
    /// What only a person can put into the file, a sentence each.
    package var byHand: [String] = []

    /// Where nothing was done.
    package init() {}

    /// Whether the file is as it was.
    package var isNothing: Bool { self == Report() }
  }

  /// The file as it is to be written.
  package private(set) var file: EditionText
  package private(set) var report = Report()
  /// The entries that the file named before.
  let listed: Set<EntryID>

  /// Brings a file up to what the timeline says.
  ///
  /// - Parameters:
  ///   - file: as people left it.
  ///   - candidates: of its month, and late ones of others, as a first draft would list them.
  ///   - current: what the entries that the file names say now, by the id in the file; an entry that is
  ///     not there is gone.
  package init(
    _ file: EditionText,
    with candidates: [Candidate],
    current: [EntryID: EditionVersion]
  ) {
    self.file = file
    listed = Set(file.curation.stories.flatMap(\.entries))
    var changes: [RedraftChange] = []
    let byEntry = Dictionary(
      candidates.flatMap { candidate in candidate.story.entries.map { ($0, candidate) } }
    ) { first, _ in first }
    for index in file.curation.stories.indices {
      let found = changesAtSources(ofStory: index, current)
      changes += found.changes
      report.byHand += found.refusals
      changes += completions(ofStory: index, byEntry)
    }
    report.byHand += reunions(byEntry)
    apply(changes)
    add(candidates.filter { listed.isDisjoint(with: $0.story.entries) })
  }

  /// Makes all changes at once, or else those that the file's own ways allow.
  private mutating func apply(_ changes: [RedraftChange]) {
    guard !changes.isEmpty else { return }
    if let all = Self.changed(file, by: changes) {
      file = all
      for change in changes { report[keyPath: change.report].append(change.title) }
      return
    }
    var good: [RedraftChange] = []
    for change in changes {
      if Self.changed(file, by: good + [change]) != nil {
        good.append(change)
        report[keyPath: change.report].append(change.title)
      } else {
        report.byHand.append(Self.refusal(change.title))
      }
    }
    file = Self.changed(file, by: good) ?? file
  }

  private static func changed(_ file: EditionText, by changes: [RedraftChange]) -> EditionText? {
    var curation = file.curation
    // What comes in moves the positions of the others: it comes last, and from the end.
    let insertions = changes.enumerated().filter { $0.element.insertion != nil }
      .sorted { ($0.element.insertion ?? 0, $0.offset) > ($1.element.insertion ?? 0, $1.offset) }
    for change in changes.filter({ $0.insertion == nil }) + insertions.map(\.element) {
      curation.decide(change.decide, aboutStory: change.story)
    }
    return file.changed(by: changes.map(\.edit), to: curation)
  }

  private mutating func add(_ candidates: [Candidate]) {
    guard !candidates.isEmpty else { return }
    var curation = file.curation
    curation.new += candidates.map(\.asNew)
    let hyphen = file.outline.new?.hyphen
    let lines = candidates.flatMap { candidate in
      [""]
        + EditionLines.lines(of: candidate.asNew, at: hyphen ?? 6, remarks: candidate.remarks)
    }
    let heading = [
      "# New since the last draft: move what you like up, with all its lines.", "new:",
    ]
    let edit: LineEdit =
      switch file.outline.new {
      case nil:
        LineEdit(range: file.lines.all.count..<file.lines.all.count, lines: [""] + heading + lines)
      case (let line, nil)?: LineEdit(range: line..<(line + 1), lines: ["new:"] + lines)
      case (let line, let hyphen?)?:
        {
          let last = file.outline.stories.last?.range.lowerBound ?? line
          let end = file.lines.endOfItem(from: last, hyphen: hyphen)
          return LineEdit(range: end..<end, lines: lines)
        }()
      }
    let titles = candidates.map { $0.story.versions.first?.version.title ?? "" }
    if let changed = file.changed(by: [edit], to: curation) {
      file = changed
      report.added = titles
    } else {
      report.byHand += titles.map { "“\($0)” is new: the form of `new` needs a person" }
    }
  }
}

extension Curation {
  /// Decides about one of `stories`.
  mutating func decide(_ decide: (inout CuratedStory) -> Void, aboutStory index: Int) {
    var position = 0
    for section in sections.indices {
      for item in sections[section].items.indices {
        guard case .story(var story) = sections[section].items[item] else { continue }
        if position == index {
          decide(&story)
          sections[section].items[item] = .story(story)
          return
        }
        position += 1
      }
    }
    if new.indices.contains(index - position) { decide(&new[index - position]) }
  }
}
