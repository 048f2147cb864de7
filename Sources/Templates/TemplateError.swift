/// A fault in a template, in a phrase file, or in what a template was to be filled with.
package struct TemplateError: Error, Equatable, Sendable {
  /// The kinds of fault.
  package enum Code: Equatable, Sendable {
    case notUTF8
    /// A tag that is not finished, or a section that is not closed or closed twice.
    case malformed
    /// A tag that Mustache knows and these templates do without.
    case unsupportedTag
    case unknownTemplate
    case unknownName(String)
    case unknownPartial(String)
    /// A partial that includes itself, directly or through others.
    case circularPartial(String)
    case unknownPhrase(String)
    case missingPhrase(String)
    /// A phrase file that is not YAML, or not flat.
    case badPhrase(String)
    /// A page that opens what it does not close.
    case unbalanced
    /// A value that the contract does not have, or that has another shape there.
    case unfittingValue(String)
  }

  /// What is wrong.
  package let code: Code
  /// The file's name, without a folder.
  package let file: String
  /// One-based line in the file; 0 when the fault is not at a line.
  package let line: Int
  /// What was found and what was expected, in words for the reader of the file.
  package let reason: String
}

extension TemplateError: CustomStringConvertible {
  /// `file:line: reason`, as editors and compilers write it.
  package var description: String {
    line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)"
  }
}
