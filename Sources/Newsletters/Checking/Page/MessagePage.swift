internal import Markup

/// The HTML part of a message as its checks look at it: every element and every text, in order.
///
/// Reading it never fails and is linear in its length.
struct MessagePage {
  /// A start tag, with what holds inside it.
  struct Element {
    /// In lower case.
    let name: String
    let attributes: [String: String]
    /// The element around it; `nil` for the outermost.
    let parent: Int?
    /// Its own or an outer element's `lang`; `nil` where nobody says.
    let language: String?
    /// Whether `lang` stands on an element inside `body`: some programs drop what stands outside.
    let isLanguageInBody: Bool
    /// Whether nobody sees it: an own or an outer element's style hides it.
    let isHidden: Bool
    /// What its `style` says.
    let style: [StyleDeclaration]
    /// The words of its `class`.
    let classes: Set<String>
    /// The page's texts inside it.
    var texts: Range<Int>
  }

  /// Words between two tags.
  struct Text {
    /// As written, character references read.
    let words: String
    /// The element that they stand in; `nil` outside every one.
    let parent: Int?
  }

  /// In the order of their start tags.
  private(set) var elements: [Element] = []
  private(set) var texts: [Text] = []
  /// The contents of `<style>`, in order.
  private(set) var styles: [String] = []
  /// The content of `<title>`; `nil` without one.
  private(set) var title: String?
  /// Elements that are never closed and must be, and end tags that close nothing.
  private(set) var unbalanced: [String] = []

  private var open: [Int] = []
  private var openByName: [String: Int] = [:]

  init(_ html: String) {
    for piece in HTMLPieces(html) {
      switch piece {
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      case .text(let words): texts.append(Text(words: words, parent: open.last))
      case .raw(let content, of: let name):
        if name == "style" { styles.append(content) }
        if name == "title", title == nil { title = content }
        end(name)
      }
    }
    while let last = open.last {
      noteUnclosed(last)
      close()
    }
  }

  /// The elements of a name, in order.
  func elements(named names: Set<String>) -> [Element] {
    elements.filter { names.contains($0.name) }
  }

  /// The words of an element in one line, without those that are hidden and with those that stand
  /// for pictures.
  func words(of element: Element) -> String {
    PlainText(
      line: texts[element.texts].filter { text in
        text.parent.map { !elements[$0].isHidden } ?? true
      }.map(\.words).joined()
    ).description
  }

  /// All that somebody sees, in one line.
  var visibleWords: String {
    PlainText(
      line: texts.filter { text in
        text.parent.map { !elements[$0].isHidden && elements[$0].name != "head" } ?? true
      }.map(\.words).joined(separator: " ")
    ).description
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    closeImplied(before: name)
    let outer = open.last.map { elements[$0] }
    let style = attributes["style"].map(StyleDeclaration.all) ?? []
    let own = attributes["lang"].flatMap { $0.isEmpty ? nil : $0 }
    let isInBody = name != "html" && name != "body" && name != "head"
    let isNested = open.count >= Self.deepest
    elements.append(
      Element(
        name: name,
        attributes: attributes,
        parent: open.last,
        language: own ?? outer?.language,
        isLanguageInBody: own != nil ? isInBody : outer?.isLanguageInBody ?? false,
        isHidden: outer?.isHidden == true || Self.hides(style) || attributes["hidden"] != nil,
        style: style,
        classes: Set(
          (attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        ),
        texts: texts.count..<texts.count
      )
    )
    guard !Self.void.contains(name), !isNested else { return }
    open.append(elements.count - 1)
    openByName[name, default: 0] += 1
  }

  private mutating func end(_ name: String) {
    guard !Self.void.contains(name) else { return }
    guard openByName[name, default: 0] > 0 else {
      if open.count < Self.deepest { unbalanced.append("</\(name)>") }
      return
    }
    close(through: name)
  }

  /// Closes elements up to one of a name, which is open.
  private mutating func close(through name: String) {
    while let last = open.last {
      let isMeant = elements[last].name == name
      if !isMeant { noteUnclosed(last) }
      close()
      if isMeant { return }
    }
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    elements[last].texts = elements[last].texts.lowerBound..<texts.count
    openByName[elements[last].name, default: 1] -= 1
  }

  /// Closes what a start tag ends: a paragraph, a list item or a cell of its own kind (HTML §13.1.2.4),
  /// and links and headings, which do not stand in each other.
  private mutating func closeImplied(before name: String) {
    guard let last = open.last else { return }
    let current = elements[last].name
    if current == "p" && Self.endsParagraph.contains(name)
      || current == name && Self.followsItself.contains(name)
      || current == "td" && (name == "th" || name == "tr")
      || current == "th" && (name == "td" || name == "tr")
    {
      close()
    }
    let alike = Self.headings.contains(name) ? Self.headings : name == "a" ? ["a"] : []
    for other in alike where openByName[other, default: 0] > 0 { close(through: other) }
  }

  private mutating func noteUnclosed(_ index: Int) {
    let name = elements[index].name
    if !Self.mayStayOpen.contains(name) { unbalanced.append("<\(name)>") }
  }

  private static func hides(_ style: [StyleDeclaration]) -> Bool {
    style.contains { declaration in
      switch declaration.property {
      case "display": declaration.value.lowercased() == "none"
      case "visibility": declaration.value.lowercased() == "hidden"
      case "mso-hide": true
      default: false
      }
    }
  }

  /// Deeper elements count as parts of the one at this depth.
  private static let deepest = 500

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let endsParagraph: Set<String> = [
    "blockquote", "center", "div", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre",
    "table", "ul",
  ]

  private static let followsItself: Set<String> = ["dd", "dt", "li", "option", "td", "th", "tr"]

  private static let mayStayOpen: Set<String> = [
    "body", "dd", "dt", "head", "html", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead",
    "tr",
  ]
}
