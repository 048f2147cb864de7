import Mustache

/// Every template and phrase the program works with: its own, some replaced by an editor's files.
package struct TemplateSet: Sendable {
  /// A template as it was read.
  struct Source: Sendable {
    let file: String
    let text: String
    let tags: [TemplateTag]
  }

  /// Templates and partials by the name that `{{> name}}` would use.
  var sources: [String: Source] { files.sources }
  /// The phrases of every language.
  package var phraseBook: PhraseBook { files.phraseBook }
  /// All sources, one after the other in a fixed order: equal for equal templates and phrases.
  package let fingerprintText: String
  private let files: ParsedFiles

  /// The files inside the program, contents by name, for `templates export`.
  package static var defaultFiles: [String: [UInt8]] { DefaultFiles.all }

  /// The program's own templates, each replaced where an editor's file bears its name.
  ///
  /// Phrase files are merged key by key, so that an older one still works with newer templates.
  ///
  /// - Parameter files: contents by file name; names that end neither in `.mustache` nor in
  ///   `.yml` are passed over.
  /// - Throws: `TemplateError` for the first file that cannot be used, in the order of names.
  package init(overriding files: [String: [UInt8]] = [:]) throws(TemplateError) {
    var texts: [String: String] = [:]
    for (file, bytes) in Self.defaultFiles.merging(files, uniquingKeysWith: { $1 })
      .sorted(by: { $0.key < $1.key }) where Self.isUsed(file)
    {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw TemplateError(code: .notUTF8, file: file, line: 0, reason: "the file is not UTF-8")
      }
      texts[file] = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
    self.files = try ParsedFiles(texts, areOwn: files.isEmpty)
    fingerprintText = texts.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.utf8.count)\n\($0.value)\n" }
      .joined()
  }

  /// Fills a template.
  ///
  /// - Throws: `TemplateError` where the value is not what the template's contract says.
  package func render(
    _ name: TemplateName,
    _ value: TemplateValue
  ) throws(TemplateError) -> String {
    let contract = TemplateContract.of(name)
    if let fault = contract.fault(in: value) { throw fault }
    let context = RenderedValue.of(value, as: .group(contract.fields), in: name.medium)
    let library = files.library(of: name.rawValue)
    guard let text = library.render(context, withTemplate: name.rawValue) else {
      throw TemplateError(
        code: .unknownTemplate,
        file: name.file,
        line: 0,
        reason: "there is no such template"
      )
    }
    return text
  }

  private static func isUsed(_ file: String) -> Bool {
    file.hasSuffix(".mustache") || PhraseBook.language(ofFile: file) != nil
  }
}
