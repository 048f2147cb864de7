import Configuration
import Entries
import Foundation
import Markup
import SeededRandom
import Templates
import Testing

@testable import Newsletters

/// Drafting, editing and changes at the sources, one after the other, as months go.
@Suite("Drafting again, over random months")
struct RedraftPropertyTests {
  /// A hundred with `DEPECHE_THOROUGH` set, or a quarter of that: as many sequences as ten of these.
  private static let seeds =
    ProcessInfo.processInfo.environment["DEPECHE_THOROUGH"] == nil ? 25 : 100

  @Test("loses no word, no comment and no order, and names every candidate once", arguments: 0..<10)
  func nothingLost(group: Int) throws {
    for seed in (group * 100)..<(group * 100 + Self.seeds) {
      var month = try RandomMonth(seed: UInt64(seed))
      for step in 0..<8 {
        try month.step()
        if let fault = try month.fault() {
          Issue.record("seed \(seed), step \(step): \(fault)\n\(month.log)\n\(month.file.text)")
          return
        }
      }
    }
  }
}

/// A month of made stories, the file of its edition, and somebody who edits it.
private struct RandomMonth {
  private(set) var file: EditionText
  private(set) var log = ""
  private let test: TestEdition
  private var generator: SeededGenerator
  private var stories: [[Entry]] = []
  private var count = 0
  /// What the editor wrote, word for word.
  private var written: Set<String> = []
  /// The order of the stories after the last edit, by entry.
  private var order: [EntryID] = []

  init(seed: UInt64) throws {
    test = try TestEdition()
    generator = SeededGenerator(seed: seed)
    file = try EditionText(
      [],
      of: #require(TestEdition.march),
      naming: { _ in "" },
      reading: test.reading()
    )
    for _ in 0..<Int.random(in: 1...4, using: &generator) { try publish() }
    file = try EditionText(
      candidates,
      of: #require(TestEdition.march),
      naming: { $0?.description ?? "others" },
      reading: test.reading()
    )
    noteOrder()
  }

  private var candidates: [Candidate] {
    test.newsletter.candidates(stories.map { TimelineStory($0.map { TimelineStory.Member($0) }) })
  }

  // MARK: What happens

  mutating func step() throws {
    let edits = Int.random(in: 0...3, using: &generator)
    for _ in 0..<edits { try edit() }
    noteOrder()
    for _ in 0..<Int.random(in: 0...2, using: &generator) { try change() }
    try redraft()
  }

  private mutating func redraft() throws {
    let current = Dictionary(
      uniqueKeysWithValues: stories.joined().map { ($0.id, test.newsletter.version(of: $0)) }
    )
    let redraft = Redraft(file, with: candidates, current: current)
    log += "redraft \(redraft.report)\n"
    file = redraft.file
    let again = Redraft(file, with: candidates, current: current)
    if again.file.text != file.text {
      Issue.record("a second draft changes it: \(again.report)\n\(log)\n\(file.text)")
    }
  }

