internal import Entries
internal import Markup

/// Goes over a page with the elements that are open at each place.
///
/// An end tag closes the innermost open element of its name, and one without such is nothing. No
/// more than 512 elements are held open: what stands deeper counts as standing there.
struct PageScan {
  private var pieces: HTMLPieces
  /// From the outside in.
  private(set) var open: [OpenElement] = []
  /// How many of each name are open.
  private var counts: [String: Int] = [:]
  /// How many are titles, and stand beside the words.
  private var (titles, besides) = (0, 0)

  private static let deepest = 512
  /// Elements without content (HTML §13.1.2).
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  init(_ html: String) {
    pieces = HTMLPieces(html)
  }

  /// The next piece; `nil` at the end.
  ///
  /// A start tag's element is open already, an end tag's no longer.
  mutating func next() -> HTMLPiece? {
    let piece = pieces.next()
    switch piece {
    case .start(let name, let attributes):
      guard !Self.void.contains(name), open.count < Self.deepest else { break }
      let classes = Set((attributes["class"] ?? "").split(separator: " "))
      let element = OpenElement(name, classes: classes)
      open.append(element)
      titles += element.isTitle ? 1 : 0
      besides += element.isBeside ? 1 : 0
      counts[name, default: 0] += 1
    case .raw(_, let name), .end(let name): close(name)
    case .text, nil: break
    }
    return piece
  }

  /// Whether what stands here is beside the page's matter: a menu, a widget, a footer.
  var isAside: Bool { isInside(["aside", "nav", "footer"]) }

  /// Whether what stands here is the title of a piece by a class.
  var isInTitle: Bool { titles > 0 }
  /// Whether what stands here is beside a piece's words by a class.
  var isBeside: Bool { besides > 0 }

  /// Whether an element of one of these names is open inside the outermost so many.
  func isInside(_ names: [String], below depth: Int) -> Bool {
    isInside(names) && open.dropFirst(depth).contains { names.contains($0.name) }
  }

  /// Whether an element of one of these names is open.
  func isInside(_ names: [String]) -> Bool {
    names.contains { counts[$0, default: 0] > 0 }
  }

  /// Closes the innermost element of a name, and what is open inside it.
  private mutating func close(_ name: String) {
    guard counts[name, default: 0] > 0 else { return }
    while let element = open.popLast() {
      counts[element.name, default: 1] -= 1
      titles -= element.isTitle ? 1 : 0
      besides -= element.isBeside ? 1 : 0
      if element.name == name { return }
    }
  }
}

/// The markup of one element as it is gathered again from a page's pieces.
struct GatheredMarkup {
  private(set) var html = ""

  /// Adds a piece; scripts and styles add nothing.
  mutating func add(_ piece: HTMLPiece) {
    switch piece {
    case .start(let name, let attributes):
      // A page may not have names that are no names: they would end the tag.
      guard !Self.isSilent(name), Self.isName(name) else { return }
      html += "<\(name)"
      for (key, value) in attributes.sorted(by: { $0.key < $1.key }) where Self.isName(key) {
        html += " \(key)=\"\(Escaping.text(value))\""
      }
      html += ">"
    case .end(let name): if Self.isName(name), !Self.isSilent(name) { html += "</\(name)>" }
    case .text(let text): html += Escaping.text(text)
    case .raw: break
    }
  }

  /// Elements whose content comes as a raw piece, which is left out with their tags.
  private static func isSilent(_ name: String) -> Bool {
    ["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"].contains(name)
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x3A
      }
  }
}
