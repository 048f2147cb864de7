/// A part as the wire carries it: its own fields, then its body.
struct EncodedPart: Sendable {
  /// `Content-*` fields only (RFC 2046 §5.1).
  let fields: [HeaderField]
  /// Without a line end of its own after the last line.
  let body: [UInt8]
  /// Of the fields and the body.
  let fingerprint: Fingerprint

  /// Takes a part that holds no other.
  init(_ fields: [HeaderField], body: [UInt8]) {
    var fingerprint = Fingerprint()
    for field in fields { fingerprint.combine(field.bytes) }
    fingerprint.combine(body)
    self.init(fields, body: body, fingerprint: fingerprint)
  }

  /// Joins parts to a multipart.
  ///
  /// - Parameters:
  ///   - subtype: `alternative`, `related`, …
  ///   - parameters: of the Content-Type, ASCII, each with its semicolon.
  ///   - parts: in their order; at least one.
  ///   - place: of the multipart in the message, such as `1.2`.
  init(multipart subtype: String, parameters: [String] = [], _ parts: [Self], at place: String) {
    let boundary = Boundary(of: parts, at: place)
    var body: [UInt8] = []
    body.reserveCapacity(parts.reduce(64) { $0 + $1.body.count + 512 })
    var fingerprint = Fingerprint()
    for part in parts {
      body.append(contentsOf: "--\(boundary)\r\n".utf8)
      body.append(fields: part.fields, body: part.body)
      body.append(contentsOf: "\r\n".utf8)
      fingerprint.combine(part.fingerprint)
    }
    body.append(contentsOf: "--\(boundary)--".utf8)
    fingerprint.combine(boundary.description.utf8)
    let type = HeaderField(
      "Content-Type",
      ["multipart/\(subtype);"] + parameters + ["boundary=\"\(boundary)\""]
    )
    self.init([type], body: body, fingerprint: fingerprint)
  }

  private init(_ fields: [HeaderField], body: [UInt8], fingerprint: Fingerprint) {
    self.fields = fields
    self.body = body
    self.fingerprint = fingerprint
  }

  /// Whether a text occurs anywhere in the part.
  func contains(_ text: String) -> Bool {
    fields.contains { $0.bytes.span.contains(text) } || body.span.contains(text)
  }
}

extension Span<UInt8> {
  /// Whether a text of ASCII occurs among the octets.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = text.utf8Span.span
    guard wanted.count > 1, count >= wanted.count else { return false }
    for start in 0...(count - wanted.count)
    where self[start + 1] == wanted[1] && self[start] == wanted[0] {
      var length = 2
      while length < wanted.count, self[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}

extension [UInt8] {
  /// Adds fields, the empty line and a body (RFC 5322 §2.1).
  mutating func append(fields: [HeaderField], body: [UInt8]) {
    for field in fields {
      append(contentsOf: field.bytes)
      append(contentsOf: "\r\n".utf8)
    }
    append(contentsOf: "\r\n".utf8)
    append(contentsOf: body)
  }
}
