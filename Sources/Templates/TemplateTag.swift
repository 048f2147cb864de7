/// One Mustache tag of a template, with the line it stands on.
struct TemplateTag: Equatable, Sendable {
  /// What a tag does.
  enum Kind: Equatable, Sendable {
    case variable
    case section
    case invertedSection
    case end
    case partial
  }

  let kind: Kind
  let name: String
  /// One-based.
  let line: Int
}

extension TemplateTag {
  /// The names that ask where in its list an element stands, instead of looking a value up.
  static let positions: Set<String> = ["first()", "last()", "even()", "odd()"]

  /// Reads the tags of a template in order; sections are known to be balanced afterwards.
  ///
  /// - Throws: `TemplateError` at the first tag that is unfinished, unbalanced or unsupported.
  static func scan(_ text: String, file: String) throws(TemplateError) -> [TemplateTag] {
    var scanner = TagScanner(bytes: Array(text.utf8), file: file)
    return try scanner.scan()
  }
}

private struct TagScanner {
  let bytes: [UInt8]
  let file: String
  private var position = 0
  private var line = 1

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func scan() throws(TemplateError) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var open: [TemplateTag] = []
    while let start = next(2, UInt8(ascii: "{")) {
      skip(to: start + 2)
      guard let tag = try readTag() else { continue }
      switch tag.kind {
      case .section, .invertedSection:
        open.append(tag)
      case .end:
        guard let opened = open.popLast() else {
          throw fault(.malformed, "{{/\(tag.name)}} closes a section that was not opened")
        }
        guard opened.name == tag.name else {
          throw fault(
            .malformed,
            "{{/\(tag.name)}} stands where {{/\(opened.name)}} was expected, "
              + "to close line \(opened.line)"
          )
        }
      case .variable, .partial:
        break
      }
      tags.append(tag)
    }
    if let unclosed = open.last {
      line = unclosed.line
      throw fault(.malformed, "the section {{#\(unclosed.name)}} is not closed")
    }
    return tags
  }

  private mutating func readTag() throws(TemplateError) -> TemplateTag? {
    let startLine = line
    let isTriple = position < bytes.count && bytes[position] == UInt8(ascii: "{")
    guard let end = next(isTriple ? 3 : 2, UInt8(ascii: "}")) else {
      throw fault(.malformed, "the tag has no closing braces")
    }
    var content = String(decoding: bytes[position..<end], as: UTF8.self)[...]
    skip(to: end + (isTriple ? 3 : 2))
    if isTriple { content.removeFirst() }
    let sigil = isTriple ? nil : content.first
    let kind: TemplateTag.Kind
    switch sigil {
    case "!": return nil
    case "#": kind = .section
    case "^": kind = .invertedSection
    case "/": kind = .end
    case ">": kind = .partial
    case "=", "%", "<", "$":
      throw fault(
        .unsupportedTag,
        "tags that open with “\(content.prefix(1))” are not used here",
        at: startLine
      )
    default: kind = .variable
    }
    if kind != .variable || sigil == "&" { content.removeFirst() }
    let name = content.trimming(while: \.isWhitespace)
    guard isName(name, of: kind) else {
      throw fault(.malformed, "“\(name)” is not a name", at: startLine)
    }
    return TemplateTag(kind: kind, name: name, line: startLine)
  }

  private func isName(_ name: String, of kind: TemplateTag.Kind) -> Bool {
    if name == "." || TemplateTag.positions.contains(name) { return kind != .partial }
    let isWord = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isWord && !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".")
  }

  /// Where a number of the same braces in a row begin, from here on.
  private func next(_ count: Int, _ brace: UInt8) -> Int? {
    var run = 0
    for index in position..<bytes.count {
      run = bytes[index] == brace ? run + 1 : 0
      if run == count { return index - count + 1 }
    }
    return nil
  }

  private mutating func skip(to end: Int) {
    line += bytes[position..<end].count { $0 == UInt8(ascii: "\n") }
    position = end
  }

  private func fault(
    _ code: TemplateError.Code,
    _ reason: String,
    at place: Int? = nil
  ) -> TemplateError {
    TemplateError(code: code, file: file, line: place ?? line, reason: reason)
  }
}

extension Substring {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isTrimmed($0) }),
      let last = lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(self[first...last])
  }
}
