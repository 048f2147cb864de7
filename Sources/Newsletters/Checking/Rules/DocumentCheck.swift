/// What the HTML is made of: nothing that runs or loads, and a document that every program reads alike.
enum DocumentCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    active(message) + outside(message) + head(message) + balance(message) + identifiers(message)
  }

  private static let activeElements: Set<String> = [
    "applet", "audio", "base", "button", "canvas", "dialog", "embed", "form", "frame", "frameset",
    "iframe", "input", "map", "marquee", "math", "noscript", "object", "picture", "portal",
    "script", "select", "source", "svg", "template", "textarea", "track", "video",
  ]

  private static let runningSchemes = ["javascript:", "vbscript:", "data:"]

  private static func active(_ message: CheckedMessage) -> [Finding] {
    let found = message.page.elements.flatMap { element -> [String] in
      var found = activeElements.contains(element.name) ? ["<\(element.name)>"] : []
      if element.name == "meta", element.attributes["http-equiv"]?.lowercased() == "refresh" {
        found.append("<meta http-equiv=refresh>")
      }
      for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
        if name.hasPrefix("on") || name == "ping" || name == "srcset" || name == "contenteditable" {
          found.append("\(name)= on <\(element.name)>")
        }
        let start = String(value.drop(while: \.isWhitespace).prefix(12)).lowercased()
        if ["href", "src", "action"].contains(name), runningSchemes.contains(where: start.hasPrefix)
        {
          found.append("\(name)=\(start)… on <\(element.name)>")
        }
      }
      return found
    }
    return message.finding(
      .activeContent,
      in: found,
      { "Mail programs take these for an attack, or drop them: \($0)." },
      cure: "Take them out of the template."
    )
  }

  private static func outside(_ message: CheckedMessage) -> [Finding] {
    let links = message.page.elements(named: ["link"]).map {
      "<link rel=\($0.attributes["rel"] ?? "")>"
    }
    let imports = message.sheet.atRules.filter { $0 == "import" }.map { "@\($0)" }
    let pictures = message.sheet.declarations.filter { $0.value.lowercased().contains("url(") }
      .map { "url() of \($0.property)" }
    return message.finding(
      .outsideStyle,
      in: links + imports + pictures,
      { "Styles from elsewhere tell who opened the letter, and few programs load them: \($0)." },
      cure: "Write the styles into the template."
    )
  }

  private static func head(_ message: CheckedMessage) -> [Finding] {
    let metas = message.page.elements(named: ["meta"]).map(\.attributes)
    let opening = message.html.prefix { $0.isWhitespace || $0 == "\u{FEFF}" }.utf8.count
    let doctype = String(
      decoding: message.html.utf8.dropFirst(opening).prefix(14),
      as: UTF8.self
    ).lowercased()
    let lacking = [
      ("<!DOCTYPE html>", doctype != "<!doctype html"),
      ("<title>", message.page.title?.allSatisfy(\.isWhitespace) ?? true),
      (
        "<meta charset=utf-8>",
        !metas.contains { attributes in
          attributes["charset"]?.lowercased() == "utf-8"
            || attributes["content"]?.lowercased().contains("utf-8") == true
        }
      ), ("<meta name=viewport>", !metas.contains { $0["name"]?.lowercased() == "viewport" }),
    ]
    return message.finding(
      .documentHead,
      in: lacking.filter(\.1).map(\.0),
      { "The head of the HTML lacks \($0)." },
      cure: "Take it over from `depeche templates export newsletter.html`."
    )
  }

  private static func balance(_ message: CheckedMessage) -> [Finding] {
    message.finding(
      .tagsUnbalanced,
      in: message.page.unbalanced,
      { "Tags are never closed, or close nothing, and programs guess: \($0)." },
      cure: "Close them in the template, or in the words where they stand."
    )
  }

  private static func identifiers(_ message: CheckedMessage) -> [Finding] {
    var known: Set<String> = []
    let twice = message.page.elements.compactMap { $0.attributes["id"] }
      .filter { !known.insert($0).inserted }
    return message.finding(
      .idTwice,
      in: twice,
      { "An id stands on two elements, and links to it lead to the first: \($0)." },
      cure: "Give each element an id of its own in the template."
    )
  }
}
