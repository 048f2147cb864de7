internal import Markup
internal import Templates

/// Whether every word can be read: its size, and its colour on its ground in light and in dark.
enum ReadabilityCheck: MessageCheck {
  /// In pixels.
  private static let smallest = 14.0

  static func findings(in message: CheckedMessage) -> [Finding] {
    let page = message.page
    let shown = page.texts.compactMap { text -> (words: String, parent: Int)? in
      guard let parent = text.parent, !page.elements[parent].isHidden,
        text.words.contains(where: { $0.isLetter || $0.isNumber })
      else { return nil }
      return (text.words, parent)
    }
    let small = shown.filter { message.looks[$0.parent].size < smallest - 0.01 }
    var findings = message.finding(
      .textSize,
      in: small.map(\.words),
      { "Words are smaller than \(Int(smallest)) pixels: \($0)." },
      cure: "Set font-size to \(Int(smallest))px or more in the template."
    )
    findings += contrast(.contrast, shown, message.looks, "", message)
    if message.sheet.hasDarkScheme {
      let dark = page.looks(isDark: true, message.sheet)
      findings += contrast(.contrastDark, shown, dark, " in a dark scheme", message)
    }
    return findings
  }

  private static func contrast(
    _ rule: FindingRule,
    _ shown: [(words: String, parent: Int)],
    _ looks: [TextLook],
    _ scheme: String,
    _ message: CheckedMessage
  ) -> [Finding] {
    let faint = shown.compactMap { words, parent -> String? in
      let look = looks[parent]
      let contrast = look.colour.contrast(to: look.ground)
      guard contrast < look.neededContrast else { return nil }
      let tenths = Int((contrast * 10).rounded(.down))
      return
        "\(tenths / 10).\(tenths % 10) : 1 in “\(PlainText(line: words).description.prefix(30))”"
    }
    return message.finding(
      rule,
      in: faint,
      { "Words stand out too little from their ground\(scheme), \($0) (WCAG 2.2 §1.4.3)." },
      cure: "Make the text darker or lighter until it has 4.5 : 1, or 3 : 1 where it is large."
    )
  }
}
