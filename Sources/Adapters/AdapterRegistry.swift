package import Configuration
package import Entries

/// The adapters that `feeds.yml` can name.
package struct AdapterRegistry: Sendable {
  /// Every adapter of the program.
  ///
  /// A new one is one line here.
  package static let standard = AdapterRegistry([
    FeedAdapter.self, NotesAdapter.self, PageTextAdapter.self, ProgramAdapter.self,
    WebPageAdapter.self, WordPressAdapter.self,
  ])

  private let adapters: [any SourceAdapter.Type]

  init(_ adapters: [any SourceAdapter.Type]) {
    self.adapters = adapters
  }

  /// The words that name the adapters, in alphabetical order.
  package var kinds: [AdapterKind] { adapters.map { $0.kind }.sorted() }

  /// Each adapter's options, for the reader of the configuration.
  package var options: [AdapterKind: any ConfigurationReadable.Type] {
    Dictionary(uniqueKeysWithValues: adapters.map { ($0.kind, $0.optionsType) })
  }

  /// The endings of the files that an adapter reads in a folder, in lower case.
  ///
  /// None for an adapter that is not registered.
  package func fileEndings(of kind: AdapterKind) -> [String] {
    adapters.first { $0.kind == kind }?.fileEndings ?? []
  }

  /// How much of a file an adapter reads, in bytes; nothing for one that is not registered.
  package func largestFile(of kind: AdapterKind) -> Int {
    adapters.first { $0.kind == kind }?.largestFile ?? 0
  }

  /// Whether an adapter has new pieces named by their addresses; not one that is not registered.
  package func namesByAddress(_ kind: AdapterKind) -> Bool {
    adapters.first { $0.kind == kind }?.namesByAddress ?? false
  }

  /// The adapters that read files of an ending, in alphabetical order.
  package func kinds(reading ending: String) -> [AdapterKind] {
    adapters.filter { $0.fileEndings.contains(ending.lowercased()) }.map { $0.kind }.sorted()
  }

  /// The adapter of a source.
  ///
  /// - Parameters:
  ///   - source: the source to read.
  ///   - context: of the file that the source is from.
  /// - Returns: `nil` for a source that another registry was read with.
  package func adapter(
    for source: Source,
    in context: ConfigurationContext
  ) -> (any SourceAdapter)? {
    adapters.first { $0.kind == source.adapter }.flatMap { make($0, for: source, in: context) }
  }

  private func make<Adapter: SourceAdapter>(
    _ type: Adapter.Type,
    for source: Source,
    in context: ConfigurationContext
  ) -> (any SourceAdapter)? {
    source.options(as: Adapter.Options.self, in: context)
      .map { Adapter(options: $0, source: source) }
  }
}

extension SourceAdapter {
  fileprivate static var optionsType: any ConfigurationReadable.Type { Options.self }
}
