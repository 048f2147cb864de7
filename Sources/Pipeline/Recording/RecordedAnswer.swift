internal import Adapters
internal import Entries
internal import Foundation
internal import Store

/// Something that a source answered once, kept beside `feeds.yml` for a test.
struct RecordedAnswer {
  /// Where it came from.
  enum Origin {
    /// An answer of the web, or of the source's program.
    case answer(KeptAnswer)
    /// A file, by its path below the source's folder.
    case file(name: String)
  }

  let origin: Origin
  let bytes: [UInt8]

  /// The same as an adapter reads it.
  ///
  /// - Parameters:
  ///   - request: what it answers; `nil` for a file.
  ///   - pictures: those that lie beside a file.
  /// - Returns: the bytes with what was said about them.
  func response(to request: Request?, beside pictures: [String: KeptFile]) -> StoredResponse {
    switch origin {
    case .file(let name): StoredResponse(.bytes(bytes), name: name, pictures: pictures)
    case .answer(let answer):
      StoredResponse(
        .bytes(bytes),
        contentType: answer.fields["content-type"],
        answer: request.map { request in
          StoredResponse.Answer(
            to: request,
            at: answer.location,
            status: answer.status,
            fields: answer.fields.filter { StoredResponse.Answer.fieldNames.contains($0.key) }
          )
        }
      )
    }
  }

  /// The same with other bytes.
  func with(_ bytes: [UInt8]) -> RecordedAnswer { RecordedAnswer(origin: origin, bytes: bytes) }

  /// The ending that its file has, by what stands in it.
  var fileEnding: String {
    if case .file(let name) = origin, let dot = name.lastIndex(of: ".") {
      let ending = name[dot...].dropFirst().lowercased()
      if !ending.isEmpty, ending.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }) {
        return ending
      }
    }
    let start = bytes.drop { [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
    switch start.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return "json"
    case UInt8(ascii: "<"):
      let opening = String(decoding: start.prefix(1_024), as: UTF8.self).lowercased()
      return opening.contains("<html") || opening.contains("<!doctype html") ? "html" : "xml"
    default: return "txt"
    }
  }
}
