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
  /// - Returns: grave ones first.
  /// - Throws: `NewsletterError` or `TemplateError` where a message cannot be composed.
  package func findings(of edition: Edition, _ curation: Curation?) throws -> [Finding] {
    do {
      let messages = try Letter.all(of: edition).map { letter in
        (letter: letter, composed: try composed(letter))
      }
      return try findings(of: edition, curation, composedAs: messages)
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
    let sent = messages.map { letter, composed in
      CheckedMessage(
        letter,
        of: self,
        message: composed.message,
        text: composed.text,
        html: composed.html
      )
    }
    var found = (curation.map(CurationCheck.findings) ?? [])
    found += ContentCheck.findings(in: edition, settings, zone: site.publication.timezone)
    for message in sent { found += Self.findings(in: message) }
    if let service = forService {
      for letter in Letter.all(of: edition) {
        let html = try service.html(of: letter)
        found += ServiceCheck.findings(
          in: CheckedMessage(letter, of: service, message: nil, text: nil, html: html)
        )
      }
    }
    return found.joined.sortedByGravity
  }

  /// What every check finds in a message.
  static func findings(in message: CheckedMessage) -> [Finding] {
    MessageChecks.all.flatMap { $0.findings(in: message) }
  }
}