  /// Something at the sources.
  private mutating func change() throws {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: try publish()
    case 1:
      guard let (story, member) = anyEntry() else { return }
      stories[story][member].title = PlainText(line: "New title \(word()) # & \"\(word())\"")
      log += "retitle \(stories[story][member].id)\n"
    case 2:
      guard let (story, member) = anyEntry() else { return }
      stories[story][member].summary = PlainText(
        lines: "New text \(word()): *\(word())*\n\(word())"
      )
      log += "rewrite \(stories[story][member].id)\n"
    case 3:
      guard let (story, member) = anyEntry() else { return }
      log += "withdraw \(stories[story][member].id)\n"
      stories[story].remove(at: member)
      if stories[story].isEmpty { stories.remove(at: story) }
    default:
      guard
        let alone = stories.indices.filter({ stories[$0].count == 1 }).randomElement(
          using: &generator
        )
      else { return }
      let first = stories[alone][0]
      stories[alone].append(
        try entry(
          in: first.language.description == "en" ? "fr" : "en",
          delegation: first.delegations[0].description
        )
      )
      log += "translate \(first.id)\n"
    }
  }

  private mutating func publish() throws {
    let delegation = Bool.random(using: &generator) ? "eu" : "un"
    let languages = [["en"], ["fr"], ["en", "fr"]].randomElement(using: &generator) ?? ["en"]
    stories.append(try languages.map { try entry(in: $0, delegation: delegation) })
    log += "publish \(stories.last?.map(\.id.key) ?? [])\n"
  }

  private mutating func entry(in language: String, delegation: String) throws -> Entry {
    count += 1
    return try .made(
      "e\(count)",
      title: "Title \(word())",
      day: 1 + count % 28,
      language: language,
      delegation: delegation,
      summary: Bool.random(using: &generator) ? "" : "Text \(word()).\nMore: \(word())"
    )
  }

  private mutating func anyEntry() -> (Int, Int)? {
    guard let story = stories.indices.randomElement(using: &generator),
      let member = stories[story].indices.randomElement(using: &generator)
    else { return nil }
    return (story, member)
  }

  // MARK: What the editor does

  /// One edit as people make them; one that breaks the file is answered by its line, and undone.
  private mutating func edit() throws {
    var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let own = "w\(word())"
    func places(where isWanted: (String) -> Bool) -> [Int] {
      lines.indices.filter { isWanted(lines[$0]) }
    }
    func margin(_ line: Int) -> String { String(lines[line].prefix { $0 == " " }) }
    var isBroken = false
    let kind = Int.random(in: 0..<10, using: &generator)
    switch kind {
    case 0:
      // What the program notes of the source is not the editor's.
      let titles = places(where: { $0.contains("title: \"") })
        .filter { !lines[$0 - 1].contains("source:") }
      guard let line = titles.randomElement(using: &generator) else { return }
      let start = lines[line].range(of: "title: \"").map { lines[line][..<$0.upperBound] } ?? ""
      lines[line] = start + "Mine: \(own) # no comment\""
    // What stood behind the title of a folded line is gone with it.
    case 1:
      let texts = places(where: { $0.hasSuffix("text: |") })
        .filter { !lines[$0 - 2].contains("source:") }
      guard let line = texts.randomElement(using: &generator) else { return }
      lines.insert(margin(line) + "  Mine \(own): # words", at: line + 1)
    case 2:
      guard let line = lines.indices.randomElement(using: &generator) else { return }
      let above = lines[..<line].last { !$0.allSatisfy(\.isWhitespace) } ?? ""
      // Below a bar a hash begins no comment; these editors know.
      guard !above.hasSuffix("|"),
        lines[line].contains("title:") || lines[line].contains("- delegation:")
      else { return }
      lines.insert(margin(line) + "# note \(own)", at: line)
    case 3:
      guard let line = places(where: { $0.contains("entry: ") }).randomElement(using: &generator)
      else { return }
      lines[line] += "  # behind \(own)"
    case 4:
      guard let line = places(where: { $0.hasSuffix(": missing") }).randomElement(using: &generator)
      else { return }
      lines[line] += "   # ask \(own)"
    case 5:
      guard let story = file.outline.stories.randomElement(using: &generator),
        file.curation.stories.allSatisfy({ _ in true }),
        !lines[story.range].contains(where: { $0.contains("drop:") }), story.column >= 2
      else { return }
      lines.insert(
        String(repeating: " ", count: story.column) + "drop: \"because \(own)\"",
        at: story.range.upperBound
      )
    case 6:
      guard let line = places(where: { $0 == "introduction:" }).first else { return }
      lines.insert("    Dear \(own),", at: line + 2)
    case 7:
      // A whole story goes up before another one of its list.
      let all = file.outline.stories
      guard all.count > 1, let from = all.indices.dropFirst().randomElement(using: &generator)
      else { return }
      let (moved, before) = (all[from], all[from - 1])
      guard moved.column == before.column, moved.range.lowerBound > before.range.lowerBound else {
        return
      }
      let block = Array(lines[moved.range])
      lines.removeSubrange(moved.range)
      lines.insert(contentsOf: block, at: before.range.lowerBound)
      try take(lines, "move")
      return
    case 8:
      guard let line = places(where: { $0.contains("- delegation: ") }).first else { return }
      let block = ["- block: b\(own)", "  en:", "    title: \"Block \(own)\"", "    text: Come."]
      guard lines.indices.contains(line + 1), lines[line + 1].contains("stories:") else { return }
      lines.insert(contentsOf: block.map { margin(line + 1) + "  " + $0 }, at: line + 2)
    default:
      guard
        let line = places(where: { $0.contains("title: ") || $0.contains("edition: ") })
          .randomElement(using: &generator)
      else { return }
      lines[line] =
        [" " + lines[line], "\t" + lines[line], lines[line] + "\"", String(lines[line].dropLast())]
        .randomElement(using: &generator) ?? ""
      isBroken = true
    }
    if isBroken {
      do {
        _ = try EditionText(lines.joined(separator: "\n"), reading: test.reading())
      } catch let error as ConfigurationError {
        #expect(error.mistakes.allSatisfy { $0.place.line > 0 }, "\(error)")
      }
      return
    }
    if try take(lines, "edit \(kind)") { written.insert(own) }
  }

  @discardableResult
  private mutating func take(_ lines: [String], _ name: String) throws -> Bool {
    let old = written.filter { !lines.joined(separator: "\n").contains($0) }
    guard let changed = try? EditionText(lines.joined(separator: "\n"), reading: test.reading())
    else {
      log += "refused \(name)\n"
      return false
    }
    log += "\(name)\n"
    // What the editor overwrote is the editor's to lose.
    written.subtract(old)
    file = changed
    return true
  }

  private mutating func noteOrder() { order = file.curation.stories.flatMap(\.entries) }

  private mutating func word() -> String {
    String(UInt32.random(in: 1_000...99_999_999, using: &generator))
  }

  // MARK: What must hold

  func fault() throws -> String? {
    for own in written where !file.text.contains(own) { return "“\(own)” is lost" }
    let now = file.curation.stories.flatMap(\.entries)
    guard Set(now).count == now.count else { return "an entry stands twice" }
    guard now.filter(Set(order).contains) == order.filter(Set(now).contains),
      Set(order).isSubset(of: now)
    else { return "the order changed from \(order) to \(now)" }
    for entry in stories.joined() where !now.contains(entry.id) {
      let story = stories.first { $0.contains(entry) } ?? []
      // A translation of what the editor told in words of their own stands aside.
      guard story.contains(where: { now.contains($0.id) }) else {
        return "\(entry.id) is not offered"
      }
      guard
        file.curation.stories.contains(where: { curated in
          curated.versions.contains {
            $0.version.language == entry.language && $0.version.entry != entry.id
          }
            && !Set(curated.entries).isDisjoint(with: story.map(\.id))
        })
      else { return "\(entry.id) is not in its story" }
    }
    return nil
  }
}
