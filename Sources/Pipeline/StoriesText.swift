internal import Configuration

/// The text of `stories.yml`, changed as a person would change it: a line more or a line less, every
/// comment as it was.
struct StoriesText {
  /// One of the two lists of the file.
  enum List: String {
    case translations
    case rejections = "not_translations"
  }

  /// The file, as it is to be written.
  private(set) var text: String
  /// What it says.
  private(set) var file: StoriesFile
  private let name: String
  private var lines: TextLines
  private var outline: [List: Outline]

  /// A place in the text, zero-based; columns in Unicode scalars.
  struct Place {
    let line: Int
    let column: Int
  }

  /// Where a list and its groups stand.
  private struct Outline {
    /// Of the key; zero-based, as all of them.
    let keyLine: Int
    /// Where the hyphens of its items stand; `nil` for a list in brackets or without an item.
    var hyphen: Int?
    /// Where the list itself begins; `nil` where nothing stands behind the key.
    var start: Place?
    /// Where its items begin.
    var places: [Place]

    /// The lines on which its items begin.
    var items: [Int] { places.map(\.line) }
  }

  /// What a file begins with that was not there before.
  static let beginning = """
    # An editor's words on which entries are translations of each other.
    # Each line of `translations` is one story: its entries, by id (`depeche timeline --json`) or address.
    # Each line of `not_translations` is a pair that must never be taken for one.

    """

  /// - Parameters:
  ///   - text: the whole file; empty for none.
  ///   - name: of the file, for messages.
  /// - Throws: `ConfigurationError` with every mistake of the file.
  init(_ text: String, named name: String) throws(ConfigurationError) {
    self.text = text
    self.name = name
    lines = TextLines(text)
    file = try StoriesFile.read(Array(text.utf8), named: name)
    outline = [:]
    guard !lines.all.allSatisfy(TextLines.isBlankOrComment) else { return }
    // Read without a mistake just now.
    var mistakes = ConfigurationMistakes()
    let mapping = ConfigurationMapping.read(Array(text.utf8), named: name, reporting: &mistakes)
    for pair in mapping?.pairs ?? [] {
      guard let list = List(rawValue: pair.key.text) else { continue }
      guard case .list(let value) = pair.value else {
        outline[list] = Outline(keyLine: pair.key.place.line - 1, places: [])
        continue
      }
      let column = value.place.column - 1
      let isBlock = lines.character(at: column, of: value.place.line - 1) == "-"
      outline[list] = Outline(
        keyLine: pair.key.place.line - 1,
        hyphen: isBlock && !value.items.isEmpty ? column : nil,
        start: Place(line: value.place.line - 1, column: column),
        places: value.items.map { Place(line: $0.place.line - 1, column: $0.place.column - 1) }
      )
    }
  }

  /// Adds a group at the end of a list, below a line that says what it is.
  ///
  /// - Parameters:
  ///   - group: ids or addresses, two or more.
  ///   - list: which of the two.
  ///   - title: what it is, for people.
  /// - Throws: where the file is written in a way that only a person should change.
  mutating func add(
    _ group: [String],
    to list: List,
    titled title: String
  ) throws(PipelineError) {
    let item = [
      Self.comment(title), "- [" + group.map { "\"\($0)\"" }.joined(separator: ", ") + "]",
    ]
    let cure = "add [\(group.joined(separator: ", "))] to \(list.rawValue)"
    if let inBrackets = addedInBrackets(group, to: list) {
      self = inBrackets
      return
    }
    var changed = lines
    switch outline[list] {
    case let found? where found.hyphen != nil:
      let hyphen = found.hyphen ?? 0
      let end = changed.endOfItem(from: found.items.last ?? found.keyLine, hyphen: hyphen)
      changed.insert(item.map { String(repeating: " ", count: hyphen) + $0 }, at: end)
    case let found? where found.items.isEmpty:
      changed.dropBrackets(on: found.keyLine)
      changed.insert(item.map { "  " + $0 }, at: found.keyLine + 1)
    case .some: throw byHand(cure)
    case nil: changed.append([list.rawValue + ":"] + item.map { "  " + $0 })
    }
    try take(changed, instead: cure) { groups in
      groups[list, default: []].append(group)
    }
  }

  /// Adds an entry to a story that stands under `translations` already.
  ///
  /// - Parameters:
  ///   - reference: an id or an address.
  ///   - index: of the story in the list.
  /// - Throws: where the file is written in a way that only a person should change.
  mutating func add(_ reference: String, toStory index: Int) throws(PipelineError) {
    let cure = "add \"\(reference)\" to item \(index + 1) of translations"
    guard let line = outline[.translations]?.items[safe: index] else { throw byHand(cure) }
    var changed = lines
    changed.insert(", \"\(reference)\"", beforeLastBracketOn: line)
    try take(changed, instead: cure) { groups in
      groups[.translations]?[index].append(reference)
    }
  }

