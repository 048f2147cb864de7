internal import Entries
internal import Markup
package import Templates

/// The reports for staff as files: a page and JSON of each, and a page that leads to them.
///
/// They belong to no web root: what waits for a person is nothing to readers.
package struct StaffReports: Sendable {
  let site: Site
  private let fingerprint: String
  private let contents: @Sendable () throws -> ReportContents

  /// How many pieces a page shows; a page of thousands is read by nobody and costs every build.
  static let longestPage = 100

  /// - Parameters:
  ///   - site: whose reports they are.
  ///   - fingerprint: equal for equal contents.
  ///   - contents: is asked for only where a report must be rendered.
  package init(
    site: Site,
    fingerprint: String,
    contents: @escaping @Sendable () throws -> ReportContents
  ) {
    self.site = site
    self.fingerprint = fingerprint
    self.contents = contents
  }

  /// Every file, what is linked to before what links to it.
  package var renderings: [Rendering] {
    ReportName.allCases.flatMap { name in
      [
        rendering(name.dataPath) { data(of: name, try contents()).document },
        rendering(name.path) { Array(try page(of: name, try contents()).utf8) },
      ]
    } + [
      rendering(Self.sourcesFeed) { sourcesFeed(try contents().changes) },
      rendering("reports/index.html") { Array(try index(of: try contents()).utf8) },
    ]
  }

  private func rendering(
    _ path: String,
    render: @escaping @Sendable () throws -> [UInt8]
  ) -> Rendering {
    Rendering(
      path: path,
      fingerprint: Digest(of: [path, site.fingerprint, fingerprint]).description,
      render: render
    )
  }
}
