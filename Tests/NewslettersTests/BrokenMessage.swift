import Testing

@testable import Newsletters

/// A sound message made worse in one way, and the rule that must say so.
struct BrokenMessage: CustomTestStringConvertible, Sendable {
  let rule: FindingRule
  /// Words of a part, and what stands there instead; every occurrence.
  let html: [(String, String)]
  let text: [(String, String)]

  init(_ rule: FindingRule, html: (String, String)..., text: [(String, String)] = []) {
    self.rule = rule
    self.html = html
    self.text = text
  }

  /// Something before the first story's block, between two paragraphs.
  init(_ rule: FindingRule, adding markup: String) {
    self.init(rule, html: ("<p style=\"margin:0\">March 2026</p>", markup))
  }

  var testDescription: String {
    "\(rule.rawValue): \(html.first?.1.prefix(40) ?? text.first?.1.prefix(40) ?? "")"
  }

  static let all: [BrokenMessage] = [
    BrokenMessage(.htmlWeight, adding: "<!--" + String(repeating: "x", count: 90_000) + "-->"),
    BrokenMessage(.htmlWeightNear, adding: "<!--" + String(repeating: "x", count: 75_000) + "-->"),
    BrokenMessage(
      .styleWeight,
      html: ("</style>", String(repeating: ".a { color: #000000 }\n", count: 800) + "</style>")
    ),
    BrokenMessage(.activeContent, adding: "<form></form>"),
    BrokenMessage(.activeContent, adding: "<p onclick=\"x()\">Words</p>"),
    BrokenMessage(.activeContent, adding: "<a href=\"JavaScript:x()\">Words</a>"),
    BrokenMessage(.outsideStyle, html: ("<style>", "<style>@import 'https://x.org/a.css';")),
    BrokenMessage(.outsideStyle, adding: "<link rel=\"stylesheet\" href=\"https://x.org/a.css\">"),
    BrokenMessage(.documentHead, html: ("<!DOCTYPE html>", "")),
    BrokenMessage(.documentHead, html: ("<meta charset=\"utf-8\">", "")),
    BrokenMessage(.tagsUnbalanced, adding: "<div><span>Words</div>"),
    BrokenMessage(.tagsUnbalanced, adding: "</section>"),
    BrokenMessage(.idTwice, adding: "<p id=\"en\">Words</p>"),
    BrokenMessage(.styleDropped, adding: "<p style=\"color:#000/* ink */\">Words</p>"),
    BrokenMessage(.styleDropped, adding: "<p style=\"color:rgb(0 0 0)\">Words</p>"),
    BrokenMessage(.styleUnsafe, adding: "<p style=\"position:absolute\">Words</p>"),
    BrokenMessage(.styleUnsafe, adding: "<p style=\"display:flex\">Words</p>"),
    BrokenMessage(.styleUnsafe, adding: "<p style=\"margin:-4px 0\">Words</p>"),
    BrokenMessage(.styleUnsafe, adding: "<p style=\"width:calc(1px + 2em)\">Words</p>"),
    BrokenMessage(.textLine, text: [("March 2026", String(repeating: "long words ", count: 9))]),
    BrokenMessage(.textMarkup, text: [("March 2026", "<b>March</b>")]),
    BrokenMessage(.textMarkup, text: [("March 2026", "March&nbsp;2026")]),
    BrokenMessage(.pictureSource, adding: "<img src=\"a.png\" alt=\"\" width=\"20\">"),
    BrokenMessage(
      .pictureSource,
      adding: "<img src=\"https://x.org/a.svg\" alt=\"\" width=\"20\">"
    ),
    BrokenMessage(.pictureMissing, adding: "<img src=\"cid:no@x.org\" alt=\"\" width=\"20\">"),
    BrokenMessage(.pictureAlternative, adding: "<img src=\"cid:no@x.org\" width=\"20\">"),
    BrokenMessage(
      .pictureAlternative,
      adding: "<img src=\"cid:n\" alt=\"IMG_1.JPG\" width=\"20\">"
    ),
    BrokenMessage(.pictureWidth, adding: "<img src=\"cid:no@x.org\" alt=\"\">"),
    BrokenMessage(.trackingPicture, adding: "<img src=\"https://x.org/o\" alt=\"\" width=\"1\">"),
    BrokenMessage(
      .trackingPicture,
      adding: "<img src=\"https://x.org/o?uid=7\" alt=\"\" width=\"9\">"
    ),
    BrokenMessage(.remotePicture, adding: "<img src=\"https://x.org/o.png\" alt=\"\" width=\"9\">"),
    BrokenMessage(.languageMark, html: ("<html lang=\"en\" dir=\"ltr\">", "<html>")),
    BrokenMessage(.languageMark, html: ("<div lang=\"fr\" dir=\"ltr\">", "<div>")),
    BrokenMessage(
      .languageOnCell,
      adding: "<table role=\"none\"><tr><td lang=\"en\">A</td></tr></table>"
    ),
    BrokenMessage(.headingFirst, adding: "<h1>Another</h1>"),
    BrokenMessage(.headingSkipped, adding: "<h4>Deeper</h4>"),
    BrokenMessage(.headingEmpty, adding: "<h2> </h2>"),
    BrokenMessage(.tableRole, adding: "<table><tr><td>A</td></tr></table>"),
    BrokenMessage(.tableRole, adding: "<table role=\"none\"><tr><th>A</th></tr></table>"),
    BrokenMessage(.textSize, adding: "<p style=\"font-size:11px\">Words</p>"),
    BrokenMessage(.textSize, adding: "<p style=\"font:bold 9pt/12pt Arial\">Words</p>"),
    BrokenMessage(.contrast, adding: "<p style=\"color:#777;background-color:#888\">Words</p>"),
    BrokenMessage(
      .contrast,
      adding: "<p style=\"color:white;background:rgb(250, 250, 250)\">W</p>"
    ),
    BrokenMessage(
      .contrastDark,
      html: (".card { background-color: #201e1c", ".card { background-color: #dddddd")
    ),
    BrokenMessage(.linkAddress, adding: "<a href=\"/news\">News</a>"),
    BrokenMessage(.linkAddress, adding: "<a href=\"ftp://x.org/a\">News</a>"),
    BrokenMessage(.linkAddress, adding: "<a href=\"\">News</a>"),
    BrokenMessage(.linkPrivate, adding: "<a href=\"http://localhost:8080/a\">News</a>"),
    BrokenMessage(.linkPrivate, adding: "<a href=\"https://192.168.1.4/\">News</a>"),
    BrokenMessage(.linkPrivate, adding: "<a href=\"https://[fe80::1]/\">News</a>"),
    BrokenMessage(.linkPrivate, adding: "<a href=\"https://intranet/\">News</a>"),
    BrokenMessage(.linkWords, adding: "<a href=\"https://x.org/a\">Read more…</a>"),
    BrokenMessage(.linkWords, adding: "<a href=\"https://x.org/a\">» Cliquez ici</a>"),
    BrokenMessage(.linkEmpty, adding: "<a href=\"https://x.org/a\"> </a>"),
    BrokenMessage(
      .linkUnmarked,
      adding:
        "<p style=\"color:#000000\"><a href=\"https://x.org/a\" style=\"color:#000000;text-decoration:none\">News</a></p>"
    ),
    BrokenMessage(.linkDisguised, adding: "<a href=\"https://x.org/a\">www.bank.com</a>"),
    BrokenMessage(.linkShortened, adding: "<a href=\"https://bit.ly/a\">News</a>"),
    BrokenMessage(.linkTracking, adding: "<a href=\"https://x.org/a?utm_source=b\">News</a>"),
    BrokenMessage(.anchorMissing, adding: "<a href=\"#nowhere\">News</a>"),
    BrokenMessage(.anchorName, html: ("<a name=\"fr\" id=\"fr\"></a>", "<p id=\"fr\"></p>")),
    BrokenMessage(
      .languageSwitch,
      html: ("<a href=\"#fr\" lang=\"fr\" hreflang=\"fr\"", "<a href=\"#en\"")
    ),
    BrokenMessage(.linkTextPart, adding: "<a href=\"https://x.org/a\">News</a>"),
    BrokenMessage(.linkHTMLPart, text: [("March 2026", "See https://x.org/a.")]),
    BrokenMessage(.storyMissing, html: ("The trees along the river", "Some trees")),
    BrokenMessage(.storyMissing, text: [("The trees along the river", "Some trees")]),
    BrokenMessage(
      .storyOrder,
      html: ("The trees along the river", "#"),
      ("The library lends tools", "The trees along the river"),
      ("#</a>", "The library lends tools</a>")
    ),
    BrokenMessage(.leftoverWords, adding: "<p>TODO: a few words</p>"),
    BrokenMessage(.leftoverWords, text: [("March 2026", "Lorem ipsum dolor")]),
    BrokenMessage(.placeholder, adding: "<p>Dear {{ FirstName }}</p>"),
    BrokenMessage(.placeholder, adding: "<a href=\"*|UNSUB|*\">Leave</a>"),
    BrokenMessage(.placeholder, text: [("March 2026", "%UNSUBSCRIBE_URL%")]),
    BrokenMessage(.unsubscribeLink, html: (">Unsubscribe</a>", "></a>")),
    BrokenMessage(
      .unsubscribeLink,
      html: ("href=\"https://example.org/u\"", "href=\"https://example.org/v\"")
    ),
    BrokenMessage(.postalAddress, html: ("1 Example Street", "")),
    BrokenMessage(.postalAddress, text: [("1 Example Street", "")]),
  ]
}
