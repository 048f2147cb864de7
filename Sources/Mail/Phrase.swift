extension HeaderField {
  /// Adds the name of somebody or something (RFC 5322 §3.2.5, RFC 2047 §5(3)).
  ///
  /// Atoms where they suffice, one quoted-string where ASCII does, else encoded-words. Words with
  /// `specials` are encoded with the others, never left bare beside them: a comma outside quotes
  /// would begin another address.
  mutating func append(phrase: HeaderText) {
    let words = phrase.words
    if words.allSatisfy({ Atom.matches($0) && !EncodedWord.isNeeded($0) }) {
      for word in words { append(word) }
    } else if let quoted = Self.quotedString(phrase.text) {
      append(quoted)
    } else {
      append(words) { !Atom.matches($0) || EncodedWord.isNeeded($0) }
    }
  }

  /// A text between quotes, unless it is not ASCII, looks encoded or fills more than a line.
  private static func quotedString(_ text: String) -> String? {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return EncodedWord.isNeeded(escaped) || escaped.utf8.count > 74 ? nil : "\"\(escaped)\""
  }
}
