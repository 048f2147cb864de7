/// What a page says at its top that it is encoded in.
package enum DeclaredCharset {
  /// The label of the first `<meta charset>` or `<meta http-equiv="Content-Type">` (HTML §13.2.3.2).
  ///
  /// - Parameter bytes: a page in an encoding that has ASCII's letters; only the first 4 kB count, as
  ///   templates put long comments before it.
  /// - Returns: `nil` where it says nothing.
  package static func label(in bytes: [UInt8]) -> String? {
    var pieces = HTMLPieces(String(decoding: bytes.prefix(4_096), as: UTF8.self))
    while let piece = pieces.next() {
      guard case .start("meta", let attributes) = piece else { continue }
      if let charset = attributes["charset"], !charset.isEmpty { return charset }
      if attributes["http-equiv"]?.lowercased() == "content-type",
        let charset = attributes["content"].flatMap(ContentType.init)?.charset
      {
        return charset
      }
    }
    return nil
  }
}

extension HTMLTree {
  /// Reads a page in whatever encoding: a byte order mark's, the transport's, the page's own.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - contentType: what the transport says of them; `nil` for a file.
  package init(page bytes: [UInt8], contentType: ContentType?) {
    var type = contentType
    if type?.charset == nil, let label = DeclaredCharset.label(in: bytes) {
      type = ContentType("text/html; charset=\"\(label.filter { $0 != "\"" && $0 != "\\" })\"")
    }
    self.init(html: DecodedDocument(bytes, contentType: type).allBytes)
  }
}
