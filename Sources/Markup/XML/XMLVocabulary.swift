/// The namespaces and names that a reader of XML knows, each with a number to compare by.
package struct XMLVocabulary: Sendable {
  /// A way in which a name is written, and the number that it has.
  package typealias Spelling = (text: String, number: Int)

  let namespaces: [String: Int]
  let words: [Spelling]
  /// The numbers of elements that never stand inside themselves.
  let selfEnding: [Int]
  /// Where among `words` a name is, by a number made of its bytes; -1 where none is.
  private let table: [Int16]
  private let spellings: [[UInt8]]

  /// - Parameters:
  ///   - namespaces: the number of each URI; several URIs may mean one namespace. The empty text is
  ///     that of names in none, and `undeclared:PREFIX` that of a prefix which no namespace was
  ///     given to.
  ///   - words: the local names, no spelling twice; fewer than 1,000.
  ///   - selfEnding: numbers of elements that end where the next of their kind begins, because they
  ///     never stand inside themselves.
  package init(namespaces: [String: Int], words: [Spelling], selfEnding: [Int] = []) {
    self.namespaces = namespaces
    self.words = words
    self.selfEnding = selfEnding
    spellings = words.map { Array($0.text.utf8) }
    var table = [Int16](repeating: -1, count: Self.slots)
    for (place, word) in spellings.enumerated() {
      var slot = Self.slot(of: word[...])
      while table[slot] >= 0 { slot = (slot + 1) % Self.slots }
      table[slot] = Int16(place)
    }
    self.table = table
  }

  /// Four times as many places as a vocabulary has words, so that most names are found at once.
  private static let slots = 4_096

  /// The spelling that a local name is; `nil` for one that is not known.
  func word(_ name: ArraySlice<UInt8>) -> Spelling? {
    var slot = Self.slot(of: name)
    while case let place = Int(table[slot]), place >= 0 {
      if spellings[place].elementsEqual(name) { return words[place] }
      slot = (slot + 1) % Self.slots
    }
    return nil
  }

  /// Where a name is looked for first: its length and up to 20 of its bytes, mixed (FNV-1a).
  private static func slot(of name: ArraySlice<UInt8>) -> Int {
    var mixed: UInt32 = 2_166_136_261 ^ UInt32(truncatingIfNeeded: name.count)
    for byte in name.prefix(20) { mixed = (mixed ^ UInt32(byte)) &* 16_777_619 }
    return Int((mixed ^ (mixed >> 15)) % UInt32(slots))
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
  /// The namespace of names without a prefix inside; `nil` for one that the vocabulary has not.
  package let plainNamespace: Int?
  /// The line on which its name begins, one-based; of elements that never stand inside themselves.
  package let line: Int?
}

/// Somebody to whom a document is read, event by event.
package protocol XMLReceiver {
  /// Whether the text that comes next is of any use.
  var wantsText: Bool { get }
  /// Whether the rest of the document is of no use.
  var isSatisfied: Bool { get }
  mutating func start(_ tag: XMLStartTag)
  /// The innermost element that began and did not end ends here.
  mutating func end()
  /// The document is cut: all that is open ends now, and what is in it may not be whole.
  mutating func breakOff()
  /// All text up to the next tag, in one piece.
  mutating func text(_ text: String)
}
