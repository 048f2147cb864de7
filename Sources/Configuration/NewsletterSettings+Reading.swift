internal import Entries

extension NewsletterSettings {
  /// The keys in `feeds.yml`.
  static let keys = [
    "from", "to", "list_id", "postal_address", "unsubscribe", "languages", "reply_to", "title",
    "sending",
  ]

  /// Reads `newsletter`; `nil` after a mistake was reported.
  ///
  /// The newsletter may have no language that the publication has not.
  init?(
    reading mapping: ConfigurationMapping,
    publicationLanguages: [LanguageTag],
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let context = ConfigurationContext(delegations: [], languages: publicationLanguages)
    mapping.allowOnly(Self.keys, reporting: &mistakes)
    let languages =
      mapping.value(
        of: "languages",
        as: .list(of: .language(in: context)),
        reporting: &mistakes
      )
      ?? publicationLanguages
    let from = mapping.required("from", as: .namedAddress, reporting: &mistakes)
    let to = mapping.required(
      "to",
      as: .byForm(of: .namedAddress, in: languages),
      reporting: &mistakes
    )
    let listID = mapping.required(
      "list_id",
      as: .byForm(of: .listID, in: languages),
      reporting: &mistakes
    )
    let postalAddress = mapping.required(
      "postal_address",
      as: .localized(.text, in: context),
      reporting: &mistakes
    )
    let unsubscribe = mapping.required("unsubscribe", as: .unsubscribe, reporting: &mistakes)
    replyTo = mapping.value(of: "reply_to", as: .namedAddress, reporting: &mistakes)
    title = mapping.value(of: "title", as: .localized(in: context), reporting: &mistakes)
    sending = mapping.value(of: "sending", as: .sending, reporting: &mistakes)
    guard let from, let to, let listID, let postalAddress, let unsubscribe else { return nil }
    self.from = from
    self.to = to
    self.listID = listID
    self.postalAddress = postalAddress
    self.unsubscribe = unsubscribe
    self.languages = languages
  }
}

extension NewsletterSettings.Unsubscribe {
  /// The keys in `feeds.yml`.
  static let keys = ["url", "mailto", "placeholder"]
}

extension ConfigurationShape where Value == NewsletterSettings.Unsubscribe {
  fileprivate static var unsubscribe: Self {
    let expected = "a mapping such as { url: https://example.org/u, mailto: leave@example.org }"
    return Self(expected) { node, mistakes in
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      mapping.allowOnly(NewsletterSettings.Unsubscribe.keys, reporting: &mistakes)
      let url = mapping.required("url", as: .secureWebAddress, reporting: &mistakes)
      let mailto = mapping.value(of: "mailto", as: .bareAddress, reporting: &mistakes)
      let mark = mapping.value(of: "placeholder", as: .placeholder, reporting: &mistakes)
      return url.map {
        NewsletterSettings.Unsubscribe(url: $0, mailto: mailto?.address, placeholder: mark)
      }
    }
  }
}

extension ConfigurationShape where Value == String {
  /// What a mailing service fills in: a mark alone, or a secure address with one in it.
  fileprivate static var placeholder: Self {
    let expected =
      "a mailing service’s mark such as '{{ UnsubscribeURL }}' or '*|UNSUB|*', or an address that "
      + "begins with https:// and has one in it"
    return Self(text: expected) { text in
      // What HTML would write otherwise than the service looks for.
      let isPlain = text.utf8.allSatisfy {
        (0x20...0x7E).contains($0) && !"<>\"'&".utf8.contains($0)
      }
      guard isPlain, text.utf8.count <= 200, let mark = placeholderMark(in: text) else {
        return nil
      }
      return text.hasPrefix("https://") || mark.utf8.count == text.utf8.count ? text : nil
    }
  }

  private static let marks = [
    ("{{", "}}"), ("{%", "%}"), ("*|", "|*"), ("[", "]"), ("%", "%"), ("{", "}"),
  ]

  /// From the first mark's beginning to the last one's end.
  private static func placeholderMark(in text: String) -> Substring? {
    for (opening, closing) in marks {
      guard let start = text.firstRange(of: opening),
        let end = text[start.upperBound...].ranges(of: closing).last,
        end.lowerBound > start.upperBound
      else { continue }
      return text[start.lowerBound..<end.upperBound]
    }
    return nil
  }
}

extension ConfigurationShape where Value == ListID {
  fileprivate static var listID: Self {
    Self(text: "a list identifier such as news.example.org") { ListID($0) }
  }
}

extension ConfigurationShape {
  /// One value for all forms of message, or one for each language and `bilingual`.
  ///
  /// `multilingual` may be there too.
  fileprivate static func byForm<Each: Hashable & Sendable>(
    of shape: ConfigurationShape<Each>,
    in languages: [LanguageTag]
  ) -> ConfigurationShape<ByMessageForm<Each>> where Value == ByMessageForm<Each> {
    let needed = languages.map(\.description) + (languages.count > 1 ? ["bilingual"] : [])
    let names = needed.map { "\($0): …" }.joined(separator: ", ")
    let expected = "\(shape.expected), or one for each form: { \(names) }"
    return ConfigurationShape<ByMessageForm<Each>>(expected) { node, mistakes in
      guard case .mapping(let mapping) = node else {
        guard node.text(expected: expected, reporting: &mistakes) != nil else { return nil }
        return shape.read(node, reporting: &mistakes).map { ByMessageForm($0) }
      }
      mapping.allowOnly(
        languages.count > 1 ? needed + ["multilingual"] : needed + ["bilingual", "multilingual"],
        reporting: &mistakes
      )
      for name in needed {
        _ = mapping.required(name, as: shape, reporting: &mistakes)
      }
      var silent = ConfigurationMistakes()
      var values: [MessageForm: Each] = [:]
      for pair in mapping.pairs {
        let form = MessageForm(named: pair.key.text)
        let value = shape.read(pair.value, reporting: &silent)
        if let form, let value { values[form] = value }
      }
      let fallback = values[.bilingual] ?? languages.first.flatMap { values[.single($0)] }
      return fallback.map { ByMessageForm(values, otherwise: $0) }
    }
  }
}
