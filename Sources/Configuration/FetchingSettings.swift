internal import Entries

/// How gently, and within which limits, the program asks for pages and feeds.
package struct FetchingSettings: Hashable, Sendable {
  /// Requests under way at once; 20 unless the file says.
  package let width: Int
  /// Requests under way at once to one host; 2 unless the file says.
  package let perHost: Int
  /// Between two requests to one host; a second unless the file says; may be none.
  package let spacing: Duration
  /// For all requests of a run together; five minutes unless the file says.
  package let deadline: Duration
  /// Bytes of a body after inflating; 15 MB unless the file says.
  package let maxBody: Int
  /// How many visits in a row must fail, or show too little, before anybody is told; 3 unless the file
  /// says.
  package let patience: Int
  /// A mail or web address that names who asks, for the User-Agent; ASCII.
  package let contact: String?

  /// The keys in `feeds.yml`.
  static let keys = ["width", "per_host", "spacing", "deadline", "max_body", "patience", "contact"]

  /// The settings of a file that says nothing.
  package static let standard = FetchingSettings(
    width: 20,
    perHost: 2,
    spacing: .seconds(1),
    deadline: .seconds(300),
    maxBody: 15_000_000,
    patience: 3,
    contact: nil
  )
}

extension FetchingSettings {
  /// The same for one server that wants to be told many things at once.
  ///
  /// - Parameter deadline: for all of them together.
  /// - Returns: settings without a rest between two requests.
  package func unspaced(within deadline: Duration) -> FetchingSettings {
    FetchingSettings(
      width: width,
      perHost: perHost,
      spacing: .zero,
      deadline: deadline,
      maxBody: maxBody,
      patience: patience,
      contact: contact
    )
  }

  /// Reads `fetching`; what is absent or a mistake takes the default.
  static func read(
    _ mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> FetchingSettings {
    mapping.allowOnly(keys, reporting: &mistakes)
    let width = mapping.value(of: "width", as: .whole(1...1_000), reporting: &mistakes)
    let perHost = mapping.value(of: "per_host", as: .whole(1...1_000), reporting: &mistakes)
    let spacing = mapping.value(of: "spacing", as: .durationOrNone, reporting: &mistakes)
    let deadline = mapping.value(of: "deadline", as: .duration, reporting: &mistakes)
    let maxBody = mapping.value(of: "max_body", as: .byteCount, reporting: &mistakes)
    let patience = mapping.value(of: "patience", as: .whole(1...1_000), reporting: &mistakes)
    return FetchingSettings(
      width: width ?? standard.width,
      perHost: perHost ?? standard.perHost,
      spacing: spacing ?? standard.spacing,
      deadline: deadline ?? standard.deadline,
      maxBody: maxBody ?? standard.maxBody,
      patience: patience ?? standard.patience,
      contact: mapping.value(of: "contact", as: .contact, reporting: &mistakes)
    )
  }
}

extension ConfigurationShape where Value == String {
  fileprivate static var contact: Self {
    let expected = "a mail address such as web@example.org, or an address that begins with https://"
    return Self(text: expected) { text in
      if NamedAddress.isAddress(text) { return text }
      return text.contains(where: \.isWhitespace) ? nil : WebAddress(text)?.description
    }
  }
}
