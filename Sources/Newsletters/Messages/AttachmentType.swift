internal import Mail

/// What kind of file is attached, by its name's ending, if its first bytes do not say otherwise.
///
/// A name that promises another kind than the bytes are makes mail programs warn of the message: such a
/// file is sent as what nobody knows.
struct AttachmentType: Equatable {
  /// In lower case, such as `application/pdf`.
  let name: String

  /// What nobody knows (RFC 2046 §4.5.1).
  private static let unknown = "application/octet-stream"

  /// A kind of file: what begins it, if anything always does.
  private struct Known {
    let endings: [String]
    let name: String
    let beginnings: [[UInt8]]

    init(_ endings: [String], _ name: String, _ beginnings: [[UInt8]] = []) {
      self.endings = endings
      self.name = name
      self.beginnings = beginnings
    }
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let office = "application/vnd.openxmlformats-officedocument."

  private static let known = [
    Known(["pdf"], "application/pdf", [Array("%PDF-".utf8)]),
    Known(["png"], "image/png", [[0x89, 0x50, 0x4E, 0x47]]),
    Known(["jpg", "jpeg"], "image/jpeg", [[0xFF, 0xD8, 0xFF]]),
    Known(["gif"], "image/gif", [Array("GIF8".utf8)]),
    Known(["zip"], "application/zip", [zip]),
    Known(["docx"], office + "wordprocessingml.document", [zip]),
    Known(["xlsx"], office + "spreadsheetml.sheet", [zip]),
    Known(["pptx"], office + "presentationml.presentation", [zip]),
    Known(["odt"], "application/vnd.oasis.opendocument.text", [zip]),
    Known(["epub"], "application/epub+zip", [zip]),
    Known(["mp3"], "audio/mpeg", [Array("ID3".utf8), [0xFF, 0xFB], [0xFF, 0xF3]]),
    Known(["ics"], "text/calendar", [Array("BEGIN:VCALENDAR".utf8)]),
    Known(["csv"], "text/csv"), Known(["txt", "md"], "text/plain"),
  ]

  init(of octets: [UInt8], named file: String) {
    let ending = file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() }
    guard let known = Self.known.first(where: { $0.endings.contains(ending ?? "") }) else {
      name = Self.unknown
      return
    }
    let isAsNamed =
      known.beginnings.isEmpty
      ? !octets.contains(0) : known.beginnings.contains { octets.starts(with: $0) }
    name = isAsNamed ? known.name : Self.unknown
  }

  /// Whether it is one of the kinds that people send each other, none of which a browser runs.
  var isKnown: Bool { name != Self.unknown }

  /// For the part's header.
  var mediaType: MediaType {
    get throws(MailError) { try MediaType(name) }
  }
}
