/// One message in several languages, each complete: `multipart/multilingual` (RFC 8255).
package struct Multilingual: Equatable, Sendable {
  /// Says in every language that the others follow; most programs show it (§3.1).
  package let preface: String
  /// The most likely language first (§3.2).
  package let editions: [Edition]

  /// Takes the preface and at least one edition.
  package init(preface: String, first: Edition, others: [Edition]) {
    self.preface = preface
    editions = [first] + others
  }

  /// The message in one language, with a subject and a sender's name of its own (§7).
  package struct Edition: Equatable, Sendable {
    /// Of everything in the edition.
    package let language: ContentLanguage
    /// Where its words come from.
    package let translation: Translation
    /// The sender in this language; the address is that of the whole message (§3.2).
    package let senderName: String
    /// As it came, in the edition's language.
    package let subject: String
    /// The whole text in this language.
    package let content: Part

    /// Takes what one language has of its own.
    package init(
      language: ContentLanguage,
      translation: Translation,
      senderName: String,
      subject: String,
      content: Part
    ) {
      self.language = language
      self.translation = translation
      self.senderName = senderName
      self.subject = subject
      self.content = content
    }
  }

  /// Where the words of an edition come from (§6).
  package enum Translation: String, Equatable, Sendable {
    /// Written in this language.
    case original
    /// Translated by somebody.
    case human
    /// Translated by a machine and read by nobody.
    case automated
  }
}

extension Multilingual {
  /// The multipart for the wire, with a sender for every edition.
  func encoded(from sender: Mailbox, at place: String) -> EncodedPart {
    let inline = HeaderField("Content-Disposition", ["inline"])
    let preface = EncodedPart(text: BodyText(plain: preface), subtype: "plain", [inline])
    let editions = editions.enumerated().map { index, edition in
      edition.encoded(from: sender, at: "\(place).\(index + 2)")
    }
    return EncodedPart(multipart: "multilingual", [preface] + editions, at: place)
  }
}

extension Multilingual.Edition {
  /// The whole message of one language as a part, never encoded again (RFC 2046 §5.2.1).
  fileprivate func encoded(from sender: Mailbox, at place: String) -> EncodedPart {
    let content = content.encoded(at: place + ".m")
    var message: [UInt8] = []
    message.append(
      fields: [
        HeaderField("From", [sender.named(senderName)]),
        HeaderField("Subject", text: HeaderText(subject)),
        HeaderField("MIME-Version", ["1.0"]),
        HeaderField("Content-Language", [language.description]),
      ] + content.fields,
      body: content.body
    )
    return EncodedPart(
      [
        HeaderField("Content-Type", ["message/rfc822"]),
        HeaderField("Content-Language", [language.description]),
        HeaderField("Content-Translation-Type", [translation.rawValue]),
        HeaderField("Content-Disposition", ["inline"]),
      ],
      body: message
    )
  }
}
