/// Reads XML into events, leniently, in bounded depth and without opening anything.
package enum XMLReader {
  /// Reads a document to a receiver, in time linear in its length.
  ///
  /// Broken markup is read as far as it goes: end tags close what bears their name, what was left
  /// open ends with what is around it. Named characters of HTML are read without a declaration; an
  /// unknown name stays as it was written. Nothing outside is opened.
  ///
  /// - Parameters:
  ///   - document: in UTF-8, whatever it came in.
  ///   - start: where it begins among the bytes; what stands before is not looked at.
  ///   - vocabulary: the names that the receiver compares with.
  ///   - receiver: told in the order of the document, of each start an end.
  /// - Returns: what was mended or passed over, by lines, three of each kind.
  package static func read(
    _ document: DecodedDocument,
    from start: Int = 0,
    knowing vocabulary: XMLVocabulary,
    to receiver: inout some XMLReceiver
  ) -> [XMLFault] {
    var reading = XMLReading(document, from: start, knowing: vocabulary)
    return reading.read(to: &receiver)
  }
}
