internal import Entries

/// Headings and tables, by which people who do not see the page find their way.
enum HeadingCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let page = message.page
    let headings = page.elements(named: MessagePage.headings).filter { !$0.isHidden }
      .map { (level: Int(String($0.name.dropFirst())) ?? 0, words: page.words(of: $0)) }
    var skipped: [String] = []
    var last = 0
    for heading in headings {
      if last > 0, heading.level > last + 1 {
        skipped.append("h\(last), then h\(heading.level) “\(heading.words)”")
      }
      last = heading.level
    }
    let ones = headings.count { $0.level == 1 }
    var first: [String] = []
    if ones != message.languages.count || headings.first?.level != 1 {
      first = ["\(ones) for \(message.languages.count)"]
    }
    return message.finding(
      .headingFirst,
      in: first,
      { "Each language's block needs one h1 and begins with it; there are \($0)." },
      cure:
        "Make the block's title the template's only h1; headings in your own words begin at ###."
    )
      + message.finding(
        .headingSkipped,
        in: skipped,
        { "A level of headings is skipped: \($0)." },
        cure: "Use the next level, one below the heading above."
      )
      + message.finding(
        .headingEmpty,
        in: headings.filter(\.words.isEmpty).map { "h\($0.level)" },
        { "Headings have no words: \($0)." },
        cure: "Write words into them, or leave them out."
      ) + tables(message)
  }

  private static func tables(_ message: CheckedMessage) -> [Finding] {
    let page = message.page
    // A table with headings of its own holds data.
    var holdsData: Set<Int> = []
    for cell in page.elements where cell.name == "th" {
      var outer = cell.parent
      while let index = outer, page.elements[index].name != "table" {
        outer = page.elements[index].parent
      }
      if let outer { holdsData.insert(outer) }
    }
    let faults = page.elements.enumerated().compactMap { index, table -> String? in
      guard table.name == "table" else { return nil }
      let isLayout = ["presentation", "none"].contains(table.attributes["role"] ?? "")
      if holdsData.contains(index) { return isLayout ? "a table of data with that role" : nil }
      return isLayout ? nil : "a table without it"
    }
    return message.finding(
      .tableRole,
      in: faults,
      { "Tables for layout need role=presentation, and others must not have it: \($0)." },
      cure: "Set the role in the template; write no tables for layout in your own words."
    )
  }
}
