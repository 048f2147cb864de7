internal import Foundation

/// Octets as base64 writes them (RFC 2045 §6.8).
enum Base64Lines {
  /// Lines of at most 76 columns with CRLF between them and none after the last.
  static func encoded(_ octets: [UInt8]) -> [UInt8] {
    let options: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    return [UInt8](Data(octets).base64EncodedData(options: options))
  }

  /// All in one line, for a word of a header.
  static func oneLine(_ octets: [UInt8]) -> String {
    Data(octets).base64EncodedString()
  }
}
