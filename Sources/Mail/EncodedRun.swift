/// Text that is written as encoded-words alone, cut between characters (RFC 2047 §5).
struct EncodedRun: Equatable, Sendable {
  /// Each but the first fills a line of its own as well as it can.
  let words: [EncodedWord]

  /// Cuts text: B if it is mostly of other scripts than Latin, else Q.
  ///
  /// - Parameters:
  ///   - text: one line, composed.
  ///   - room: columns that the current line leaves for a first word's text; with too little of
  ///     it the first word is made for the next line.
  init(_ text: String, room: Int) {
    let foreign = text.unicodeScalars.count { !Self.isLatin($0) }
    let characters = Self.characters(of: text)
    if foreign * 4 > text.unicodeScalars.count,
      let words = Self.base64Words(characters, room: room)
    {
      self.words = words
    } else {
      words = Self.quotedWords(characters, room: room)
    }
  }

  private static func quotedWords(_ characters: [[UInt8]], room: Int) -> [EncodedWord] {
    var words: [EncodedWord] = []
    var octets: [UInt8] = []
    var free = room
    for character in characters {
      let width = EncodedWord.quotedWidth(character)
      if width > free {
        if !octets.isEmpty { words.append(EncodedWord(encoding: .quoted, octets: octets)) }
        octets = []
        free = EncodedWord.room
      }
      octets += character
      free -= width
    }
    return octets.isEmpty ? words : words + [EncodedWord(encoding: .quoted, octets: octets)]
  }

  /// Words of which none but the last is padded; `nil` if the characters cannot be cut so.
  ///
  /// GMime joins the words before it decodes them, and loses what follows a padding.
  private static func base64Words(_ characters: [[UInt8]], room: Int) -> [EncodedWord]? {
    let most = EncodedWord.room / 4 * 3
    var words: [EncodedWord] = []
    var octets: [UInt8] = []
    var unpadded = 0  // of the octets, those before the last character that ends a group of three
    var limit = max(0, room) / 4 * 3
    for character in characters {
      while octets.count + character.count > limit {
        if unpadded > 0 {
          words.append(EncodedWord(encoding: .base64, octets: Array(octets.prefix(unpadded))))
          octets.removeFirst(unpadded)
          unpadded = 0
        } else if !words.isEmpty || limit == most {
          return nil
        }
        limit = most
      }
      octets += character
      if octets.count.isMultiple(of: 3) { unpadded = octets.count }
    }
    return octets.isEmpty ? words : words + [EncodedWord(encoding: .base64, octets: octets)]
  }

  /// What readers see as characters, or their scalars where no word could hold one.
  private static func characters(of text: String) -> [[UInt8]] {
    text.flatMap { character -> [[UInt8]] in
      let octets = Array(character.utf8)
      if EncodedWord.quotedWidth(octets) <= EncodedWord.room { return [octets] }
      return character.unicodeScalars.map { Array($0.utf8) }
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x24F, 0x1E00...0x1EFF, 0x2000...0x206F, 0x20A0...0x20CF: true
    default: false
    }
  }
}
