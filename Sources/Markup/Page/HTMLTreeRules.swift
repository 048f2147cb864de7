/// What a tag's name means for the tree (HTML §13.2.4.2 and §13.2.6).
struct HTMLTreeRules: OptionSet, Sendable {
  let rawValue: UInt32

  /// Has no content and no end tag.
  static let void = Self(rawValue: 1 << 0)
  /// Ends a paragraph that is open.
  static let endsParagraph = Self(rawValue: 1 << 1)
  /// Is closed by no end tag of an element around it that is not of the same kind.
  static let special = Self(rawValue: 1 << 2)
  /// Nothing inside closes anything outside.
  static let wall = Self(rawValue: 1 << 3)
  /// Marks words: its end tag may come too late.
  static let formatting = Self(rawValue: 1 << 4)
  static let heading = Self(rawValue: 1 << 5)
  /// May stand before the body.
  static let ofHead = Self(rawValue: 1 << 6)
  /// Its content is words and no markup.
  static let raw = Self(rawValue: 1 << 7)
  /// Begins another vocabulary.
  static let foreign = Self(rawValue: 1 << 8)
  /// Ends another vocabulary.
  static let endsForeign = Self(rawValue: 1 << 9)
  /// A part of a table.
  static let ofTable = Self(rawValue: 1 << 10)

  /// What a name in lower case means; nothing for most.
  static func rules(of name: String) -> HTMLTreeRules { table[name] ?? [] }

  private static let table: [String: HTMLTreeRules] = {
    let words: [(HTMLTreeRules, String)] = [
      (
        .void,
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
          + "track wbr"
      ),
      (
        .endsParagraph,
        "address article aside blockquote center details dialog dir div dl fieldset figcaption "
          + "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt listing main menu nav "
          + "ol p pre search section summary table ul xmp plaintext"
      ),
      (
        .special,
        "address applet area article aside base basefont bgsound blockquote body br button caption "
          + "center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer "
          + "form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input "
          + "keygen li link listing main marquee menu meta nav noembed noframes noscript object ol "
          + "p param plaintext pre script search section select source style summary table tbody "
          + "td template textarea tfoot th thead title tr track ul wbr xmp"
      ),
      (.wall, "applet caption html marquee object table td template th"),
      (.formatting, "a b big code em font i nobr s small strike strong tt u"),
      (.heading, "h1 h2 h3 h4 h5 h6"),
      (.ofHead, "base basefont bgsound link meta noframes noscript script style template title"),
      (.raw, "iframe noembed noframes script style textarea title xmp"),
      (.foreign, "math svg"),
      (
        .endsForeign,
        "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i "
          + "img li listing main menu meta nobr ol p pre ruby s small span strong strike sub sup "
          + "table tt u ul var article section aside nav header footer form button input"
      ),
      (.ofTable, "caption col colgroup tbody td tfoot th thead tr"),
    ]
    var table: [String: HTMLTreeRules] = [:]
    for (rule, names) in words {
      for name in names.split(separator: " ") { table[String(name), default: []].insert(rule) }
    }
    return table
  }()
}
