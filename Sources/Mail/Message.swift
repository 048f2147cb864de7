/// A whole message, complete and ready for the wire (RFC 5322, RFC 2045).
///
/// Equal values give equal bytes, on every day and every machine.
package struct Message: Equatable, Sendable {
  /// The shape of a message's body.
  package enum Content: Equatable, Sendable {
    /// One text for all readers, be it in several languages.
    case part(Part)
    /// A text for each language (RFC 8255).
    case multilingual(Multilingual)
  }

  /// Who answers for the message; stands in `From` (RFC 5322 §3.6.2).
  package let sender: Mailbox
  /// May be empty, for a message that is addressed when it is sent.
  package let recipients: [Mailbox]
  /// Where answers go; `nil` for the sender (RFC 5322 §3.6.2).
  package let replyTo: Mailbox?
  /// As it came; made fit for a header when it is written.
  package let subject: String
  /// `nil` if the program that sends the message sets it.
  package let date: MailDate?
  /// `nil` if the program that sends the message sets it.
  package let id: MessageID?
  /// `nil` for a message that goes to nobody's list.
  package let list: ListHeaders?
  /// In the order in which they stand in the text (RFC 3282 §2); a multilingual message names
  /// them at its parts instead.
  package let languages: [ContentLanguage]
  /// What the header is followed by.
  package let content: Content

  /// Takes everything that a message says about itself.
  package init(
    from sender: Mailbox,
    to recipients: [Mailbox],
    replyTo: Mailbox? = nil,
    subject: String,
    date: MailDate?,
    id: MessageID?,
    list: ListHeaders? = nil,
    languages: [ContentLanguage] = [],
    content: Content
  ) {
    self.sender = sender
    self.recipients = recipients
    self.replyTo = replyTo
    self.subject = subject
    self.date = date
    self.id = id
    self.list = list
    self.languages = languages
    self.content = content
  }

  /// The pictures that its HTML shows, whatever its shape.
  package var inlineImages: [InlineImage] {
    switch content {
    case .part(let part): part.inlineImages
    case .multilingual(let multilingual): multilingual.editions.flatMap(\.content.inlineImages)
    }
  }

  /// The same message with another in `To`.
  package func addressed(to recipient: Mailbox) -> Message {
    Message(
      from: sender,
      to: [recipient],
      replyTo: replyTo,
      subject: subject,
      date: date,
      id: id,
      list: list,
      languages: languages,
      content: content
    )
  }

  /// The message in ASCII, every line ended by CRLF, none longer than 998 octets.
  package func encoded() -> [UInt8] {
    let part =
      switch content {
      case .part(let part): part.encoded(at: "1")
      case .multilingual(let multilingual): multilingual.encoded(from: sender, at: "1")
      }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.body.count + 2_048)
    bytes.append(fields: envelope + part.fields, body: part.body)
    if !bytes.suffix(2).elementsEqual("\r\n".utf8) { bytes.append(contentsOf: "\r\n".utf8) }
    return bytes
  }

  /// The fields before those of the content, always in this order.
  private var envelope: [HeaderField] {
    var fields = [HeaderField("From", [sender])]
    if !recipients.isEmpty { fields.append(HeaderField("To", recipients)) }
    if let replyTo { fields.append(HeaderField("Reply-To", [replyTo])) }
    fields.append(HeaderField("Subject", text: HeaderText(subject)))
    if let date { fields.append(HeaderField("Date", [date.description])) }
    if let id { fields.append(HeaderField("Message-ID", [id.description])) }
    fields.append(HeaderField("MIME-Version", ["1.0"]))
    fields += list?.fields ?? []
    if !languages.isEmpty, case .part = content {
      let tags = HeaderField.listed(languages.map(\.description))
      fields.append(HeaderField("Content-Language", tags))
    }
    return fields
  }
}
