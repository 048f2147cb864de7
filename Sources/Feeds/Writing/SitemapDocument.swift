package import Entries
package import Foundation
internal import Markup

/// The pages of a site, for search engines (sitemaps.org, protocol 0.9).
///
/// Without `changefreq` and `priority`, which nobody reads, and without links to translations, which stand
/// in the pages themselves.
package struct SitemapDocument: Sendable {
  /// A page, or a part of a sitemap that is in several.
  package struct Location: Hashable, Sendable {
    package let address: WebAddress
    /// When it changed last, where that is known.
    package let changed: Date?

    package init(_ address: WebAddress, changed: Date?) {
      self.address = address
      self.changed = changed
    }
  }

  /// How many pages one document may name.
  package static let most = 50_000

  package let locations: [Location]
  /// Whether the locations are sitemaps themselves.
  package let isIndex: Bool
  /// The zone that dates are written in; it changes no instant.
  package let zone: TimeZone

  package init(_ locations: [Location], isIndex: Bool = false, zone: TimeZone) {
    self.locations = locations
    self.isIndex = isIndex
    self.zone = zone
  }

  /// The list as a document.
  package var bytes: [UInt8] {
    var xml = XMLDocumentWriter()
    let namespace: XMLDocumentWriter.Attribute =
      ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
    xml.element(isIndex ? "sitemapindex" : "urlset", [namespace]) { xml in
      for location in locations {
        xml.element(isIndex ? "sitemap" : "url") { xml in
          xml.element("loc", text: location.address.uri)
          if let changed = location.changed {
            xml.element("lastmod", text: RFC3339.text(changed, in: zone))
          }
        }
      }
    }
    return xml.document
  }
}
