import Testing

@testable import Pipeline

@Suite("The text of stories.yml")
struct StoriesTextTests {
  private static let ids = (1...6).map { "tag:example.org,2026:\($0)" }

  private func changed(
    _ text: String,
    _ change: (inout StoriesText) throws -> Void
  ) throws -> String {
    var stories = try StoriesText(text, named: "stories.yml")
    try change(&stories)
    return stories.text
  }

  @Test("begins with what it is for where there was no file", arguments: ["", "\n# mine\n"])
  func beginning(_ before: String) throws {
    let text = try changed(before) { stories in
      try stories.add([Self.ids[0], Self.ids[1]], to: .translations, titled: "Trees · Arbres")
    }
    #expect(text.hasPrefix(before.isEmpty ? StoriesText.beginning : before))
    #expect(
      text.hasSuffix(
        """
        translations:
          # Trees · Arbres
          - ["\(Self.ids[0])", "\(Self.ids[1])"]

        """
      )
    )
  }

  /// Files as people write them, each with a story of the first two ids.
  private static let written = [
    "translations:\n  - [\"\(ids[0])\", \"\(ids[1])\"]\n",
    "# a\ntranslations: # b\n# c\n- [\"\(ids[0])\", '\(ids[1])'] # d [e]\n\n# f\nnot_translations: []\n",
    "translations:\r\n    - [\"\(ids[0])\", \"\(ids[1])\"]\r\n    # last\r\n",
    "not_translations: []  # none\ntranslations:\n  -   [\"\(ids[0])\",\n       \"\(ids[1])\"]",
    "translations:\n  - - \"\(ids[0])\"\n    # between\n    - \"\(ids[1])\"\n",
  ]

  @Test("takes a story more, and keeps every line that was there", arguments: written)
  func adding(_ before: String) throws {
    let text = try changed(before) { stories in
      try stories.add([Self.ids[2], Self.ids[3]], to: .translations, titled: "Rest · Repos")
      try stories.add([Self.ids[4], Self.ids[5]], to: .rejections, titled: "A · B")
      #expect(stories.file.translations == [Array(Self.ids[0...1]), Array(Self.ids[2...3])])
      #expect(stories.file.rejections == [Array(Self.ids[4...5])])
    }
    let lines = text.split(whereSeparator: \.isNewline)
    for line in before.split(whereSeparator: \.isNewline) where !line.contains("not_translations") {
      #expect(lines.contains(line))
    }
    #expect(text.contains("\r\n") == before.contains("\r\n"))
    #expect(text.contains("# none") == before.contains("# none"))
  }

  @Test("takes an entry more into a story", arguments: written.prefix(3))
  func joining(_ before: String) throws {
    let text = try changed(before) { try $0.add(Self.ids[2], toStory: 0) }
    let file = try StoriesText(text, named: "stories.yml").file
    #expect(file.translations == [Array(Self.ids[0...2])])
    #expect(text.contains("# d [e]") == before.contains("# d [e]"))
  }

  @Test("loses what is taken out, and the program's own line above it", arguments: written)
  func removing(_ before: String) throws {
    let added = try changed(before) { stories in
      try stories.add([Self.ids[2], Self.ids[3]], to: .translations, titled: "Rest · Repos")
    }
    let text = try changed(added) { try $0.remove(1, from: .translations, titled: "Rest · Repos") }
    #expect(text == (before.last?.isNewline == true ? before : before + "\n"))
    let empty = try changed(before) { try $0.remove(0, from: .translations, titled: "other") }
    #expect(try StoriesText(empty, named: "stories.yml").file.translations.isEmpty)
    #expect(empty.contains("# last") == before.contains("# last"))
  }

  /// The same in brackets, as people write them who like them; of the last the second list is missing.
  private static let bracketed = [
    "translations: [[\"\(ids[0])\", \"\(ids[1])\"]]\n",
    "translations: [ # all [of] them\n  ['\(ids[0])', \"\(ids[1])\"], # the first\n]\n",
    "{translations: [[\"\(ids[0])\", \"\(ids[1])\"]], not_translations: []}\n",
    "translations: [\n  [\"\(ids[0])\",\n  \"\(ids[1])\"]\n  ]\nnot_translations: [] # none\n",
  ]

  @Test(
    "changes lists in brackets as well, and keeps what is said between them",
    arguments: bracketed
  )
  func inBrackets(_ before: String) throws {
    let text = try changed(before) { stories in
      try stories.add([Self.ids[2], Self.ids[3]], to: .translations, titled: "Rest · Repos")
      #expect(stories.file.translations == [Array(Self.ids[0...1]), Array(Self.ids[2...3])])
      try stories.add([Self.ids[4], Self.ids[5]], to: .rejections, titled: "A · B")
      #expect(stories.file.rejections == [Array(Self.ids[4...5])])
    }
    for comment in ["# all [of] them", "# the first", "# none"] {
      #expect(text.contains(comment) == before.contains(comment))
    }
    let back = try changed(text) { stories in
      try stories.remove(0, from: .translations, titled: "other")
      #expect(stories.file.translations == [Array(Self.ids[2...3])])
      try stories.remove(0, from: .translations, titled: "other")
    }
    #expect(try StoriesText(back, named: "stories.yml").file.translations.isEmpty)
    #expect(back.contains("# the first") == before.contains("# the first"))
  }

  @Test(
    "loses one entry of a larger story, wherever it stands in it",
    arguments: 0..<3,
    [written[0], written[1], written[3], bracketed[0], bracketed[1]]
  )
  func parting(member: Int, before: String) throws {
    var rest = Array(Self.ids[0...2])
    let gone = rest.remove(at: member)
    _ = try changed(before) { stories in
      let whole = stories.text.replacing("\(Self.ids[1])", with: "\(Self.ids[1])@")
      stories = try StoriesText(
        whole.replacing("\(Self.ids[1])@\"", with: "\(Self.ids[1])\", \"\(Self.ids[2])\"")
          .replacing("\(Self.ids[1])@'", with: "\(Self.ids[1])', '\(Self.ids[2])'"),
        named: "stories.yml"
      )
      try stories.remove(gone, fromStory: 0)
      #expect(stories.file.translations == [rest])
    }
  }

  @Test("leaves to people what only people can write, and says what they should write")
  func byHand() throws {
    let braces = "{translations: [[\"\(Self.ids[0])\", \"\(Self.ids[1])\"]]}\n"
    var stories = try StoriesText(braces, named: "stories.yml")
    #expect { try stories.add([Self.ids[2], Self.ids[3]], to: .rejections, titled: "A") } throws: {
      "\($0)".contains("add [\(Self.ids[2]), \(Self.ids[3])] to not_translations by hand")
    }
    #expect(stories.text == braces)
    stories = try StoriesText(Self.written[4], named: "stories.yml")
    #expect { try stories.add(Self.ids[2], toStory: 0) } throws: { error in
      "\(error)".contains("add \"\(Self.ids[2])\" to item 1 of translations by hand")
    }
    #expect(stories.text == Self.written[4])
  }
}
