package import Entries
internal import Foundation

/// What `feeds.yml` says, checked whole.
package struct FeedsFile: Hashable, Sendable {
  /// What is published as a whole.
  package let publication: Publication
  /// The units with feeds of their own.
  package let delegations: Delegations
  /// In the order of the file, no id twice.
  package let sources: [Source]
  /// How to ask for pages and feeds; the defaults where the file says nothing.
  package let fetching: FetchingSettings
  /// `nil` when the organisation has no newsletter.
  package let newsletter: NewsletterSettings?

  /// What parts of the file may name.
  package let context: ConfigurationContext

  /// The keys at the top of the file.
  static let keys = ["publication", "delegations", "sources", "fetching", "newsletter"]

  /// Reads a file and answers for every mistake in it, those in the adapters' own keys included.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name in messages, as the user gave it.
  ///   - adapters: the options of each adapter that a source may name.
  /// - Returns: what the file says.
  /// - Throws: all mistakes, in the order of the lines.
  package static func read(
    _ bytes: [UInt8],
    named file: String,
    adapters: [AdapterKind: any ConfigurationReadable.Type]
  ) throws(ConfigurationError) -> FeedsFile {
    var mistakes = ConfigurationMistakes()
    let result = ConfigurationMapping.read(bytes, named: file, reporting: &mistakes)
      .flatMap { FeedsFile(reading: $0, adapters: adapters, reporting: &mistakes) }
    if result == nil, mistakes.isEmpty {
      let place = ConfigurationPlace(file: file, line: 1, column: 1, path: "")
      mistakes.add(at: place, found: "a file that cannot be read", expected: "keys and values")
    }
    try mistakes.throwIfAny(in: file)
    guard let result else { throw ConfigurationError(file: file, mistakes: mistakes.sorted) }
    return result
  }

  private init?(
    reading mapping: ConfigurationMapping,
    adapters: [AdapterKind: any ConfigurationReadable.Type],
    reporting mistakes: inout ConfigurationMistakes
  ) {
    mapping.allowOnly(Self.keys, reporting: &mistakes)
    let own = Publication.languages(in: mapping["publication"])
    let added = Delegations.languages(in: mapping["delegations"])
    let context = ConfigurationContext(
      delegations: Delegations.ids(in: mapping["delegations"]),
      languages: own + added.filter { !own.contains($0) }
    )
    let section = ConfigurationShape<ConfigurationMapping>.mapping
    let publication = mapping.required("publication", as: section, reporting: &mistakes)
      .flatMap { Publication(reading: $0, in: context, reporting: &mistakes) }
    fetching =
      mapping.value(of: "fetching", as: section, reporting: &mistakes)
      .map { FetchingSettings.read($0, reporting: &mistakes) } ?? .standard
    let delegations = mapping.required(
      "delegations",
      as: .mappings("delegations"),
      reporting: &mistakes
    )
    self.delegations = Delegations.read(
      delegations ?? [],
      publicationLanguages: own,
      in: context,
      reporting: &mistakes
    )
    let sources = mapping.required("sources", as: .mappings("sources"), reporting: &mistakes) ?? []
    checkIdentities(of: sources, what: "source", reporting: &mistakes)
    let surroundings = Source.Surroundings(
      context: context,
      timezone: publication?.timezone ?? .gmt,
      maxBody: fetching.maxBody,
      adapters: adapters
    )
    self.sources = sources.compactMap { source in
      Source(reading: source, in: surroundings, reporting: &mistakes)
    }
    newsletter = mapping.value(of: "newsletter", as: section, reporting: &mistakes).flatMap {
      NewsletterSettings(reading: $0, publicationLanguages: own, reporting: &mistakes)
    }
    self.context = context
    guard let publication else { return nil }
    self.publication = publication
  }
}

extension ConfigurationMapping {
  /// Reads a YAML file that is a mapping at its top; `nil` when nothing can be read.
  ///
  /// Every mistake is reported, under the file's name as the user gave it.
  package static func read(
    _ bytes: [UInt8],
    named file: String,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationMapping? {
    YAMLDocument.read(bytes, named: file, reporting: &mistakes)?
      .mapping(expected: "keys and values", reporting: &mistakes)
  }
}

extension ConfigurationShape where Value == ConfigurationMapping {
  /// A mapping, whatever its keys.
  package static var mapping: Self {
    let expected = "keys with their values"
    return Self(expected) { $0.mapping(expected: expected, reporting: &$1) }
  }
}

extension ConfigurationShape where Value == [ConfigurationMapping] {
  /// A list of mappings named in the plural, which may be empty.
  ///
  /// Every item that is none is reported.
  package static func mappings(_ what: String) -> Self {
    let expected = "a list of \(what)"
    return Self(expected) { node, mistakes in
      node.list(expected: expected, reporting: &mistakes)?.items.compactMap { item in
        item.mapping(expected: "keys with their values", reporting: &mistakes)
      }
    }
  }
}
