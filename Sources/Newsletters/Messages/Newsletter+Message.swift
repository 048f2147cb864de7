internal import Configuration
internal import Entries
internal import Foundation
internal import Mail
internal import Templates

/// A message with the parts that it was made of, so that they can be looked at.
struct ComposedMessage {
  /// As it was composed.
  let letter: Letter
  let message: Message
  let text: String
  let html: String
}

extension Newsletter {
  /// Both parts of a letter from the same values, under its headers.
  ///
  /// - Throws: `MailError` where the settings cannot stand in a header, `TemplateError` where a
  ///   template cannot be filled.
  func composed(_ letter: Letter) throws -> ComposedMessage {
    let fitted = try fitted(letter)
    let images = try inlineImages(of: fitted.letter)
    let html = fitted.html
    let text = HardWrap.wrapped(try site.templates.render(.newsletterText, fitted.values))
    let subject = subject(of: letter)
    let date = date(of: letter.edition)
    let attachments = try attachments(of: letter)
    let carried = attachments.map { "\($0.name) \(Digest(of: $0.octets))" }
    let content = Digest(
      of: [subject, text, html, "\(date.timeIntervalSince1970)"] + carried
    ).description.prefix(16)
    let message = Message(
      from: try mailbox(settings.from),
      to: [try mailbox(settings.to[letter.form])],
      replyTo: try settings.replyTo.map(mailbox),
      subject: subject,
      date: MailDate(date, in: site.publication.timezone),
      id: try MessageID(
        unique: "\(letter.edition.month).\(letter.name).\(content)",
        domain: site.publication.authority.name
      ),
      list: try list(of: letter),
      languages: try letter.languages.map { try ContentLanguage($0.description) },
      content: .part(
        .mixed(.alternative(plain: text, html: html, images: images), attachments: attachments)
      )
    )
    return ComposedMessage(letter: fitted.letter, message: message, text: text, html: html)
  }

  /// Each language's subject, in the order of the blocks: the editor's, or heading and month.
  func subject(of letter: Letter) -> String {
    letter.languages.map { language in
      letter.edition.front.subject[language]
        ?? "\(heading(in: language)) – \(month(of: letter.edition, in: language))"
    }.joined(separator: " / ")
  }

  /// What the messages of an edition are dated: as the editor says, or by the newest piece.
  func date(of edition: Edition) -> Date { edition.front.date ?? newestDay(of: edition) }

  /// The noon of the newest piece's day; that of the month's first day where nobody knows any.
  private func newestDay(of edition: Edition) -> Date {
    let days = edition.stories.flatMap(\.versions).compactMap(\.day)
    let first = CalendarDay(year: edition.month.year, month: edition.month.month, day: 1)
    let day = days.max() ?? first ?? CalendarDay(daysSinceEpoch: 0)
    return day.instant(atSecond: 43_200, in: site.publication.timezone)
  }

  /// The newsletter's own title, or else what the phrases call it.
  func heading(in language: LanguageTag) -> String {
    settings.title?.text(in: language) ?? site.phrases(language).text(.newsletterTitle)
  }

  /// `March 2026` in the words of a language.
  func month(of edition: Edition, in language: LanguageTag) -> String {
    site.phrases(language).month(year: edition.month.year, month: edition.month.month)
  }

  /// What mailing programs ask for.
  func list(of letter: Letter) throws(MailError) -> ListHeaders {
    let title = settings.title ?? site.publication.title
    return try ListHeaders(
      name: letter.languages.map { title.text(in: $0) }.uniqued.joined(separator: " / "),
      id: settings.listID[letter.form].description,
      unsubscribe: try .init(
        https: settings.unsubscribe.url.description,
        mailto: settings.unsubscribe.mailto.map { "mailto:\($0)" }
      )
    )
  }

  /// An address as a header has it.
  func mailbox(_ address: NamedAddress) throws(MailError) -> Mailbox {
    try Mailbox(name: address.name ?? "", address: address.address)
  }
}

extension [String] {
  /// Without repetitions, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
