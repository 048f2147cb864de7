/// What a template is promised to find: the names it may use, what stands there and when.
///
/// One table serves the documentation, `TemplateSet.check()` and the rendering itself, so that
/// they cannot disagree.
package struct TemplateContract: Sendable {
  /// The template the contract is for.
  package let name: TemplateName
  /// The names at its outermost level.
  let fields: TemplateFields

  /// The contract of a template.
  package static func of(_ name: TemplateName) -> TemplateContract {
    let fields =
      switch name {
      case .page: TemplateFields.page
      case .entry: TemplateFields.entry
      case .index: TemplateFields.index
      case .moved: TemplateFields.moved
      case .feedStyle: TemplateFields.feedStyle
      case .newsletterHTML, .newsletterText: TemplateFields.newsletter
      case .newsletterStyles: TemplateFields.newsletterStyles
      case .preview: TemplateFields.preview
      case .reports: TemplateFields.reports
      case .report: TemplateFields.report
      }
    return TemplateContract(name: name, fields: fields)
  }

  /// The contract as a Markdown table, one row a name, inner names with their path.
  package var documentation: String {
    var lines = ["| name | what | meaning |", "| --- | --- | --- |"]
    Self.addRows(of: fields, under: "", to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every template's contract in one Markdown file, with what a person needs to know first.
  package static var guide: String {
    let parts = TemplateName.allCases.map { "## \($0.file)\n\n\(of($0).documentation)" }
    return """
      # Templates

      These files are Mustache: `{{name}}` stands for a value, `{{#name}} … {{/name}}` shows what is \
      between when the value is there (once for each item of a list), `{{^name}} … {{/name}}` when \
      it is not, and `{{> name}}` takes in another file of this folder. Values arrive escaped.

      Keep what you change and delete the rest: a file that is not here is taken from the program. \
      Words are in `phrases.<language>.yml`; colours come from `brand` in `feeds.yml`. \
      `depeche check` names every tag that nothing fills.


      """ + parts.joined(separator: "\n")
  }

  private static func addRows(
    of fields: TemplateFields,
    under path: String,
    to lines: inout [String]
  ) {
    for field in fields.all {
      lines.append("| `\(path)\(field.name)` | \(field.shape.word) | \(field.meaning) |")
      guard let inner = field.shape.fields else { continue }
      let mark = if case .list = field.shape { "[]." } else { "." }
      addRows(of: inner, under: path + field.name + mark, to: &lines)
    }
  }
}

extension TemplateContract {
  /// The first thing about a value that the contract does not have, nil where all of it fits.
  func fault(in value: TemplateValue) -> TemplateError? {
    guard let found = Self.misfit(of: value, to: .group(fields), at: "") else { return nil }
    return TemplateError(
      code: .unfittingValue(found.path),
      file: name.file,
      line: 0,
      reason: found.reason
    )
  }

  /// Whether the contract has all of a value: every value that is rendered is asked.
  private static func fits(_ value: TemplateValue, _ shape: TemplateShape) -> Bool {
    switch (value, shape) {
    case (.absent, _), (.text, .text), (.foreign, .text), (.text, .address), (.text, .colour),
      (.markup, .markup), (.flag, .flag), (.group, .phrases):
      true
    case (.group(let values), .group(let fields)):
      values.allSatisfy { name, value in fields[name].map { fits(value, $0) } ?? false }
    case (.list(let elements), .list(let fields)):
      elements.allSatisfy { fits($0, .group(fields)) }
    default:
      false
    }
  }

  /// The first misfit of a value, and where it is.
  private static func misfit(
    of value: TemplateValue,
    to shape: TemplateShape,
    at path: String
  ) -> (path: String, reason: String)? {
    guard !fits(value, shape) else { return nil }
    switch (value, shape) {
    case (.group(let values), .group(let fields)):
      // Sorted, so that the same mistake is always reported alike.
      for (name, inner) in values.sorted(by: { $0.key < $1.key }) {
        let innerPath = path.isEmpty ? name : "\(path).\(name)"
        guard let innerShape = fields[name] else {
          return (innerPath, "“\(innerPath)” is not in the contract")
        }
        if let found = misfit(of: inner, to: innerShape, at: innerPath) { return found }
      }
      return nil
    case (.list(let elements), .list(let fields)):
      for element in elements {
        if let found = misfit(of: element, to: .group(fields), at: path) { return found }
      }
      return nil
    default:
      return (path, "“\(path)” is \(value.kind); the contract says \(shape.word)")
    }
  }
}
