/// What a message says, in the shapes that mail programs show well.
package indirect enum Part: Equatable, Sendable {
  /// `text/plain`, hard-wrapped by its author.
  case plain(String)
  /// `text/html` with the pictures it refers to: `multipart/related` if there are any
  /// (RFC 2387 §3.1).
  case html(String, images: [InlineImage])
  /// The same in plain text and in HTML; the reader's program shows the last that it can
  /// (RFC 2046 §5.1.4).
  case alternative(plain: String, html: String, images: [InlineImage])
  /// A part and files: `multipart/mixed` if there are any (RFC 2046 §5.1.3).
  case mixed(Part, attachments: [Attachment])

  /// The pictures that its HTML shows.
  package var inlineImages: [InlineImage] {
    switch self {
    case .plain: []
    case .html(_, let images), .alternative(_, _, let images): images
    case .mixed(let part, _): part.inlineImages
    }
  }

  /// The part for the wire, standing at a place in its message such as `1.2`.
  func encoded(at place: String) -> EncodedPart {
    switch self {
    case .plain(let text):
      return EncodedPart(text: BodyText(plain: text), subtype: "plain")
    case .html(let html, let images):
      let root = EncodedPart(text: BodyText(html: html), subtype: "html")
      guard !images.isEmpty else { return root }
      return EncodedPart(
        multipart: "related",
        parameters: ["type=\"text/html\";"],
        [root] + images.map(EncodedPart.init),
        at: place
      )
    case .alternative(let plain, let html, let images):
      return EncodedPart(
        multipart: "alternative",
        [
          Self.plain(plain).encoded(at: place + ".1"),
          Self.html(html, images: images).encoded(at: place + ".2"),
        ],
        at: place
      )
    case .mixed(let part, let attachments):
      guard !attachments.isEmpty else { return part.encoded(at: place) }
      return EncodedPart(
        multipart: "mixed",
        [part.encoded(at: place + ".1")] + attachments.map(EncodedPart.init),
        at: place
      )
    }
  }
}

extension EncodedPart {
  /// Writes text in UTF-8 and quoted-printable, with more fields after those that say so.
  init(text: BodyText, subtype: String, _ more: [HeaderField] = []) {
    self.init(
      [
        HeaderField("Content-Type", ["text/\(subtype);", "charset=utf-8"]),
        HeaderField("Content-Transfer-Encoding", ["quoted-printable"]),
      ] + more,
      body: QuotedPrintable.encoded(text.text.utf8Span.span)
    )
  }
}
