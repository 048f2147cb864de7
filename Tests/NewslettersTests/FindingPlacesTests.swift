import Configuration
import Entries
import Templates
import Testing

@testable import Newsletters

@Suite("The place of a finding in the edition's file")
struct FindingPlacesTests {
  /// A rule that the file breaks, and the line on which people mend it.
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: FindingRule
    let line: Int

    var testDescription: String { "\(rule.rawValue): \(line)" }
  }

  private static let text = """
    edition: 2026-03
    subject:
      en: NEWS OF THE HOUSE AND THE GARDEN
      fr: TOUTES LES NOUVELLES DE LA MAISON
    introduction:
      en: |
        # About TODO in a comment of nobody.

        Write to [us](example.org/desk).
      fr: ""
    sections:
      - delegation: eu
        stories:
          # A remark.
          - en:
              title: "One story"
              text: "One story and more."
              link: https://10.0.0.1/one
            fr: missing
          - block: the call
            en: { title: Call, text: Come TODO. }
          - en:
              title: Two stories
              date: 2026-03-02
              link: https://example.org/two
            fr:
              title: Deux histoires
              date: 2026-03-02
              translation: proposed 80 %
    """

  @Test(
    "is the line on which it is mended",
    arguments: [
      Case(rule: .subjectShouting, line: 2), Case(rule: .introductionLanguage, line: 5),
      Case(rule: .linkDead, line: 9), Case(rule: .titleRepeated, line: 16),
      Case(rule: .linkPrivate, line: 18), Case(rule: .translationMissing, line: 19),
      Case(rule: .blockLanguage, line: 20), Case(rule: .leftoverWords, line: 21),
      Case(rule: .translationUndecided, line: 29),
    ]
  )
  func line(_ expected: Case) throws {
    let found = try findings().filter { $0.rule == expected.rule }
    #expect(found.contains { $0.line == expected.line }, "\(found)")
  }

  @Test("is none where nobody has drafted the edition")
  func nowhere() throws {
    let test = try TestEdition()
    let edition = try test.edition([.made("a", title: "One story", summary: "One story and more.")])
    #expect(try test.newsletter.findings(of: edition, nil).allSatisfy { $0.line == nil })
  }

  @Test("stands on the preview, and what is to be typed stands apart")
  func preview() throws {
    let (test, file, edition) = try read()
    let rendering = try #require(test.newsletter.preview(edition, file.curation, in: file).first)
    let page = String(decoding: try rendering.render(), as: UTF8.self)
    #expect(page.contains("<b>Line 29:</b>"))
    #expect(page.contains("<code>translation: yes</code>"))
    #expect(!page.contains("`translation"))
  }

  private func read() throws -> (TestEdition, EditionText, Edition) {
    let test = try TestEdition()
    let file = try EditionText(Self.text, reading: test.reading())
    let edition = Edition(
      file.curation,
      languages: test.newsletter.languages,
      delegations: ["eu", "un"].compactMap { DelegationID($0) }
    )
    return (test, file, edition)
  }

  private func findings() throws -> [Finding] {
    let (test, file, edition) = try read()
    return try test.newsletter.findings(of: edition, file.curation, in: file)
  }
}
