package import Configuration
internal import Entries
package import Mail

/// A message of an edition, ready to be sent.
package struct Posting: Sendable {
  private let message: Message
  /// Another for other content.
  package let id: MessageID
  /// The form's name in file names: `bilingual`, `fr`.
  package let name: String

  fileprivate init(_ message: Message, id: MessageID, name: String) {
    self.message = message
    self.id = id
    self.name = name
  }

  /// Who answers for it.
  package var sender: Mailbox { message.sender }

  /// As people read it.
  package var subject: String { message.subject }

  /// The whole message for the wire, addressed to the newsletter's list.
  package func encoded() -> [UInt8] { message.encoded() }

  /// The same, addressed to one of its readers.
  package func encoded(to recipient: Mailbox) -> [UInt8] {
    message.addressed(to: recipient).encoded()
  }
}

extension Newsletter {
  /// The message of an edition in one form.
  ///
  /// - Parameters:
  ///   - edition: what it tells.
  ///   - form: with every language one after the other, or else the only one, when `nil`.
  /// - Returns: the message, composed.
  /// - Throws: `NewsletterError` for a form that the newsletter does not have, and where something
  ///   cannot stand in a message; `TemplateError` where a template cannot be filled.
  package func posting(_ edition: Edition, in form: MessageForm?) throws -> Posting {
    let letter = form.map { Letter.letter(of: edition, in: $0) } ?? Letter.all(of: edition).first
    guard let letter else {
      let names = Letter.all(of: edition).map(\.name)
      let known = (names + (names.count > 1 ? ["multilingual"] : [])).joined(separator: ", ")
      throw NewsletterError(description: "the newsletter has no such form; it has \(known)")
    }
    do {
      let message =
        letter.form == .multilingual
        ? try multilingualMessage(letter) : try composed(letter).message
      guard let id = message.id else {
        throw NewsletterError(description: "newsletter: a message has no id")
      }
      return Posting(message, id: id, name: letter.name)
    } catch let error as MailError {
      throw NewsletterError(description: "newsletter: a message cannot say it: \(error)")
    }
  }
}
