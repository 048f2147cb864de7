internal import Entries
internal import Foundation

extension Source {
  /// The keys that every source has, whatever its adapter.
  package static let commonKeys = [
    "id", "adapter", "path", "url", "page_url", "language", "delegation", "date_format",
    "timezone", "every", "expect_every", "enabled", "routes", "categories", "allow_private",
    "max_body", "filter", "time_limit",
  ]

  /// What a source takes from the rest of the file.
  struct Surroundings {
    let context: ConfigurationContext
    let timezone: TimeZone
    let maxBody: Int
    let adapters: [AdapterKind: any ConfigurationReadable.Type]
    /// One of the adapters by its name.
    let adapter: ConfigurationShape<AdapterKind>

    init(
      context: ConfigurationContext,
      timezone: TimeZone,
      maxBody: Int,
      adapters: [AdapterKind: any ConfigurationReadable.Type]
    ) {
      self.context = context
      self.timezone = timezone
      self.maxBody = maxBody
      self.adapters = adapters
      adapter = .adapter(of: adapters)
    }
  }

  /// Reads one item of `sources` with its adapter's own keys; `nil` after a mistake was reported.
  init?(
    reading mapping: ConfigurationMapping,
    in surroundings: Surroundings,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let context = surroundings.context
    let adapter = mapping.required("adapter", as: surroundings.adapter, reporting: &mistakes)
    let id = mapping.required("id", as: .sourceID, reporting: &mistakes)
    let location =
      adapter.flatMap { surroundings.adapters[$0] }
      .map { $0.location(reading: mapping, reporting: &mistakes) }
      ?? SourceLocation(reading: mapping, reporting: &mistakes)
    pageURL = mapping.value(of: "page_url", as: .webAddress, reporting: &mistakes)
    language = mapping.value(of: "language", as: .language(in: context), reporting: &mistakes)
    delegations =
      mapping.value(
        of: "delegation",
        as: .oneOrMany(of: .delegation(in: context)),
        reporting: &mistakes
      )
      ?? []
    dateFormat = mapping.value(of: "date_format", as: .dateFormat, reporting: &mistakes)
    timezone =
      mapping.value(of: "timezone", as: .timeZone, reporting: &mistakes) ?? surroundings.timezone
    every = mapping.value(of: "every", as: .duration, reporting: &mistakes)
    expectEvery = mapping.value(of: "expect_every", as: .duration, reporting: &mistakes)
    isEnabled = mapping.value(of: "enabled", as: .bool, reporting: &mistakes) ?? true
    routes = mapping.value(of: "routes", as: .routes(in: context), reporting: &mistakes) ?? []
    categories =
      mapping.value(of: "categories", as: .categories(in: context), reporting: &mistakes) ?? []
    allowedPrivate =
      mapping.value(of: "allow_private", as: .list(of: .hostPort), reporting: &mistakes) ?? []
    maxBody =
      mapping.value(of: "max_body", as: .byteCount, reporting: &mistakes) ?? surroundings.maxBody
    filter = mapping.value(of: "filter", as: .command, reporting: &mistakes)
    timeLimit =
      mapping.value(of: "time_limit", as: .duration, reporting: &mistakes) ?? Self.timeLimit
    guard let adapter, let type = surroundings.adapters[adapter] else {
      // Which keys are its own is not known: those of any adapter pass.
      let keys = surroundings.adapters.values.flatMap { $0.keys }
      mapping.allowOnly(Self.commonKeys + Set(keys).sorted(), reporting: &mistakes)
      return nil
    }
    mapping.allowOnly(Self.commonKeys + type.keys, reporting: &mistakes)
    options = mapping.only(type.keys)
    if filter != nil, !type.takesFilter {
      mistakes.add(
        at: mapping.place(of: "filter"),
        found: "found in a source of \(adapter)",
        expected:
          "no filter: \(adapter) asks for one thing after another; a source with adapter: feed or "
          + "web-page and the address of one answer may have it"
      )
      return nil
    }
    let place = context.standing(at: location, isFiltered: filter != nil)
    let before = mistakes.count
    let isReadable = type.init(reading: options, in: place, reporting: &mistakes) != nil
    if !isReadable, mistakes.count == before {
      mistakes.add(
        at: mapping.place,
        found: "keys that \(adapter) cannot read",
        expected: "\(type.keys.joined(separator: ", ")) as \(adapter) has them"
      )
    }
    guard let id, let location, isReadable else { return nil }
    self.id = id
    self.adapter = adapter
    self.location = location
  }

