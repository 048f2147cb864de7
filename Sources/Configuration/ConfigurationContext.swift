package import Entries

/// What the rest of the file says that a part of it may name.
package struct ConfigurationContext: Hashable, Sendable {
  /// The delegations of the file, in its order.
  package let delegations: [DelegationID]
  /// The publication's languages, then those that delegations add.
  package let languages: [LanguageTag]
  /// Where the source that is being read has its content; `nil` outside of a source.
  package let location: SourceLocation?
  /// Whether that source has a filter, so that its adapter asks and something else reads.
  package let isFiltered: Bool
  /// Whether there is no file to know anything of, so that any well-formed name passes.
  package let isOpen: Bool

  /// What a file that nothing surrounds may name: anything.
  package static let open = ConfigurationContext(isOpen: true)

  /// Takes what the file names.
  package init(delegations: [DelegationID], languages: [LanguageTag]) {
    self.init(delegations: delegations, languages: languages, isOpen: false)
  }

  private init(
    delegations: [DelegationID] = [],
    languages: [LanguageTag] = [],
    location: SourceLocation? = nil,
    isFiltered: Bool = false,
    isOpen: Bool
  ) {
    self.delegations = delegations
    self.languages = languages
    self.location = location
    self.isFiltered = isFiltered
    self.isOpen = isOpen
  }

  /// The same inside a source, whose content is somewhere, and is read by a filter or not.
  func standing(at location: SourceLocation?, isFiltered: Bool) -> ConfigurationContext {
    ConfigurationContext(
      delegations: delegations,
      languages: languages,
      location: location,
      isFiltered: isFiltered,
      isOpen: isOpen
    )
  }
}

/// Options that an adapter reads from its own keys of a source.
package protocol ConfigurationReadable {
  /// The adapter's own keys; none of them is one that every source has (`Source.commonKeys`).
  static var keys: [String] { get }

  /// Whether a source may have a filter: what it is asked for is one answer, or files.
  static var takesFilter: Bool { get }

  /// Reads where the source has its content; `nil` after a mistake was reported.
  static func location(
    reading mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> SourceLocation?

  /// Reads the options from a mapping in which only keys of `keys` are left.
  ///
  /// Every mistake is reported; `nil` only after one was.
  init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  )
}

extension ConfigurationReadable {
  /// Most are asked for one thing.
  package static var takesFilter: Bool { true }

  /// A path or an address, whichever stands there.
  package static func location(
    reading mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> SourceLocation? {
    SourceLocation(reading: mapping, reporting: &mistakes)
  }
}

/// The options of an adapter that has no key of its own.
package struct NoOptions: ConfigurationReadable, Hashable, Sendable {
  package static let keys: [String] = []

  package init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {}
}

extension ConfigurationShape where Value == DelegationID {
  /// A delegation of the file.
  package static func delegation(in context: ConfigurationContext) -> Self {
    if context.isOpen { return .delegationID }
    let names = context.delegations.map(\.description)
    let expected = names.isEmpty ? "a delegation" : "a delegation: \(names.joined(separator: ", "))"
    return Self(text: expected, among: names) { text in
      DelegationID(text).flatMap { context.delegations.contains($0) ? $0 : nil }
    }
  }
}

extension ConfigurationShape where Value == LanguageTag {
  /// Any well-formed language (BCP 47).
  package static var language: Self {
    Self(text: "a language such as en, fr or nl-BE") { LanguageTag($0) }
  }

  /// A language of the publication or of one of its delegations.
  package static func language(in context: ConfigurationContext) -> Self {
    // Without a known language the mistake is elsewhere, and any language will do.
    guard !context.languages.isEmpty else { return .language }
    let names = context.languages.map(\.description)
    let expected = "a language of the publication or a delegation: \(names.joined(separator: ", "))"
    return Self(text: expected, among: names) { text in
      LanguageTag(text).flatMap { context.languages.contains($0) ? $0 : nil }
    }
  }
}
