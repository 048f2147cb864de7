/// An executable of this machine and what it is given, word by word; no shell ever sees them.
package struct ProgramCommand: Hashable, Sendable, CustomStringConvertible {
  /// What is run: with a slash a path, relative to the folder of `feeds.yml`; else a name that the
  /// search path finds.
  package let program: String
  /// What it is given, as it stands.
  package let arguments: [String]

  /// - Parameters:
  ///   - program: a name or a path.
  ///   - arguments: may be empty, and may hold empty words.
  package init(program: String, arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// The command that runs a file.
  package init(running path: LocalPath, arguments: [String]) {
    let text = path.description
    self.init(program: text.contains("/") ? text : "./" + text, arguments: arguments)
  }

  /// The words beside each other, for a person.
  package var description: String { ([program] + arguments).joined(separator: " ") }
}

extension ConfigurationShape where Value == String {
  /// A word that a program is given: any text without a null, an empty one included.
  static var programWord: Self {
    let expected = "a word that a program is given"
    return Self(expected) { node, mistakes in
      guard case .text(let text) = node, !text.isNothing, !text.text.utf8.contains(0) else {
        if case .refused = node { return nil }
        mistakes.add(at: node.place, found: "found \(node.kind)", expected: expected)
        return nil
      }
      return text.text
    }
  }
}

extension ConfigurationShape where Value == [String] {
  /// The words that a program is given, the same one more than once where that is meant.
  package static var programWords: Self {
    let expected = "a list of words, each given to the program as it stands"
    return Self(expected) { node, mistakes in
      guard let list = node.list(expected: expected, reporting: &mistakes) else { return nil }
      let words = list.items.map {
        ConfigurationShape<String>.programWord.read($0, reporting: &mistakes)
      }
      let good = words.compactMap(\.self)
      return good.count == words.count ? good : nil
    }
  }
}

extension ConfigurationShape where Value == ProgramCommand {
  /// A program alone, or a list of it and its arguments.
  package static var command: Self {
    let expected = "a program, or a list of it and its arguments, such as [python3, bin/minutes.py]"
    return Self(expected) { node, mistakes in
      let words: [String]?
      switch node {
      case .list: words = ConfigurationShape<[String]>.programWords.read(node, reporting: &mistakes)
      case .text, .mapping, .refused:
        words = node.text(expected: expected, reporting: &mistakes).map { [$0.text] }
      }
      guard let words else { return nil }
      guard let program = words.first, isReadable(program),
        !program.contains(where: \.isNewline), !program.contains("://")
      else {
        mistakes.add(
          at: node.place,
          found: words.isEmpty ? "found an empty list" : "found a name that no program has",
          expected: expected
        )
        return nil
      }
      return ProgramCommand(program: program, arguments: Array(words.dropFirst()))
    }
  }
}
