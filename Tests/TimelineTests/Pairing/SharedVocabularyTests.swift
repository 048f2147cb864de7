import Testing

@testable import Timeline

@Suite("The shared vocabulary")
struct SharedVocabularyTests {
  private static let tables = [
    ("institutions", SharedVocabulary.institutions), ("places", SharedVocabulary.places),
    ("calendar", SharedVocabulary.calendar), ("people", SharedVocabulary.people),
    ("society", SharedVocabulary.society), ("doings", SharedVocabulary.doings),
    ("everyday", SharedVocabulary.everyday), ("gatherings", SharedVocabulary.gatherings),
    ("commonplaces", SharedVocabulary.commonplaces),
    ("public life", SharedVocabulary.publicLife),
  ]

  @Test("has a cell for each language in each line", arguments: tables.map(\.0))
  func cells(_ name: String) throws {
    let table = try known(Self.tables.first { $0.0 == name }).1
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      #expect(cells.count == SharedVocabulary.languages.count, "\(line)")
      #expect(cells.first?.isEmpty == false, "the first cell names the meaning: \(line)")
      #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
    }
  }

  @Test("gives no word of a language two meanings", arguments: SharedVocabulary.languages.indices)
  func meanings(_ column: Int) {
    var seen: [Substring: Substring] = [:]
    for line in Self.tables.flatMap({ $0.1.split(separator: "\n") }) {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      for word in cells[column].split(separator: ",") {
        #expect(seen[word] == nil, "\(word) means \(cells[0]) and \(seen[word] ?? "")")
        seen[word] = cells[0]
      }
    }
  }

  @Test("has no beginning so short that it begins half the language")
  func stems() {
    for line in Self.tables.flatMap({ $0.1.split(separator: "\n") }) {
      for word in line.split(separator: "|").flatMap({ $0.split(separator: ",") }) {
        #expect(!word.hasSuffix("*") || word.count > 3, "\(word)")
      }
    }
  }
}
