extension ConfigurationShape {
  /// A list with at least one item, each of a shape; a text that stands twice is a mistake.
  package static func list<Item>(
    of shape: ConfigurationShape<Item>
  ) -> ConfigurationShape<[Item]> where Value == [Item] {
    let expected = "a list, each item \(shape.expected)"
    return ConfigurationShape<[Item]>(expected) { node, mistakes in
      guard let list = node.list(expected: expected, reporting: &mistakes) else { return nil }
      return shape.readAll(list, expected: expected, reporting: &mistakes)
    }
  }

  /// One value of a shape, or a list of them.
  package static func oneOrMany<Item>(
    of shape: ConfigurationShape<Item>
  ) -> ConfigurationShape<[Item]> where Value == [Item] {
    let expected = "\(shape.expected), or a list"
    return ConfigurationShape<[Item]>(expected) { node, mistakes in
      switch node {
      case .list(let list):
        shape.readAll(list, expected: expected, reporting: &mistakes)
      case .text, .mapping, .refused:
        shape.read(node, reporting: &mistakes).map { [$0] }
      }
    }
  }

  private func readAll(
    _ list: ConfigurationList,
    expected: String,
    reporting mistakes: inout ConfigurationMistakes
  ) -> [Value]? {
    if list.items.isEmpty {
      mistakes.add(at: list.place, found: "found an empty list", expected: expected)
      return nil
    }
    var texts: Set<String> = []
    for case .text(let text) in list.items where !texts.insert(text.text).inserted {
      mistakes.add(
        at: text.place,
        found: "found “\(visible(text.text))” again",
        expected: "each item once"
      )
    }
    let values = list.items.map { read($0, reporting: &mistakes) }
    // Every item is read, so that each answers for itself, before one spoils the list.
    let good = values.compactMap(\.self)
    return good.count == values.count ? good : nil
  }
}

extension ConfigurationNode {
  /// The list that stands here; reports anything else.
  package func list(
    expected: String,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationList? {
    switch self {
    case .list(let list): return list
    case .refused: return nil
    case .text, .mapping:
      mistakes.add(at: place, found: "found \(kind)", expected: expected)
      return nil
    }
  }
}
