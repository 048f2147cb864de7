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
  ///   - vocabulary: the names that the receiver compares with.
  ///   - receiver: told in the order of the document, of each start an end.
  /// - Returns: what was mended or passed over, the first 20.
  package static func read(
    _ document: DecodedDocument,
    knowing vocabulary: XMLVocabulary,
    to receiver: inout some XMLReceiver
  ) -> [XMLFault] {
    var reading = XMLReading(document, knowing: vocabulary)
    return reading.read(to: &receiver)
  }
}
