internal import Configuration
internal import Entries
internal import Mail
internal import Templates

extension Newsletter {
  /// The message in every language, each a whole message of its own behind a preface (RFC 8255).
  ///
  /// What the first language has is taken as written in it, and the others as translated by people.
  ///
  /// - Throws: what the messages of one language throw.
  func multilingualMessage(_ letter: Letter) throws -> Message {
    let singles = try letter.languages.map { language in
      try composed(
        Letter(
          edition: letter.edition,
          form: .single(language),
          languages: [language],
          isPart: true
        )
      ).message
    }
    let editions = try zip(letter.languages, singles).enumerated().map { index, pair in
      let (language, message) = pair
      guard case .part(let part) = message.content else {
        throw NewsletterError(description: "newsletter: \(language): is no message of one language")
      }
      return Multilingual.Edition(
        language: try ContentLanguage(language.description),
        translation: index == 0 ? .original : .human,
        senderName: message.sender.name,
        subject: message.subject,
        content: part
      )
    }
    guard let first = editions.first, let message = singles.first else {
      throw NewsletterError(description: "newsletter: an edition without a language has no message")
    }
    let content = Digest(of: singles.compactMap { $0.id?.description }).description.prefix(16)
    return Message(
      from: message.sender,
      to: [try mailbox(settings.to[letter.form])],
      replyTo: message.replyTo,
      subject: subject(of: letter),
      date: message.date,
      id: try MessageID(
        unique: "\(letter.edition.month).\(letter.name).\(content)",
        domain: site.publication.authority.name
      ),
      list: try list(of: letter),
      content: .multilingual(
        Multilingual(
          preface: preface(in: letter.languages),
          first: first,
          others: Array(editions.dropFirst())
        )
      )
    )
  }

  /// In every language that the several languages follow (RFC 8255 §3.1).
  private func preface(in languages: [LanguageTag]) -> String {
    var texts: [String] = []
    for language in languages {
      let text = site.phrases(language).text(.multilingualPreface)
      // Languages that the program has no words in fall back on the same.
      if !texts.contains(text) { texts.append(text) }
    }
    return HardWrap.wrapped(texts.joined(separator: "\n\n") + "\n")
  }
}
