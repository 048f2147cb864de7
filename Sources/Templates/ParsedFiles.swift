import Mustache
import Synchronization

/// Template and phrase files as the renderer needs them.
///
/// The program's own files are parsed when something asks for them, each by itself: most builds render
/// little. Files that an editor wrote are parsed at once, so that a mistake is answered at once.
final class ParsedFiles: Sendable {
  /// What was parsed so far.
  fileprivate struct Parsed {
    var templates: [String: TemplateSet.Source] = [:]
    var library = MustacheLibrary()
    var phraseBook: PhraseBook?
  }

  private let texts: [String: String]
  private let parsed = Mutex(Parsed())

  /// - Parameters:
  ///   - texts: contents by file name.
  ///   - areOwn: all of them are the program's, in which no mistake can be.
  /// - Throws: `TemplateError` for the first file that cannot be used, in the order of names.
  init(_ texts: [String: String], areOwn: Bool) throws(TemplateError) {
    self.texts = texts
    guard !areOwn else { return }
    var all = Parsed()
    for name in names { try all.parse(name, of: texts) }
    all.phraseBook = try PhraseBook(files: texts)
    try all.refuseCircles()
    parsed.withLock { $0 = all }
  }

  /// The names of all templates, in their order.
  private var names: [String] {
    texts.keys.filter { $0.hasSuffix(Parsed.ending) }.sorted()
      .map { String($0.dropLast(Parsed.ending.count)) }
  }

  /// Every template as it was read, by its name.
  var sources: [String: TemplateSet.Source] {
    own { parsed throws(TemplateError) in
      for name in names { try parsed.parse(name, of: texts) }
      return parsed.templates
    }
  }

  /// Templates among which are one, if there is one of this name, and the partials that it needs.
  func library(of name: String) -> MustacheLibrary {
    own { parsed throws(TemplateError) in
      try parsed.parse(name, of: texts, withPartials: true)
      return parsed.library
    }
  }

  /// The phrases of every language.
  var phraseBook: PhraseBook {
    own { parsed throws(TemplateError) in
      if let book = parsed.phraseBook { return book }
      let book = try PhraseBook(files: texts)
      parsed.phraseBook = book
      return book
    }
  }

  /// What can fail for files of the program alone, and does not: the others were parsed before.
  private func own<Result: Sendable>(
    _ work: (inout sending Parsed) throws(TemplateError) -> Result
  ) -> Result {
    parsed.withLock { parsed in
      guard let result = try? work(&parsed) else {
        preconditionFailure("the program's own templates are well-formed: a test says so")
      }
      return result
    }
  }
}

extension ParsedFiles.Parsed {
  /// How the name of a template's file ends.
  fileprivate static let ending = ".mustache"

  /// The pragma that keeps swift-mustache from escaping: values arrive escaped (`RenderedText`).
  ///
  /// It is given to every file because a partial starts anew with the library's own escaping.
  private static let pragma = "{{% CONTENT_TYPE: TEXT}}\n"

  /// For a file without tags, such as a style sheet: swift-mustache looks at the rest of a file
  /// once for every brace that could open a tag, so it is told that none does.
  private static let noTags = "{{=\u{1} \u{1}=}}\n"

  /// Parses a template that was not parsed yet; nothing for a name that none has.
  ///
  /// - Parameters:
  ///   - name: without the file's ending.
  ///   - texts: contents by file name.
  ///   - withPartials: the partials that it leads to as well.
  /// - Throws: `TemplateError` where it cannot be read.
  fileprivate mutating func parse(
    _ name: String,
    of texts: [String: String],
    withPartials: Bool = false
  ) throws(TemplateError) {
    let file = name + Self.ending
    guard templates[name] == nil, let text = texts[file] else { return }
    let tags = try TemplateTag.scan(text, file: file)
    do {
      let preface = tags.isEmpty && !text.contains("{{") ? Self.pragma + Self.noTags : Self.pragma
      try library.register(preface + AttributePlaces.marked(text), named: name)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(
        code: .malformed,
        file: file,
        line: error.context.lineNumber - 1,
        reason: "the template cannot be read (\(error.error))"
      )
    } catch {
      throw TemplateError(
        code: .malformed,
        file: file,
        line: 0,
        reason: "the template cannot be read (\(error))"
      )
    }
    templates[name] = TemplateSet.Source(file: file, text: text, tags: tags)
    guard withPartials else { return }
    for tag in tags where tag.kind == .partial {
      try parse(tag.name, of: texts, withPartials: true)
    }
  }

  /// A partial that includes itself would never end.
  fileprivate func refuseCircles() throws(TemplateError) {
    var cleared: Set<String> = []
    for name in templates.keys.sorted() {
      try refuseCircles(from: name, through: [], cleared: &cleared)
    }
  }

  private func refuseCircles(
    from name: String,
    through path: [String],
    cleared: inout Set<String>
  ) throws(TemplateError) {
    guard let source = templates[name], !cleared.contains(name) else { return }
    for tag in source.tags where tag.kind == .partial {
      if tag.name == name || path.contains(tag.name) {
        throw TemplateError(
          code: .circularPartial(tag.name),
          file: source.file,
          line: tag.line,
          reason: "the partial “\(tag.name)” includes itself"
        )
      }
      try refuseCircles(from: tag.name, through: path + [name], cleared: &cleared)
    }
    cleared.insert(name)
  }
}
