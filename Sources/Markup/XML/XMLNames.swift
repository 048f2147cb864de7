internal import CLibXML2

/// Names of one document by where libxml2 keeps them: each is looked at once, then told by address.
struct XMLNames {
  private let vocabulary: XMLVocabulary
  private let wordNumbers: [String: Int]
  private var words: [UInt: (number: Int?, text: String)] = [:]
  private var namespaces: [UInt: Int?] = [:]

  init(vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
    wordNumbers = Dictionary(
      zip(vocabulary.words, vocabulary.words.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The name in numbers.
  mutating func name(of name: XMLRawName) -> XMLName {
    let word = unsafe word(at: name.local)
    return unsafe XMLName(
      namespace: namespace(at: name.namespace, prefix: name.prefix),
      word: word.number,
      local: word.text
    )
  }

  private mutating func word(at address: UnsafePointer<xmlChar>) -> (number: Int?, text: String) {
    let key = UInt(bitPattern: address)
    if let known = words[key] { return known }
    let text = unsafe String(cString: address)
    let word = (wordNumbers[text], text)
    words[key] = word
    return word
  }

  private mutating func namespace(
    at address: UnsafePointer<xmlChar>?,
    prefix: UnsafePointer<xmlChar>?
  ) -> Int? {
    guard let address = unsafe address else {
      guard let prefix = unsafe prefix else { return vocabulary.namespaces[""] }
      // Attributes with `xml:` come without a URI in some versions; nothing else may bear it.
      return unsafe vocabulary.namespaces["undeclared:" + String(cString: prefix)]
    }
    let key = UInt(bitPattern: address)
    if let known = namespaces[key] { return known }
    let number = unsafe vocabulary.namespaces[String(cString: address)]
    namespaces[key] = .some(number)
    return number
  }
}
