/// The elements that may stand in a `SafeHTML`: text, lists, tables, pictures, and nothing that acts.
enum HTMLElement: String, CaseIterable {
  case a, abbr, address, b, bdi, blockquote, br, caption, cite, code, dd, del, details, dfn, div, dl
  case dt, em, figcaption, figure, h2, h3, h4, h5, h6, hr, i, img, ins, kbd, li, mark, ol, p, pre, q
  case rp, rt, ruby, s, samp, small, span, strong, sub, summary, sup, table, tbody, td, tfoot, th
  case thead, time, tr, u, ul, `var`, wbr

  /// The element that a tag gives; `nil` for one whose words stay without it.
  ///
  /// - Parameter tag: in lower case. A piece stands below a heading of ours, so `h1` is `h2`; boxes
  ///   of a page are `div`; names of old are those of today.
  init?(tag: String) {
    guard let element = Self.byTag[tag] else { return nil }
    self = element
  }

  private static let byTag: [String: HTMLElement] = {
    var tags = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    for box in [
      "article", "aside", "center", "dialog", "fieldset", "footer", "form", "header", "hgroup",
      "legend", "main", "nav", "search", "section",
    ] {
      tags[box] = .div
    }
    tags["acronym"] = .abbr
    tags["dir"] = .ul
    tags["h1"] = .h2
    tags["listing"] = .pre
    tags["menu"] = .ul
    tags["strike"] = .s
    tags["tt"] = .code
    return tags
  }()

  /// Whether it has no content and no end tag (HTML §13.1.2).
  var isVoid: Bool {
    switch self {
    case .br, .hr, .img, .wbr: true
    default: false
    }
  }

  /// Whether it parts lines, and ends a paragraph that it stands in (HTML §13.2.6.4.7).
  var isBlock: Bool {
    switch self {
    case .address, .blockquote, .caption, .dd, .details, .div, .dl, .dt, .figcaption, .figure, .h2,
      .h3, .h4, .h5, .h6, .hr, .li, .ol, .p, .pre, .summary, .table, .tbody, .td, .tfoot, .th,
      .thead, .tr, .ul:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// The elements in which it may stand within a table; empty for one that is no part of a table.
  var tableParents: Set<HTMLElement> {
    switch self {
    case .caption, .thead, .tbody, .tfoot: [.table]
    case .tr: [.table, .thead, .tbody, .tfoot]
    case .td, .th: [.table, .thead, .tbody, .tfoot, .tr]
    default: []
    }
  }

  /// Whether nothing but parts of the table stands directly in it.
  var holdsTablePartsOnly: Bool {
    switch self {
    case .table, .thead, .tbody, .tfoot, .tr: true
    default: false
    }
  }

  /// Whether what happens in it closes nothing around it.
  var isWall: Bool {
    switch self {
    case .table, .td, .th, .caption: true
    default: false
    }
  }
}
