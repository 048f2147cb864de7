internal import Configuration
internal import Entries

extension EditionText {
  /// The findings with the lines on which people mend them, where the file has any.
  ///
  /// Linear in the findings and the file, but for words that are looked for in it: a few for each rule.
  func placing(_ findings: [Finding]) -> [Finding] {
    let places = FindingPlaces(of: self)
    return findings.map { finding in
      var finding = finding
      finding.line = places.line(of: finding).map { $0 + 1 }
      return finding
    }
  }
}

/// Where things stand in an edition's file; lines zero-based.
private struct FindingPlaces {
  private struct Place {
    let story: EditionOutline.Story
    let version: EditionOutline.Version
  }

  private let lines: [String]
  private let places: [String: Place]

  init(of file: EditionText) {
    lines = file.lines.all
    var places: [String: Place] = [:]
    for (story, outline) in zip(file.curation.stories, file.outline.stories) {
      for (version, place) in zip(story.versions, outline.versions) {
        let key = Self.key(of: version.version)
        if places[key] == nil { places[key] = Place(story: outline, version: place) }
      }
    }
    self.places = places
  }

  func line(of finding: Finding) -> Int? {
    if let anchor = finding.anchor { return line(of: anchor) }
    if let version = finding.story, let place = places[Self.key(of: version)] {
      // Without the key, the line of the language stands for it.
      return finding.rule.versionKey.flatMap { place.version.keyLines[$0] }
        ?? max(0, place.version.range.lowerBound - 1)
    }
    return finding.rule.fileKey.flatMap { line(of: .key($0)) }
  }

  private func line(of anchor: FindingAnchor) -> Int? {
    switch anchor {
    case .key(let key): lines.firstIndex { $0.hasPrefix(key + ":") }
    case .block(let name): firstLine(with: "block: ", name)
    case .words(let words): words.lazy.compactMap { firstLine(with: $0) }.first
    case .missing(let version, let language):
      places[Self.key(of: version)].map { place in
        place.story.missing.first { $0.key.description == language }?.value
          ?? place.story.range.lowerBound
      }
    }
  }

  private func firstLine(with words: String, _ more: String = "") -> Int? {
    guard !(words + more).isEmpty else { return nil }
    let isThere = { (line: String) in line.contains(words) && line.contains(more) }
    // A line with a hash may be a remark, and may be a heading of the editor's.
    return lines.firstIndex { isThere($0) && !TextLines.isBlankOrComment($0) }
      ?? lines.firstIndex(where: isThere)
  }

  private static func key(of version: EditionVersion) -> String {
    version.entry?.description ?? "\(version.language) \(version.title)"
  }
}

extension FindingRule {
  /// The key of a version that a finding of this rule is mended at; `nil` for the version itself.
  fileprivate var versionKey: String? { Self.versionKeys[self] }

  /// The key of the whole file that it is mended at; `nil` where it is mended elsewhere.
  fileprivate var fileKey: String? { Self.fileKeys[self] }

  private static let versionKeys: [FindingRule: String] = [
    .translationUndecided: "translation", .sourceChanged: "source", .sourceGone: "source",
    .titleRepeated: "title", .storyTwice: "title", .storyMissing: "title", .storyOrder: "title",
    .undated: "date", .linkLanguage: "link", .linkPrivate: "link",
  ]

  private static let fileKeys: [FindingRule: String] = [
    .subjectMissing: "subject", .subjectLength: "subject", .subjectLanguage: "subject",
    .subjectOpening: "subject", .subjectShouting: "subject", .preheaderLength: "preheader",
    .preheaderLanguage: "preheader", .preheaderRepeats: "preheader",
    .introductionLanguage: "introduction", .dateMonth: "date", .editionEmpty: "sections",
  ]
}
