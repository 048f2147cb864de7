import Configuration
import Testing

@Suite("A file with many mistakes")
struct ManyMistakesTests {
  @Test("is answered for all of them at once, in the order of its lines")
  func collects() {
    let text = """
      newsletter: { from: nobody, to: 1, form: x }
      sources:
        - { id: a, adaptor: page-text, path: x, path: y }
        - { id: b, adapter: page-text, path: x, sections: { News: uno }, more: yes }
      delegations:
        - { id: un, name: UN, part_of: un }
      publication: { title: T, languages: [en], base_url: ftp://example.org }
      """
    let error = #expect(throws: ConfigurationError.self) { try read(Array(text.utf8)) }
    let mistakes = error?.mistakes ?? []
    #expect(
      mistakes.map { "\($0.place.line) \($0.place.path)" } == [
        "1 newsletter.list_id", "1 newsletter.postal_address", "1 newsletter.unsubscribe",
        "1 newsletter.from", "1 newsletter.to", "1 newsletter.form",
        "3 sources[0].adapter", "3 sources[0].adaptor", "3 sources[0].path",
        "4 sources[1].sections.News", "4 sources[1].more",
        "6 delegations[0].part_of", "7 publication.authority", "7 publication.base_url",
      ]
    )
    #expect(error?.description.split(separator: "\n").count == mistakes.count)
  }
}