  /// The adapter's options, read again without a mistake, in the context of the source's file.
  ///
  /// `nil` when the options are not those of the source's adapter.
  package func options<Options: ConfigurationReadable>(
    as type: Options.Type,
    in context: ConfigurationContext
  ) -> Options? {
    var mistakes = ConfigurationMistakes()
    let place = context.standing(at: location, isFiltered: filter != nil)
    return Options(reading: options, in: place, reporting: &mistakes)
  }
}

extension SourceLocation {
  /// Reads `path` or `url`, of which exactly one must be there.
  init?(
    reading mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let path = mapping.value(of: "path", as: .path, reporting: &mistakes)
    let url = mapping.value(of: "url", as: .webAddress, reporting: &mistakes)
    switch (mapping["path"], mapping["url"]) {
    case (nil, nil):
      mistakes.add(
        at: mapping.place(of: "path"),
        found: "missing",
        expected: "a path, or a url instead"
      )
    case (.some, .some):
      mistakes.add(
        at: mapping.place(of: "url"),
        found: "found beside a path",
        expected: "either path or url"
      )
      return nil
    case (.some, nil), (nil, .some): break
    }
    guard let location = path.map(Self.path) ?? url.map(Self.url) else { return nil }
    self = location
  }
}

extension ConfigurationShape where Value == AdapterKind {
  fileprivate static func adapter(
    of adapters: [AdapterKind: any ConfigurationReadable.Type]
  ) -> Self {
    let kinds = adapters.keys.sorted()
    let names = kinds.map(\.description)
    let expected = names.isEmpty ? "an adapter" : "an adapter: \(names.joined(separator: ", "))"
    return Self(text: expected, among: names) { text in
      AdapterKind(text).flatMap { kinds.contains($0) ? $0 : nil }
    }
  }
}

extension ConfigurationShape where Value == HostPort {
  fileprivate static var hostPort: Self {
    Self(text: "HOST:PORT such as 127.0.0.1:8080 or '[::1]:8080'") { HostPort($0) }
  }
}

extension ConfigurationShape where Value == [AddressRoute] {
  fileprivate static func routes(in context: ConfigurationContext) -> Self {
    let expected = "a mapping from address prefixes to delegations, such as { /un/: un }"
    return Self(expected) { node, mistakes in
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      let routes = mapping.pairs.compactMap { pair -> AddressRoute? in
        let delegations = ConfigurationShape<[DelegationID]>
          .oneOrMany(of: .delegation(in: context)).read(pair.value, reporting: &mistakes)
        let isAddress =
          !pair.key.text.contains(where: \.isWhitespace)
          && (pair.key.text.hasPrefix("/") || WebAddress(pair.key.text) != nil)
        if !isAddress {
          mistakes.refuse(
            pair.key,
            expected: "a path that begins with “/”, or an address with https://"
          )
        }
        guard let delegations, isAddress else { return nil }
        return AddressRoute(prefix: pair.key.text, delegations: delegations)
      }
      return routes.count == mapping.pairs.count ? routes : nil
    }
  }
}

extension ConfigurationShape where Value == [CategoryRoute] {
  fileprivate static func categories(in context: ConfigurationContext) -> Self {
    let expected = "a mapping from the source’s own words to delegations, such as { Care: eu }"
    return Self(expected) { node, mistakes in
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      let routes = mapping.pairs.compactMap { pair -> CategoryRoute? in
        let delegations = ConfigurationShape<[DelegationID]>
          .oneOrMany(of: .delegation(in: context)).read(pair.value, reporting: &mistakes)
        let isWord = pair.key.text.contains { !$0.isWhitespace }
        if !isWord {
          mistakes.refuse(pair.key, expected: "a word that the source files pieces under")
        }
        guard let delegations, isWord else { return nil }
        return CategoryRoute(word: pair.key.text, delegations: delegations)
      }
      return routes.count == mapping.pairs.count ? routes : nil
    }
  }
}
