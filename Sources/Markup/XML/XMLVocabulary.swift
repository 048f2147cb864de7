/// The namespaces and names that a reader of XML knows, each with a number to compare by.
package struct XMLVocabulary: Sendable {
  let namespaces: [String: Int]
  let words: [String]

  /// - Parameters:
  ///   - namespaces: the number of each URI; several URIs may mean one namespace. The empty text is
  ///     that of names in none, and `undeclared:PREFIX` that of a prefix which no namespace was
  ///     given to.
  ///   - words: the local names, numbered in their order, none twice.
  package init(namespaces: [String: Int], words: [String]) {
    self.namespaces = namespaces
    self.words = words
  }
}

/// A name in a namespace (Namespaces in XML §2.1), by its numbers in the vocabulary.
package struct XMLName: Hashable, Sendable {
  /// `nil` for a namespace that the vocabulary has not.
  package let namespace: Int?
  /// `nil` for a name that the vocabulary has not.
  package let word: Int?
  /// The local name as written.
  package let local: String
}

/// The start of an element.
package struct XMLStartTag: Sendable {
  package let name: XMLName
  /// In the order of the document; declarations of namespaces are none.
  package let attributes: [(name: XMLName, value: String)]
  /// One-based, in the decoded text.
  package let line: Int
}

/// Somebody to whom a document is read, event by event.
package protocol XMLReceiver: AnyObject {
  /// Whether the text that comes next is of any use.
  var wantsText: Bool { get }
  /// Whether the rest of the document is of no use.
  var isSatisfied: Bool { get }
  func start(_ tag: XMLStartTag)
  func end()
  /// All text up to the next tag, in one piece.
  func text(_ text: String)
}

/// Something in a document that the parser mended or passed over.
package struct XMLFault: Hashable, Sendable, CustomStringConvertible {
  /// One-based, in the decoded text; 0 when the parser could not tell.
  package let line: Int
  /// The parser's own words, one line.
  package let reason: String

  package var description: String { line > 0 ? "line \(line): \(reason)" : reason }
}
