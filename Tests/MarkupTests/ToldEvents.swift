import Markup

/// Writes down what it is told, one word each.
struct ToldEvents: XMLReceiver {
  var wantsText = true
  var isSatisfied = false
  private(set) var lines: [String] = []
  private(set) var isCut = false
  private(set) var starts = 0
  private(set) var ends = 0

  mutating func start(_ tag: XMLStartTag) {
    starts += 1
    let name = tag.name
    let number = name.word.map { "\($0)" } ?? "?"
    let namespace = name.namespace.map { "\($0)" } ?? "?"
    let attributes = tag.attributes.map { " \($0.name.local)=\($0.value)" }.joined()
    lines.append(
      "<\(name.local)|\(namespace):\(number)|\(tag.line.map { "\($0)" } ?? "")\(attributes)"
    )
  }

  mutating func end() {
    ends += 1
    lines.append(">")
  }

  mutating func breakOff() { isCut = true }

  mutating func text(_ text: String) { lines.append(text) }
}
