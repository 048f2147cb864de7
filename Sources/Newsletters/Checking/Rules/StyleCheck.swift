/// Whether the styles hold in the mail programs of today.
enum StyleCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let dropped = message.page.elements.compactMap { element in
      element.attributes["style"].flatMap(SafeStyles.dropCause).map { "\($0) on <\(element.name)>" }
    }
    let declarations = message.page.elements.flatMap(\.style) + message.sheet.declarations
    let unsafe = declarations.compactMap { declaration in
      SafeStyles.holds(declaration.property)
        ? SafeStyles.fault(of: declaration) : declaration.property
    }
    let rules = message.sheet.atRules.filter { $0 != "import" }.map { "@\($0)" }
    return message.finding(
      .styleDropped,
      in: dropped,
      { "Gmail drops every style of an element for the sake of \($0)." },
      cure: "Take it out of the template's style attribute."
    )
      + message.finding(
        .styleUnsafe,
        in: unsafe + rules,
        { "Some mail programs drop these styles: \($0)." },
        cure: "Use tables, margins and colours that every program knows (caniemail.com)."
      )
  }
}
