import Mustache
import Synchronization

/// Template and phrase files as the renderer needs them.
///
/// The program's own files are parsed when something is first rendered: most builds render nothing.
/// Files that an editor wrote are parsed at once, so that a mistake is answered at once.
final class ParsedFiles: Sendable {
  /// What the files hold.
  struct Value: Sendable {
    let sources: [String: TemplateSet.Source]
    let library: MustacheLibrary
    let phraseBook: PhraseBook

    init(_ texts: [String: String]) throws(TemplateError) {
      (sources, library) = try Self.parse(texts)
      phraseBook = try PhraseBook(files: texts)
      try refuseCircles()
    }

    /// The pragma that keeps swift-mustache from escaping: values arrive escaped (`RenderedText`).
    ///
    /// It is given to every file because a partial starts anew with the library's own escaping.
    private static let pragma = "{{% CONTENT_TYPE: TEXT}}\n"

    /// For a file without tags, such as a style sheet: swift-mustache looks at the rest of a file
    /// once for every brace that could open a tag, so it is told that none does.
    private static let noTags = "{{=\u{1} \u{1}=}}\n"

    private static func parse(
      _ texts: [String: String]
    ) throws(TemplateError) -> ([String: TemplateSet.Source], MustacheLibrary) {
      var sources: [String: TemplateSet.Source] = [:]
      var library = MustacheLibrary()
      for (file, text) in texts.sorted(by: { $0.key < $1.key }) where file.hasSuffix(".mustache") {
        let name = String(file.dropLast(".mustache".count))
        sources[name] = TemplateSet.Source(
          file: file,
          text: text,
          tags: try TemplateTag.scan(text, file: file)
        )
        do {
          let preface = text.contains("{{") ? pragma : pragma + noTags
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
      }
      return (sources, library)
    }

    /// A partial that includes itself would never end.
    private func refuseCircles() throws(TemplateError) {
      var cleared: Set<String> = []
      for name in sources.keys.sorted() {
        try refuseCircles(from: name, through: [], cleared: &cleared)
      }
    }

    private func refuseCircles(
      from name: String,
      through path: [String],
      cleared: inout Set<String>
    ) throws(TemplateError) {
      guard let source = sources[name], !cleared.contains(name) else { return }
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

  private let texts: [String: String]
  private let value: Mutex<Value?>

  /// - Parameters:
  ///   - texts: contents by file name.
  ///   - areOwn: all of them are the program's, in which no mistake can be.
  /// - Throws: `TemplateError` for the first file that cannot be used, in the order of names.
  init(_ texts: [String: String], areOwn: Bool) throws(TemplateError) {
    self.texts = texts
    value = Mutex(areOwn ? nil : try Value(texts))
  }

  /// What the files hold, parsed once.
  var parsed: Value {
    value.withLock { value in
      if let value { return value }
      guard let own = try? Value(texts) else {
        preconditionFailure("the program's own templates are well-formed: a test says so")
      }
      value = own
      return own
    }
  }
}
