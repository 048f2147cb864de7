internal import Markup

/// A response's bytes as text.
enum DecodedText {
  /// Decodes bytes of any encoding, as `DecodedDocument` finds it.
  ///
  /// - Parameters:
  ///   - bytes: a text without markup, or with some.
  ///   - contentType: the value of the transport's `Content-Type`; `nil` for a file.
  /// - Returns: the text without a byte order mark.
  static func text(of bytes: [UInt8], contentType: String? = nil) -> String {
    let document = DecodedDocument(bytes, contentType: contentType.flatMap(ContentType.init))
    return String(decoding: document.bytes, as: UTF8.self)
  }
}