  /// Takes a group out of a list, with the line above that says what it is.
  ///
  /// - Parameters:
  ///   - index: of the group in the list.
  ///   - list: which of the two.
  ///   - title: what the line above says if it is ours; another stays.
  /// - Throws: where the file is written in a way that only a person should change.
  mutating func remove(
    _ index: Int,
    from list: List,
    titled title: String
  ) throws(PipelineError) {
    let cure = "take item \(index + 1) out of \(list.rawValue)"
    if let inBrackets = removedInBrackets(index, from: list) {
      self = inBrackets
      return
    }
    guard let found = outline[list], let hyphen = found.hyphen,
      let line = found.items[safe: index]
    else { throw byHand(cure) }
    var changed = lines
    let end = changed.endOfItem(from: line, hyphen: hyphen)
    let above = line > 0 ? lines.all[line - 1] : ""
    let isOurs = above.drop { $0 == " " } == Self.comment(title)
    // Whose remark stands behind the item may still want it.
    let remark = changed.remark(on: end - 1).map { String(repeating: " ", count: hyphen) + $0 }
    changed.remove((isOurs ? line - 1 : line)..<end)
    changed.insert([remark].compactMap(\.self), at: isOurs ? line - 1 : line)
    if found.items.count == 1 { changed.appendText(" []", to: list.rawValue, on: found.keyLine) }
    try take(changed, instead: cure) { groups in _ = groups[list]?.remove(at: index) }
  }

  /// Takes an entry out of a story that stands under `translations`.
  ///
  /// - Parameters:
  ///   - reference: the id or the address as it is written there.
  ///   - index: of the story in the list.
  /// - Throws: where the file is written in a way that only a person should change.
  mutating func remove(_ reference: String, fromStory index: Int) throws(PipelineError) {
    let cure = "take \(reference) out of item \(index + 1) of translations"
    guard let place = outline[.translations]?.places[safe: index],
      let story = lines.brackets(at: place),
      let member = story.elements.firstIndex(where: { story.words(of: $0) == reference })
    else { throw byHand(cure) }
    try take(TextLines(story.removing(member)), instead: cure) { groups in
      groups[.translations]?[index].removeAll { $0 == reference }
    }
  }

  /// The file with a group at the end of a list in brackets; `nil` for another list.
  private func addedInBrackets(_ group: [String], to list: List) -> StoriesText? {
    guard let found = outline[list], found.hyphen == nil, let start = found.start,
      let brackets = lines.brackets(at: start)
    else { return nil }
    // An empty list becomes one of lines, with room for a word on each, where the file lets it.
    guard !found.places.isEmpty || isInBraces else { return nil }
    let words = "[" + group.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    var changed = self
    let taken: Void? = try? changed.take(TextLines(brackets.adding(words)), instead: "") { groups in
      groups[list, default: []].append(group)
    }
    return taken.map { changed }
  }

  /// The file without a group of a list in brackets; `nil` for another list.
  private func removedInBrackets(_ index: Int, from list: List) -> StoriesText? {
    guard let found = outline[list], found.hyphen == nil, let start = found.start,
      let brackets = lines.brackets(at: start)
    else { return nil }
    var changed = self
    let taken: Void? = try? changed.take(TextLines(brackets.removing(index)), instead: "") {
      groups in
      _ = groups[list]?.remove(at: index)
    }
    return taken.map { changed }
  }

  /// Whether the whole file is one mapping in braces.
  private var isInBraces: Bool {
    lines.all.first { !TextLines.isBlankOrComment($0) }?.first { $0 != " " } == "{"
  }

  /// Takes a changed text if it says what it should, and nothing else.
  private mutating func take(
    _ changed: TextLines,
    instead cure: String,
    _ change: (inout [List: [[String]]]) -> Void
  ) throws(PipelineError) {
    var groups: [List: [[String]]] = [
      .translations: file.translations, .rejections: file.rejections,
    ]
    change(&groups)
    let start = text.isEmpty ? Self.beginning : ""
    guard let taken = try? StoriesText(start + changed.text, named: name),
      taken.file.translations == groups[.translations], taken.file.rejections == groups[.rejections]
    else { throw byHand(cure) }
    self = taken
  }

  private func byHand(_ cure: String) -> PipelineError {
    PipelineError(
      .configuration,
      "\(name): it is written in a way that this program does not change; \(cure) by hand"
    )
  }

  private static func comment(_ title: String) -> String { "# " + title }
}

extension Array {
  /// The element at a place; `nil` where there is none.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
