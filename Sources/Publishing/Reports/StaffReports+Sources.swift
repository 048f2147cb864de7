internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Templates

/// What the reports say of sources.
extension StaffReports {
  func sources(_ list: ReportContents.List<SourceStanding>) -> ReportTable {
    let rows = list.rows.prefix(Self.longestPage).map { standing -> [ReportTable.Cell] in
      [
        .linked(standing.source.description, standing.page), .lines([standing.condition.rawValue]),
        .lines(standing.words), standing.since.map { .day(day($0)) } ?? .lines([]),
      ]
    }
    return ReportTable([.source, .state, .why, .since], rows)
  }

  func item(_ standing: SourceStanding) -> JSONText {
    .record([
      ("source", .text(standing.source.description)),
      ("url", .text(ifPresent: standing.page?.description)),
      ("state", .text(standing.condition.rawValue)),
      ("reasons", .list(standing.words.map { .text($0) })),
      ("since", .text(ifPresent: standing.since.map { RFC3339.text($0, in: zone) })),
    ])
  }

  /// Where the feed for staff is, relative to the output folder.
  static let sourcesFeed = "reports/sources.xml"

  /// A feed for staff: an entry for each change of how a source stands (RFC 4287).
  ///
  /// Its own address is where the shipped configurations of web servers have it, behind a password.
  func sourcesFeed(_ changes: [SourceStanding]) -> [UInt8] {
    let id = "tag:\(site.publication.authority.tagging):\(Self.sourcesFeed)"
    var xml = XMLDocumentWriter()
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en")]) { xml in
      xml.element("id", text: id)
      xml.element("title", text: "Sources of \(site.publication.title.text(in: language))")
      let newest = changes.compactMap(\.since).max() ?? Self.unchanged
      xml.element("updated", text: RFC3339.text(newest, in: zone))
      xml.element("author") { xml in
        xml.element("name", text: site.publication.title.text(in: language))
      }
      for (relation, type, path) in [
        ("self", "application/atom+xml", Self.sourcesFeed),
        ("alternate", "text/html", "reports/sources.html"),
      ] {
        let address = site.publication.baseURL.appending(path).description
        xml.element("link", [("rel", relation), ("type", type), ("href", address)], text: nil)
      }
      for change in changes { write(change, under: id, to: &xml) }
    }
    return xml.document
  }

  /// What a feed without a change says instead, which it must: the month of RFC 4287 itself.
  private static let unchanged = Date(timeIntervalSince1970: 1_133_395_200)

  private func write(_ change: SourceStanding, under feed: String, to xml: inout XMLDocumentWriter)
  {
    let moment = change.since ?? Self.unchanged
    let second = Int(exactly: moment.timeIntervalSince1970.rounded(.down)) ?? 0
    let since = RFC3339.text(moment, in: zone)
    let words =
      change.words.isEmpty
      ? "\(change.source): nothing is wrong with it since \(since)."
      : change.words.joined(separator: "\n")
    xml.element("entry") { xml in
      xml.element("id", text: "\(feed)/\(change.source)/\(second)/\(change.condition.rawValue)")
      xml.element("title", text: "\(change.source): \(change.condition.rawValue)")
      xml.element("published", text: since)
      xml.element("updated", text: since)
      if let page = change.page {
        xml.element("link", [("rel", "alternate"), ("href", page.uri)], text: nil)
      }
      xml.element("category", [("term", change.condition.rawValue)], text: nil)
      xml.element("content", [("type", "text")], text: words)
    }
  }
}
