internal import Markup

extension MessagePage {
  /// A link that somebody can see.
  struct Link {
    /// Where it leads, as written.
    let address: String
    /// What it says, the words that stand for a picture included; perhaps empty.
    let words: String
    /// Of its own words; `nil` where nobody says.
    let language: String?
    /// The place of its element.
    let element: Int

    /// Whether it leads to somewhere on the web.
    var isOnWeb: Bool {
      let start = address.utf8.prefix(8).map { $0 | 0x20 }
      return start.starts(with: "http://".utf8.map { $0 | 0x20 })
        || start.starts(with: "https://".utf8.map { $0 | 0x20 })
    }
  }

  /// The links that somebody can see, in order.
  var links: [Link] {
    var pictured: [Int: String] = [:]
    for image in elements where image.name == "img" {
      var outer = image.parent
      while let index = outer, elements[index].name != "a" { outer = elements[index].parent }
      if let outer { pictured[outer, default: ""] += " " + (image.attributes["alt"] ?? "") }
    }
    return elements.enumerated().compactMap { index, element in
      guard element.name == "a", !element.isHidden, let address = element.attributes["href"] else {
        return nil
      }
      return Link(
        address: address,
        words: PlainText(line: words(of: element) + (pictured[index] ?? "")).description,
        language: element.language,
        element: index
      )
    }
  }
}
