package import Configuration
package import Entries
package import Foundation

/// The text of an edition file, changed as a person would change it: lines more and lines less, every
/// other word and comment as it was.
package struct EditionText: Sendable {
  /// How an edition file is read.
  package struct Reading: Sendable {
    /// The file's name in messages.
    package let name: String
    /// The delegations of the configuration, and the newsletter's languages.
    package let context: ConfigurationContext
    /// The publication's zone.
    package let zone: TimeZone

    package init(name: String, context: ConfigurationContext, zone: TimeZone) {
      self.name = name
      self.context = context
      self.zone = zone
    }
  }

  /// What it says.
  package let curation: Curation
  let lines: TextLines
  let outline: EditionOutline
  /// What it names that the configuration has no more, as people write it: only an edition that was approved
  /// before may.
  package let former: [String]
  private let reading: Reading

  /// The languages that it may have words in: the newsletter's, and those that it had when it was approved.
  package var languages: [LanguageTag] { reading.context.languages }

  /// The file, as it is to be written.
  package var text: String { lines.text }

  /// Reads a file.
  ///
  /// What somebody approved stands, also where the configuration has lost a delegation or a language since:
  /// such an edition is read with what it names, and its approval says whether that is what was approved.
  ///
  /// - Throws: `ConfigurationError` with every mistake of the file.
  package init(_ text: String, reading: Reading) throws(ConfigurationError) {
    do throws(ConfigurationError) {
      try self.init(text, reading: reading, former: [])
    } catch {
      let names = FormerNames(of: text, reading: reading)
      guard !names.texts.isEmpty,
        let approved = try? EditionText(text, reading: names.reading, former: names.texts),
        approved.curation.isApproved
      else { throw error }
      self = approved
    }
  }

  private init(_ text: String, reading: Reading, former: [String]) throws(ConfigurationError) {
    self.reading = reading
    self.former = former
    var mistakes = ConfigurationMistakes()
    let mapping = ConfigurationMapping.read(
      Array(text.utf8),
      named: reading.name,
      reporting: &mistakes
    )
    let read = mapping.flatMap {
      Curation(reading: $0, in: reading.context, zone: reading.zone, reporting: &mistakes)
    }
    curation = try mistakes.value(read, in: reading.name)
    lines = TextLines(text)
    outline = EditionOutline(of: mapping, languages: reading.context.languages, lines: lines)
  }

  /// The same file with some of its lines changed.
  ///
  /// - Parameters:
  ///   - edits: none of which touches the lines of another.
  ///   - curation: what the file is to say then.
  /// - Returns: `nil` where it would say something else: the file is written in a way that only a person
  ///   should change.
  func changed(by edits: [LineEdit], to curation: Curation) -> EditionText? {
    var changed = lines
    let fromTheEnd = edits.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.offset) > (right.element.range.lowerBound, right.offset)
    }
    for (_, edit) in fromTheEnd {
      changed.remove(edit.range)
      changed.insert(edit.lines, at: edit.range.lowerBound)
    }
    guard let result = try? EditionText(changed.text, reading: reading),
      result.curation == curation
    else { return nil }
    return result
  }
}

/// Lines that take the place of others, or stand before one where the range is empty.
struct LineEdit: Hashable, Sendable {
  let range: Range<Int>
  let lines: [String]
}

/// Where the parts of an edition file stand; lines and columns zero-based.
struct EditionOutline: Sendable {
  /// A candidate of the file.
  struct Story: Sendable {
    /// From the hyphen's line to the line behind the last one.
    let range: Range<Int>
    /// Where its keys stand.
    let column: Int
    /// In the order of the curation's versions.
    let versions: [Version]
    /// The lines that say that a language is missing.
    let missing: [LanguageTag: Int]
  }

  /// A version of a candidate.
  struct Version: Sendable {
    /// Below the line of the language.
    let range: Range<Int>
    /// Where its keys stand; `nil` for one written in braces.
    let column: Int?
    /// The lines on which keys stand.
    let keyLines: [String: Int]
  }

  /// In the order of `Curation.stories`.
  let stories: [Story]
  /// The line of `edition`.
  let monthLine: Int
  /// The lines of `approved`, if it is there.
  let approval: Range<Int>?
  /// The line of `new`, and where its hyphens stand if there are any.
  let new: (line: Int, hyphen: Int?)?

  init(of mapping: ConfigurationMapping?, languages: [LanguageTag], lines: TextLines) {
    func keyLine(_ key: String) -> Int? {
      mapping?.pairs.first { $0.key.text == key }.map { $0.key.place.line - 1 }
    }
    monthLine = keyLine("edition") ?? 0
    approval = keyLine("approved").map { $0..<lines.endOfItem(from: $0, hyphen: 0) }
    var stories: [Story] = []
    for section in mapping?["sections"]?.items ?? [] {
      for case .mapping(let item) in section.mapping?["stories"]?.items ?? []
      where item["block"] == nil {
        stories.append(Story(item, languages: languages, lines: lines))
      }
    }
    for case .mapping(let item) in mapping?["new"]?.items ?? [] {
      stories.append(Story(item, languages: languages, lines: lines))
    }
    self.stories = stories
    new = keyLine("new").map { line in
      guard case .list(let list)? = mapping?["new"], !list.items.isEmpty,
        lines.character(at: list.place.column - 1, of: list.place.line - 1) == "-"
      else { return (line, nil) }
      return (line, list.place.column - 1)
    }
  }
}

extension EditionOutline.Story {
  fileprivate init(_ item: ConfigurationMapping, languages: [LanguageTag], lines: TextLines) {
    let first = item.pairs.first?.key.place
    let start = (first?.line ?? item.place.line) - 1
    let column = (first?.column ?? item.place.column) - 1
    var versions: [EditionOutline.Version] = []
    var missing: [LanguageTag: Int] = [:]
    for pair in item.pairs {
      guard let language = languages.first(where: { $0.description == pair.key.text }) else {
        continue
      }
      if case .mapping(let mapping) = pair.value {
        versions.append(
          EditionOutline.Version(mapping, behind: pair.key.place, lines: lines)
        )
      } else {
        missing[language] = pair.key.place.line - 1
      }
    }
    range = start..<lines.endOfItem(from: start, hyphen: max(0, column - 1))
    self.column = column
    self.versions = versions
    self.missing = missing
  }
}

extension EditionOutline.Version {
  fileprivate init(
    _ mapping: ConfigurationMapping,
    behind key: ConfigurationPlace,
    lines: TextLines
  ) {
    let isBlock = mapping.place.line > key.line
    let end = lines.endOfItem(from: key.line - 1, hyphen: key.column - 1)
    range = key.line..<max(key.line, end)
    column = isBlock ? mapping.pairs.first.map { $0.key.place.column - 1 } : nil
    keyLines = Dictionary(
      mapping.pairs.map { ($0.key.text, $0.key.place.line - 1) }
    ) { first, _ in first }
  }
}

extension ConfigurationNode {
  fileprivate var items: [ConfigurationNode] {
    if case .list(let list) = self { list.items } else { [] }
  }

  fileprivate var mapping: ConfigurationMapping? {
    if case .mapping(let mapping) = self { mapping } else { nil }
  }
}
