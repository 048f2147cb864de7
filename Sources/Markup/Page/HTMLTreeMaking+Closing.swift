/// What tags close that do not name it (HTML §13.2.6.4.7 and those behind it).
extension HTMLTreeMaking {
  /// Where an element is open, and nothing between closes it off; `nil` where it is not.
  func scope(of name: String) -> Int? {
    guard isOpen(name) else { return nil }
    for index in open.indices.reversed() {
      if self.name(of: open[index]) == name { return index }
      if open[index].rules.contains(.wall) { return nil }
    }
    return nil
  }

  /// Whether what comes now stands in a table and in none of its cells.
  var isBetweenCells: Bool {
    open.last.map { ["table", "tbody", "thead", "tfoot", "tr"].contains(name(of: $0)) } ?? false
  }

  /// Closes and opens what a start tag does before its element begins.
  mutating func makeRoom(for name: String, _ rules: HTMLTreeRules) {
    if rules.contains(.ofTable) { return makeRoom(inTableFor: name) }
    switch name {
    case "li": closeSibling(["li"])
    case "dd", "dt": closeSibling(["dd", "dt"])
    case "option", "optgroup":
      if open.last.map(self.name(of:)) == "option" { end() }
      if name == "optgroup", open.last.map(self.name(of:)) == "optgroup" { end() }
    case "rb", "rp", "rt", "rtc":
      if let last = open.last, ["rb", "rp", "rt"].contains(self.name(of: last)) { end() }
    case "button": if let index = scope(of: "button") { end(downTo: index) }
    case "a": if scope(of: "a") != nil { endTag("a") }
    default: break
    }
    if rules.contains(.endsParagraph) { closeParagraph() }
    if rules.contains(.heading), open.last?.rules.contains(.heading) == true { end() }
  }

  /// Reads an end tag; one that closes nothing means nothing.
  mutating func endTag(_ name: String) {
    let rules = HTMLTreeRules.rules(of: name)
    guard isOpen(name) || rules.contains(.heading) else { return }
    if rules.contains(.heading) {
      guard
        let index = lastOpen(where: { $0.rules.contains(.heading) }, until: { $0.contains(.wall) })
      else { return }
      return end(downTo: index)
    }
    if rules.contains(.ofTable) {
      // A cell's end is looked for in its own table.
      let index = lastOpen(
        where: { self.name(of: $0) == name },
        until: { $0.contains(.wall) && !$0.contains(.ofTable) }
      )
      if let index { end(downTo: index) }
      return
    }
    if name == "table" {
      if let index = lastOpen(where: { self.name(of: $0) == name }, until: { _ in false }) {
        end(downTo: index)
      }
      return
    }
    guard rules.contains(.special) else { return endWords(name, rules) }
    // A list's item is not closed from inside a list of its own.
    if let index = scope(of: name), name != "li" || !isListOpen(above: index) {
      end(downTo: index)
    }
  }

  /// The end of an element that marks words, or that no standard knows.
  private mutating func endWords(_ name: String, _ rules: HTMLTreeRules) {
    var isCrossed = false
    for index in open.indices.reversed() {
      if self.name(of: open[index]) == name, !open[index].hasEnded {
        // It goes on around what is open inside it, and no further.
        if isCrossed { markEnded(at: index) } else { end(downTo: index) }
        return
      }
      guard open[index].rules.contains(.special) else { continue }
      guard rules.contains(.formatting), !open[index].rules.contains(.wall) else { return }
      isCrossed = true
    }
  }

  /// A paragraph that is open, in the reach of a button.
  private mutating func closeParagraph() {
    guard isOpen("p") else { return }
    let index = lastOpen(where: { name(of: $0) == "p" }, until: { $0.contains(.wall) })
    if let index, !open[index...].contains(where: { name(of: $0) == "button" }) {
      end(downTo: index)
    }
  }

  private mutating func closeSibling(_ names: [String]) {
    guard names.contains(where: isOpen) else { return }
    for index in open.indices.reversed() {
      let name = self.name(of: open[index])
      if names.contains(name) { return end(downTo: index) }
      if open[index].rules.contains(.special), !["address", "div", "p"].contains(name) { return }
    }
  }

  private func isListOpen(above index: Int) -> Bool {
    open[(index + 1)...].contains { ["ol", "ul"].contains(name(of: $0)) }
  }

  private mutating func makeRoom(inTableFor name: String) {
    guard let table = lastOpen(where: { self.name(of: $0) == "table" }, until: { _ in false })
    else { return }
    let keeps: [String]
    switch name {
    case "td", "th": keeps = ["tr"]
    case "tr": keeps = ["tbody", "thead", "tfoot"]
    case "col": keeps = ["colgroup"]
    default: keeps = []
    }
    if let holder = open.lastIndex(where: { keeps.contains(self.name(of: $0)) }), holder > table {
      return end(downTo: holder + 1)
    }
    switch name {
    case "td", "th":
      makeRoom(inTableFor: "tr")
      begin(number(of: "tr"))
    case "tr":
      end(downTo: table + 1)
      begin(number(of: "tbody"))
    case "col":
      end(downTo: table + 1)
      begin(number(of: "colgroup"))
    default: end(downTo: table + 1)
    }
  }

  /// The innermost open element that is meant; `nil` where another comes first that ends the search.
  private func lastOpen(
    where isMeant: (Open) -> Bool,
    until ends: (HTMLTreeRules) -> Bool
  ) -> Int? {
    for index in open.indices.reversed() {
      if isMeant(open[index]) { return index }
      if ends(open[index].rules) { return nil }
    }
    return nil
  }
}
