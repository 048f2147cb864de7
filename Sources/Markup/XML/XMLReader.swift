/// Reads XML into events, leniently, in constant depth and without opening anything.
package enum XMLReader {
  /// Bytes for one call of the parser; a whole large document at once is refused by it.
  private static let chunk = 64 * 1_024

  /// Reads a document to a receiver.
  ///
  /// Broken markup is read as far as it goes. Named characters of HTML are read without a
  /// declaration; an unknown name stays as it was written. Nothing outside is opened.
  ///
  /// - Parameters:
  ///   - bytes: in the encoding that their mark or declaration names; white space before is dropped.
  ///   - vocabulary: the names that the receiver compares with.
  ///   - receiver: told in the order of the document; not told the ends that a cut document lacks.
  /// - Returns: what was mended or passed over, the first 20.
  /// - Throws: where the document was made to cost more than it says, or the parser cannot begin.
  package static func read(
    _ bytes: [UInt8],
    knowing vocabulary: XMLVocabulary,
    to receiver: some XMLReceiver
  ) throws(MarkupError) -> [XMLFault] {
    guard !AttributeBound.isExceeded(in: bytes) else {
      throw MarkupError(code: .tooManyAttributes(limit: AttributeBound.limit), line: 0)
    }
    let reading = XMLReading(vocabulary: vocabulary, receiver: receiver)
    let rest = LooseAmpersands.escaped(in: bytes).drop(while: \.isASCIIWhitespace)
    guard let parser = XMLPushParser(opening: rest.prefix(4), for: reading) else {
      throw MarkupError(code: .parserUnavailable, line: 0)
    }
    var position = min(rest.startIndex + 4, rest.endIndex)
    while position < rest.endIndex, reading.refusal == nil, !receiver.isSatisfied {
      let end = min(position + chunk, rest.endIndex)
      parser.parse(rest[position..<end], isLast: false)
      position = end
    }
    if reading.refusal == nil, !receiver.isSatisfied { parser.parse([], isLast: true) }
    reading.flushText()
    if let refusal = reading.refusal { throw refusal }
    return reading.faults
  }
}
