/// The elements that may stand in a `SafeHTML`: text, lists, tables, pictures, and nothing that acts.
enum HTMLElement: String, CaseIterable {
  case a, abbr, address, b, bdi, blockquote, br, caption, cite, code, dd, del, details, dfn, div, dl
  case dt, em, figcaption, figure, h2, h3, h4, h5, h6, hr, i, img, ins, kbd, li, mark, ol, p, pre, q
  case rp, rt, ruby, s, samp, small, span, strong, sub, summary, sup, table, tbody, td, tfoot, th
  case thead, time, tr, u, ul, `var`, wbr

  /// The elements that tags give, by the tags' names; the words of any other stay without it.
  ///
  /// A piece stands below a heading of ours, so `h1` is `h2`; boxes of a page are `div`; names of old
  /// are those of today.
  static let tags: [(name: String, element: HTMLElement)] =
    allCases.map { ($0.rawValue, $0) }
    + [
      "article", "aside", "center", "dialog", "fieldset", "footer", "form", "header", "hgroup",
      "legend", "main", "nav", "search", "section",
    ].map { ($0, .div) }
    + [
      ("acronym", .abbr), ("dir", .ul), ("h1", .h2), ("listing", .pre), ("menu", .ul),
      ("strike", .s), ("tt", .code),
    ]

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

  /// Whether it is a part of a table, which stands nowhere else.
  var isTablePart: Bool {
    switch self {
    case .caption, .thead, .tbody, .tfoot, .tr, .td, .th: true
    default: false
    }
  }

  /// Whether a part of a table may stand in it.
  func holds(_ part: HTMLElement) -> Bool {
    switch part {
    case .caption, .thead, .tbody, .tfoot: self == .table
    case .tr: self == .table || self == .thead || self == .tbody || self == .tfoot
    case .td, .th: holdsTablePartsOnly
    default: false
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
