internal import Configuration

extension TemplateSet {
  /// What would silently render as nothing: names, partials and phrases that do not exist, and
  /// template files that nothing uses.
  ///
  /// - Parameter languages: the publication's languages, each of which needs its phrases.
  /// - Returns: the findings by file and line, each once.
  package func check(languages: [String] = []) -> [TemplateError] {
    var inspection = TemplateInspection(of: self)
    for name in TemplateName.allCases {
      inspection.visit(name.rawValue, scopes: [TemplateContract.of(name).fields])
    }
    let findings =
      inspection.findings + inspection.unusedFiles + phraseBook.check(languages) + trials
    return findings.sorted { ($0.file, $0.line, $0.reason) < ($1.file, $1.line, $1.reason) }
  }
}

extension TemplateSet {
  /// What breaks when every template is filled with hard data: each template's first fault.
  private var trials: [TemplateError] {
    TemplateName.allCases.compactMap { name in
      for data in TrialData.allCases {
        do throws(TemplateError) {
          let text = try render(name, data.value(for: name))
          guard name.medium == .html, let fault = TagBalance.fault(in: text) else { continue }
          return TemplateError(
            code: .unbalanced,
            file: name.file,
            line: 0,
            reason: "filled \(data.rawValue), it or a partial of it is broken: \(fault)"
          )
        } catch {
          return error
        }
      }
      return nil
    }
  }
}

/// What a tag can reach where it stands.
private struct Reach {
  /// The names around it, the outermost first.
  var scopes: [TemplateFields]
  /// Whether the innermost section walks a list, so that `first()` and its like have a meaning.
  var isElement: Bool

  func inside(_ tag: TemplateTag, _ shape: TemplateShape?) -> Reach {
    var inner = self
    switch (tag.kind, shape) {
    case (.section, .list(let fields)):
      inner.scopes.append(fields)
      inner.isElement = true
    case (.section, .group(let fields)):
      inner.scopes.append(fields)
      inner.isElement = false
    case (.section, .text), (.section, .address), (.section, .colour), (.section, .markup),
      (.section, .phrases), (.invertedSection, .list):
      inner.isElement = false
    case (.section, .flag), (.section, nil), (.invertedSection, _), (.variable, _), (.end, _),
      (.partial, _):
      break
    }
    return inner
  }
}

/// A walk through templates and their partials, with the names in reach at every tag.
private struct TemplateInspection {
  let templates: TemplateSet
  private(set) var findings: [TemplateError] = []
  private var visited: Set<String> = []

  init(of templates: TemplateSet) {
    self.templates = templates
  }

  /// Files that no template of the program leads to, such as one with a misspelt name.
  var unusedFiles: [TemplateError] {
    templates.sources.filter { !visited.contains($0.key) }.values.map { source in
      TemplateError(
        code: .unknownTemplate,
        file: source.file,
        line: 0,
        reason: "nothing uses this template"
          + hint(for: source.file, among: TemplateName.allCases.map(\.file))
      )
    }
  }

  mutating func visit(_ name: String, scopes outer: [TemplateFields]) {
    guard let source = templates.sources[name] else { return }
    visited.insert(name)
    // A partial does not know its place in the list around it, so every file starts outside.
    var reach = Reach(scopes: outer, isElement: false)
    var closed: [Reach] = []
    for tag in source.tags {
      switch tag.kind {
      case .partial:
        guard templates.sources[tag.name] != nil else {
          report(
            .unknownPartial(tag.name),
            tag,
            source,
            "there is no partial “\(tag.name)”"
              + hint(for: tag.name, among: templates.sources.keys)
          )
          continue
        }
        visit(tag.name, scopes: reach.scopes)
      case .end:
        reach = closed.popLast() ?? reach
      case .section, .invertedSection:
        closed.append(reach)
        reach = reach.inside(tag, shape(of: tag, in: reach, source))
      case .variable:
        switch shape(of: tag, in: reach, source) {
        case nil, .text, .address, .colour, .markup: break
        case .flag, .phrases, .group, .list:
          report(.unknownName(tag.name), tag, source, "“\(tag.name)” has no text to show")
        }
      }
    }
  }

  /// What stands at a tag's name; nil, and a finding, where nothing ever does.
  private mutating func shape(
    of tag: TemplateTag,
    in reach: Reach,
    _ source: TemplateSet.Source
  ) -> TemplateShape? {
    if tag.name == "." { return nil }
    if TemplateTag.positions.contains(tag.name) {
      if !reach.isElement {
        report(
          .unknownName(tag.name),
          tag,
          source,
          "“\(tag.name)” works directly inside a list's section, in the same file"
        )
      }
      return nil
    }
    let scopes = reach.scopes
    let path = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let scope = scopes.last(where: { $0[path[0]] != nil }), var shape = scope[path[0]] else {
      reportUnknown(path[0], among: scopes.flatMap { $0.all.map(\.name) }, tag, source)
      return nil
    }
    for name in path.dropFirst() {
      switch shape {
      case .phrases:
        reportIfNoPhrase(name, tag, source)
        return .text
      case .group(let fields):
        guard let inner = fields[name] else {
          reportUnknown(name, among: fields.all.map(\.name), tag, source)
          return nil
        }
        shape = inner
      case .text, .address, .colour, .markup, .flag, .list:
        reportUnknown(name, among: [], tag, source)
        return nil
      }
    }
    return shape
  }

  private mutating func reportIfNoPhrase(
    _ key: String,
    _ tag: TemplateTag,
    _ source: TemplateSet.Source
  ) {
    for language in templates.phraseBook.languages {
      let phrases = templates.phraseBook.phrases(for: language)
      guard phrases.texts[key] == nil else { continue }
      report(
        .unknownPhrase(key),
        tag,
        source,
        "there is no phrase “\(key)” without blanks in phrases.\(language).yml"
          + hint(for: key, among: phrases.texts.keys)
      )
    }
  }

  private mutating func reportUnknown(
    _ name: String,
    among known: [String],
    _ tag: TemplateTag,
    _ source: TemplateSet.Source
  ) {
    report(
      .unknownName(tag.name),
      tag,
      source,
      "there is no “\(tag.name)” here" + hint(for: name, among: known)
    )
  }

  private mutating func report(
    _ code: TemplateError.Code,
    _ tag: TemplateTag,
    _ source: TemplateSet.Source,
    _ reason: String
  ) {
    let finding = TemplateError(code: code, file: source.file, line: tag.line, reason: reason)
    if !findings.contains(finding) { findings.append(finding) }
  }

  private func hint(for word: String, among known: some Sequence<String>) -> String {
    nearestWord(to: word, among: known.sorted()).map { "; did you mean “\($0)”?" } ?? ""
  }
}
