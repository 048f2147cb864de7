/// A file that a message carries for its reader to keep (RFC 2183 §2.2).
package struct Attachment: Equatable, Sendable {
  /// One line of NFC text without separators of folders; never empty.
  package let name: String
  /// What kind of file it is.
  package let mediaType: MediaType
  /// The whole file.
  package let octets: [UInt8]

  /// Takes a file, its name made fit for a header.
  ///
  /// What separates folders becomes a hyphen; dots at the start, which hide a file, are dropped.
  ///
  /// - Throws: `MailError` with `.emptyAttachmentName`.
  package init(name: String, mediaType: MediaType, octets: [UInt8]) throws(MailError) {
    let line = HeaderText(name).text.replacing("/", with: "-").replacing("\\", with: "-")
    let fit = HeaderText(String(line.drop { $0 == "." })).text
    guard !fit.isEmpty else { throw MailError(code: .emptyAttachmentName, text: name) }
    self.name = fit
    self.mediaType = mediaType
    self.octets = octets
  }
}

/// A picture that HTML shows by its Content-ID (RFC 2387, RFC 2392).
package struct InlineImage: Equatable, Sendable {
  /// HTML names the picture by the `url` of this.
  package let contentID: MessageID
  /// PNG, JPEG or GIF: nothing else is shown everywhere.
  package let mediaType: MediaType
  /// The whole file.
  package let octets: [UInt8]

  /// Takes a picture that the HTML beside it refers to.
  package init(contentID: MessageID, mediaType: MediaType, octets: [UInt8]) {
    self.contentID = contentID
    self.mediaType = mediaType
    self.octets = octets
  }
}

extension EncodedPart {
  /// Writes a file in base64.
  init(_ attachment: Attachment) {
    var disposition = HeaderField("Content-Disposition", ["attachment;"])
    disposition.append(ParameterValue("filename", HeaderText(attachment.name)))
    self.init(
      [
        HeaderField("Content-Type", [attachment.mediaType.description]),
        HeaderField("Content-Transfer-Encoding", ["base64"]),
        disposition,
      ],
      body: Base64Lines.encoded(attachment.octets)
    )
  }

  /// Writes a picture in base64.
  init(_ image: InlineImage) {
    self.init(
      [
        HeaderField("Content-Type", [image.mediaType.description]),
        HeaderField("Content-Transfer-Encoding", ["base64"]),
        HeaderField("Content-ID", [image.contentID.description]),
        HeaderField("Content-Disposition", ["inline"]),
      ],
      body: Base64Lines.encoded(image.octets)
    )
  }
}
