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
  ///   - contents: is asked for only where a report must be rendered, and then for each file.
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
      let document = Once(for: 2) { data(of: name, try contents()).document }
      let digest = Once { Digest(of: try document.get()).description }
      return [
        rendering(name.dataPath, of: digest.get, render: document.get),
        // The page shows nothing that its data do not say.
        rendering(name.path, of: digest.get) { Array(try page(of: name, try contents()).utf8) },
      ]
    } + [
      rendering(
        Self.sourcesFeed,
        of: { Digest(of: try changes()).description },
        render: changes
      ),
      rendering("reports/index.html", of: counts) { Array(try index(of: try contents()).utf8) },
    ]
  }

  private func changes() throws -> [UInt8] { sourcesFeed(try contents().changes) }

  /// How much there is in each report.
  private func counts() throws -> String {
    let contents = try contents()
    return ReportName.allCases.map { "\($0) \(contents.count(of: $0))" }.joined(separator: "\n")
  }

  private func rendering(
    _ path: String,
    of input: @escaping @Sendable () throws -> String,
    render: @escaping @Sendable () throws -> [UInt8]
  ) -> Rendering {
    let told: [String] = [path, site.fingerprint]
    return Rendering(
      path: path,
      fingerprint: Digest(of: told + [fingerprint]).description,
      input: { Digest(of: told + [try input()]).description },
      render: render
    )
  }
}
