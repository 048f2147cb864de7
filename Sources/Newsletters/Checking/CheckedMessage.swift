internal import Configuration
internal import Entries
internal import Mail
internal import Markup
internal import Templates

/// A message of an edition as its checks look at it.
struct CheckedMessage {
  let edition: Edition
  /// As it was composed, perhaps with shorter words than the edition has.
  let letter: Letter
  let settings: NewsletterSettings
  /// Where the publication is served: its host is nobody's mistake.
  let home: WebAddress
  /// Its file's name without ending.
  let name: String
  /// Of its blocks, in their order.
  let languages: [LanguageTag]
  /// The address by which a reader leaves, as this message has it.
  let unsubscribe: String
  /// Its headers and pictures; `nil` for HTML that a mailing service sends in its own.
  let message: Message?
  /// The text part; `nil` where there is none.
  let text: String?
  let html: String
  let page: MessagePage
  let sheet: StyleSheet
  /// How its text looks in a light scheme, by element.
  let looks: [TextLook]

  init(
    _ letter: Letter,
    of newsletter: Newsletter,
    message: Message?,
    text: String?,
    html: String
  ) {
    edition = letter.edition
    self.letter = letter
    settings = newsletter.settings
    home = newsletter.site.publication.baseURL
    name = letter.name
    languages = letter.languages
    unsubscribe = newsletter.unsubscribe
    self.message = message
    self.text = text
    self.html = html
    page = MessagePage(html)
    sheet = StyleSheet(page.styles.joined(separator: "\n"))
    looks = page.looks(isDark: false, sheet)
  }

  /// A finding about this message.
  func finding(
    _ rule: FindingRule,
    _ reason: String,
    cure: String,
    story: EditionVersion? = nil,
    anchor: FindingAnchor? = nil
  ) -> Finding {
    Finding(
      rule: rule,
      messages: [name],
      story: story,
      reason: reason,
      cure: cure,
      anchor: anchor
    )
  }

  /// One finding for all that a rule found, the first few by name; none where it found nothing.
  func finding(
    _ rule: FindingRule,
    in found: [String],
    _ reason: (String) -> String,
    cure: String
  ) -> [Finding] {
    guard !found.isEmpty else { return [] }
    return [finding(rule, reason(found.few), cure: cure, anchor: .words(Array(found.prefix(3))))]
  }

  /// The pictures that the message carries.
  var pictures: [InlineImage] {
    guard let message, case .part(let part) = message.content else { return [] }
    return part.images
  }
}

extension Part {
  /// The pictures beside its HTML.
  fileprivate var images: [InlineImage] {
    switch self {
    case .plain: []
    case .html(_, let images), .alternative(_, _, let images): images
    case .mixed(let part, _): part.images
    }
  }
}

extension [String] {
  /// The first three of some things in a line, each once and not too long, and how many more.
  var few: String {
    var seen: Set<String> = []
    let once = filter { seen.insert($0).inserted }
    let named = once.prefix(3).map { PlainText(line: $0).description }
      .map { $0.count > 60 ? $0.prefix(59) + "…" : $0 }
    let more = once.count > 3 ? " and \(once.count - 3) more" : ""
    return named.joined(separator: ", ") + more
  }
}
