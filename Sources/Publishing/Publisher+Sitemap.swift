internal import Configuration
internal import Entries
internal import Feeds
internal import Foundation
internal import Templates

extension Publisher {
  /// The list of all pages for search engines: one file, or one that names its parts.
  var sitemap: [Rendering] {
    let channels = (channels + wholes).map { channel in
      (path: "\(channel.folder)/index.html", changed: channel.changed)
    }
    let fronts = (["index.html"] + languages.map { "\($0)/index.html" })
      .map { (path: $0, changed: channels.compactMap(\.changed).max()) }
    let issues = issues.map { (path: $0.page, changed: Optional($0.updated)) }
    let pages =
      fronts + channels + issues.sorted { $0.path < $1.path }
      + pages.map { (path: Site.page(of: $0.id), changed: $0.changed) }
    let locations = pages.map { page in
      SitemapDocument.Location(
        site.publication.baseURL.appending(page.path),
        changed: page.changed
      )
    }
    let size = SitemapDocument.most
    guard locations.count > size else { return [sitemap("sitemap.xml", locations)] }
    let parts = stride(from: 0, to: locations.count, by: size).map { start in
      Array(locations[start..<min(start + size, locations.count)])
    }
    let names = (1...parts.count).map { "sitemap-\($0).xml" }
    let index = zip(names, parts).map { name, part in
      SitemapDocument.Location(
        site.publication.baseURL.appending(name),
        changed: part.compactMap(\.changed).max()
      )
    }
    return zip(names, parts).map(sitemap) + [sitemap("sitemap.xml", index, isIndex: true)]
  }

  private func sitemap(
    _ path: String,
    _ locations: [SitemapDocument.Location],
    isIndex: Bool
  ) -> Rendering {
    let input = locations.map { location in
      "\(location.address) \(location.changed?.timeIntervalSince1970 ?? 0)"
    }
    return rendering(path, of: input) {
      SitemapDocument(locations, isIndex: isIndex, zone: site.publication.timezone).bytes
    }
  }

  private func sitemap(_ path: String, _ locations: [SitemapDocument.Location]) -> Rendering {
    sitemap(path, locations, isIndex: false)
  }
}
