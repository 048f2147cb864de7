package import Entries

/// Who sends the monthly newsletter, to which lists and in which languages.
package struct NewsletterSettings: Hashable, Sendable {
  /// The sender.
  package let from: NamedAddress
  /// A list for each form of message.
  package let to: ByMessageForm<NamedAddress>
  /// A list identifier for each form of message (RFC 2919).
  package let listID: ByMessageForm<ListID>
  /// The sender's postal address, which many countries' law asks for; may have several lines.
  package let postalAddress: LocalizedText
  /// How a subscriber leaves.
  package let unsubscribe: Unsubscribe
  /// At least one, all of them the publication's, in the order of the message's blocks.
  package let languages: [LanguageTag]
  /// Where answers go; `nil` for the sender.
  package let replyTo: NamedAddress?
  /// The newsletter's title; the publication's unless it names its own.
  package let title: LocalizedText?
  /// How it is sent to test addresses and small lists; `nil` where another program sends it.
  package let sending: SendingSettings?

  /// How a subscriber leaves.
  package struct Unsubscribe: Hashable, Sendable {
    /// Secure, as one-click asks (RFC 8058 §3.1).
    package let url: WebAddress
    /// A bare mail address.
    package let mailto: String?
    /// What a mailing service replaces by each reader's own address to leave.
    ///
    /// It stands in HTML that is made for the service, and never in a header; `nil` without one.
    package let placeholder: String?
  }
}

/// A list identifier (RFC 2919): `news.example.org`.
package struct ListID: Hashable, Sendable, CustomStringConvertible {
  /// A domain name with at least one dot, without angle brackets.
  package let description: String

  /// Takes an identifier without its angle brackets; `nil` for anything else.
  package init?(_ text: String) {
    guard isDomainName(text), text.contains(".") else { return nil }
    description = text
  }
}

/// The forms in which one edition is sent.
package enum MessageForm: Hashable, Sendable {
  /// One language alone.
  case single(LanguageTag)
  /// Each language's block complete, one after the other.
  case bilingual
  /// A part for each language, of which the reader sees one (RFC 8255).
  case multilingual

  /// Takes `bilingual`, `multilingual` or a language; `nil` for anything else.
  package init?(named name: String) {
    switch name {
    case "bilingual": self = .bilingual
    case "multilingual": self = .multilingual
    default:
      guard let language = LanguageTag(name) else { return nil }
      self = .single(language)
    }
  }
}

/// A value for each form of message, or one for all.
package struct ByMessageForm<Value: Hashable & Sendable>: Hashable, Sendable {
  private let values: [MessageForm: Value]
  private let fallback: Value

  /// Takes one value for all forms.
  package init(_ value: Value) {
    values = [:]
    fallback = value
  }

  /// Takes values by form, and one for a form without.
  package init(_ values: [MessageForm: Value], otherwise fallback: Value) {
    self.values = values
    self.fallback = fallback
  }

  /// The value for a form; the multilingual one's is the bilingual one's unless it has its own.
  package subscript(form: MessageForm) -> Value {
    if let value = values[form] { return value }
    return form == .multilingual ? values[.bilingual] ?? fallback : fallback
  }
}
