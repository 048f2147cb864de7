/// The templates that the program renders; every other template file is a partial of these.
package enum TemplateName: String, CaseIterable, Sendable {
  /// The page beside a feed: one delegation, or all, in one language.
  case page
  /// The page of an entry that has no address of its own.
  case entry
  /// The front page, where a language is chosen.
  case index
  /// What stands at an address that an entry has left.
  case moved
  /// How a feed looks that is opened in a browser.
  case feedStyle = "feed.css"
  /// The newsletter's HTML part.
  case newsletterHTML = "newsletter.html"
  /// The newsletter's text part.
  case newsletterText = "newsletter.text"
  /// How the words that an editor writes look in a message.
  case newsletterStyles = "newsletter.styles"
  /// The page on which staff look at an edition's messages before they are sent.
  case preview
  /// The page that leads staff to the reports.
  case reports
  /// A report for staff: what waits for a person.
  case report

  /// The name of the file that holds the template.
  package var file: String { "\(rawValue).mustache" }

  /// What the template is written in.
  var medium: Medium {
    switch self {
    case .page, .entry, .index, .moved, .newsletterHTML, .preview, .reports, .report: .html
    case .feedStyle, .newsletterText, .newsletterStyles: .text
    }
  }
}
