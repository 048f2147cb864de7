internal import Configuration

/// A list in brackets inside a text of YAML, with what can be done to it without touching a comment.
struct BracketedList {
  /// Something between the commas, without the space around it.
  struct Element {
    let range: Range<Int>
    /// Where the comma behind it stands; `nil` for one without.
    let comma: Int?
  }

  private let text: [Unicode.Scalar]
  private let close: Int
  let elements: [Element]

  /// Finds the list that begins at a bracket; `nil` where none does, or none ends.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - open: the offset of the bracket.
  init?(in text: [Unicode.Scalar], at open: Int) {
    guard text.indices.contains(open), text[open] == "[" else { return nil }
    var elements: [Element] = []
    var depth = 0
    var quote: Unicode.Scalar?
    var significant: Range<Int>?
    var isEscaped = false
    var position = open
    while position < text.count {
      let scalar = text[position]
      if let mark = quote {
        // In YAML a backslash escapes between double quotation marks alone.
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\", mark == "\"" {
          isEscaped = true
        } else if scalar == mark {
          quote = nil
        }
      } else if scalar == "#", text[position - 1].properties.isWhitespace {
        while position < text.count, text[position] != "\n" { position += 1 }
        continue
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == "[" {
        depth += 1
      } else if scalar == "]" {
        depth -= 1
        if depth == 0 {
          if let significant { elements.append(Element(range: significant, comma: nil)) }
          self.text = text
          self.elements = elements
          close = position
          return
        }
      } else if scalar == ",", depth == 1 {
        if let range = significant { elements.append(Element(range: range, comma: position)) }
        significant = nil
        position += 1
        continue
      }
      if position > open, !scalar.properties.isWhitespace {
        significant = (significant?.lowerBound ?? position)..<(position + 1)
      }
      position += 1
    }
    return nil
  }

  /// What an element says, without its quotation marks.
  func words(of element: Element) -> String {
    let words = String(String.UnicodeScalarView(text[element.range]))
    let isQuoted = words.count > 1 && words.first == words.last && "\"'".contains(words.prefix(1))
    return isQuoted ? String(words.dropFirst().dropLast()) : words
  }

  /// The whole text with another element at the end of the list.
  func adding(_ element: String) -> [Unicode.Scalar] {
    var changed = text
    let hasComma = elements.last.map { $0.comma != nil } ?? true
    let place = elements.last.map { ($0.comma ?? $0.range.upperBound - 1) + 1 } ?? close
    let words = elements.isEmpty ? element : (hasComma ? " " : ", ") + element
    changed.insert(contentsOf: words.unicodeScalars, at: place)
    return changed
  }

  /// The whole text without an element, and without the comma that it no longer needs.
  func removing(_ index: Int) -> [Unicode.Scalar] {
    guard elements.indices.contains(index) else { return text }
    var changed = text
    let element = elements[index]
    if let comma = element.comma {
      let isSpaced = text.indices.contains(comma + 1) && text[comma + 1] == " "
      changed.removeSubrange(comma..<(comma + (isSpaced ? 2 : 1)))
      changed.removeSubrange(element.range)
    } else {
      changed.removeSubrange(element.range)
      if index > 0, let comma = elements[index - 1].comma {
        let isSpaced = text.indices.contains(comma + 1) && text[comma + 1] == " "
        changed.removeSubrange(comma..<(comma + (isSpaced ? 2 : 1)))
      }
    }
    return changed
  }
}

extension TextLines {
  /// The list in brackets that begins at a place; `nil` where none does.
  func brackets(at place: StoriesText.Place) -> BracketedList? {
    offset(ofLine: place.line, column: place.column)
      .flatMap { BracketedList(in: Array(text.unicodeScalars), at: $0) }
  }
}
