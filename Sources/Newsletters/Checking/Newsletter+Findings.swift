internal import Configuration
internal import Entries
internal import Mail
internal import Templates

extension Newsletter {
  /// What a person should look at before an edition is sent.
  ///
  /// - Parameters:
  ///   - edition: as its messages tell it.
  ///   - curation: what its file says; `nil` where nobody has drafted it.
  ///   - file: in which the findings' lines are looked for; `nil` for none.
  /// - Returns: grave ones first.
  /// - Throws: `NewsletterError` or `TemplateError` where a message cannot be composed.
  package func findings(
    of edition: Edition,
    _ curation: Curation?,
    in file: EditionText? = nil
  ) throws -> [Finding] {
    do {
      let messages = try Letter.all(of: edition).map { letter in
        (letter: letter, composed: try composed(letter))
      }
      let found = try findings(of: edition, curation, composedAs: messages)
      return file?.placing(found) ?? found
    } catch let error as MailError {
      throw NewsletterError(description: "newsletter: a message cannot say it: \(error)")
    }
  }

  /// The same where the messages were composed already.
  func findings(
    of edition: Edition,
    _ curation: Curation?,
    composedAs messages: [(letter: Letter, composed: ComposedMessage)]
  ) throws -> [Finding] {
    let sent = messages.map { _, composed in
      CheckedMessage(
        composed.letter,
        of: self,
        message: composed.message,
        text: composed.text,
        html: composed.html
      )
    }
    var found = (curation.map(CurationCheck.findings) ?? [])
    found += ContentCheck.findings(in: edition, zone: site.publication.timezone)
    found += StoriesContentCheck.findings(in: edition, home: site.publication.baseURL)
    found += wordless(edition.languages)
    for message in sent { found += Self.findings(in: message) }
    if let service = forService {
      for letter in Letter.all(of: edition) {
        let fitted = try service.fitted(letter)
        found += ServiceCheck.findings(
          in: CheckedMessage(
            fitted.letter,
            of: service,
            message: nil,
            text: nil,
            html: fitted.html
          )
        )
      }
    }
    return found.joined.sortedByGravity
  }

  /// The languages in which others stand in for the program's own words.
  private func wordless(_ languages: [LanguageTag]) -> [Finding] {
    let known = site.templates.phraseBook.languages
    return languages.map(\.description).compactMap { language in
      let spoken = site.templates.phraseBook.phrases(
        for: language,
        otherwise: site.publication.languages.map(\.description)
      ).language
      guard !known.contains(language), !known.contains(String(language.prefix { $0 != "-" }))
      else { return nil }
      return Finding(
        rule: .phrasesMissing,
        reason: "The program has no words of its own in \(language): dates, labels and the link to "
          + "leave stand there in \(spoken).",
        cure: "Write them into templates/phrases.\(language).yml, which begins as a copy of what "
          + "`depeche templates export phrases.en.yml` writes."
      )
    }
  }

  /// What every check finds in a message.
  static func findings(in message: CheckedMessage) -> [Finding] {
    MessageChecks.all.flatMap { $0.findings(in: message) }
  }
}
