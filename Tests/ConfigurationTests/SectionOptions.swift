import Configuration
import Entries
import Foundation
import Testing

/// An adapter's options as `page-text` has them, made from the package's own words.
struct SectionOptions: ConfigurationReadable, Equatable {
  static let keys = ["sections", "more", "article"]

  let owners: [String: [DelegationID]]
  let more: [String]
  let isArticle: Bool

  init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    var owners: [String: [DelegationID]] = [:]
    let owner = ConfigurationShape<[DelegationID]>.oneOrMany(of: .delegation(in: context))
    let sections = mapping.value(of: "sections", as: .mapping, reporting: &mistakes)
    for pair in sections?.pairs ?? [] {
      if case .text(let text) = pair.value, text.text == "none" { continue }
      guard case .mapping(let section) = pair.value else {
        owners[pair.key.text] = owner.read(pair.value, reporting: &mistakes)
        continue
      }
      section.allowOnly(["delegation", "cards"], reporting: &mistakes)
      owners[pair.key.text] = section.required("delegation", as: owner, reporting: &mistakes)
      _ = section.value(of: "cards", as: .whole(1...100), reporting: &mistakes)
    }
    self.owners = owners
    more = mapping.value(of: "more", as: .list(of: .line), reporting: &mistakes) ?? []
    isArticle = mapping.value(of: "article", as: .bool, reporting: &mistakes) ?? false
  }
}

/// Reads a file with two adapters.
func read(
  _ bytes: [UInt8],
  named file: String = "feeds.yml"
) throws(ConfigurationError) -> FeedsFile {
  let adapters: [AdapterKind: any ConfigurationReadable.Type] = [
    "page-text": SectionOptions.self, "feed": NoOptions.self,
  ]
  return try FeedsFile.read(bytes, named: file, adapters: adapters)
}

/// The folder of this target's fixtures.
func fixtures(_ folder: String) throws -> URL {
  try #require(Bundle.module.resourceURL).appending(path: "Fixtures").appending(path: folder)
}

extension Tag {
  /// Reads files from `Fixtures`.
  @Tag static var fixtures: Self
  /// Feeds input made to break the reader.
  @Tag static var hostile: Self
}
