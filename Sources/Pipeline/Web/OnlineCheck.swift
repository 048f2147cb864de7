package import Configuration
internal import Entries
internal import Fetching
internal import Foundation

/// Whether the web answers at `base_url` as what was built says it should.
package struct OnlineCheck {
  private let workspace: Workspace
  private let allowed: [HostPort]

  /// - Parameters:
  ///   - workspace: what was built.
  ///   - allowed: the private addresses that may be asked besides that of `base_url`, which whoever wrote it
  ///     means.
  package init(of workspace: Workspace, allowing allowed: [HostPort] = []) {
    self.workspace = workspace
    self.allowed = allowed + [workspace.feeds.publication.baseURL.hostPort].compactMap(\.self)
  }

  /// Asks for the front page and the first feed.
  ///
  /// - Returns: a sentence with its cure for each thing that is wrong.
  /// - Throws: `PipelineError` before the first build, or where nothing can be asked at all.
  package func findings() throws -> [String] {
    let languages = workspace.feeds.context.languages
    guard let feed = languages.map({ "\($0)/all/atom.xml" }).first(where: isBuilt),
      isBuilt("index.html")
    else {
      throw PipelineError(
        .unreadable,
        "\(workspace.out.filePath)/public: has no feed yet to compare the web with: run `depeche build` first"
      )
    }
    return try findings(on: "index.html", at: "", as: "text/html")
      + findings(on: feed, at: feed, as: "application/atom+xml")
  }

  private func isBuilt(_ path: String) -> Bool { FileStamp(path: file(path).filePath) != nil }

  private func file(_ path: String) -> URL { workspace.out.appending(path: "public/\(path)") }

  /// What is wrong with a file of the web root, asked for at a path that may be its folder's.
  private func findings(on path: String, at asked: String, as type: String) throws -> [String] {
    let address = workspace.feeds.publication.baseURL.appending(asked)
    guard let (built, _) = try? FileReading.bytes(of: file(path), limit: Self.largest) else {
      throw PipelineError(.unreadable, "\(file(path).filePath): cannot be read")
    }
    let answer: WebAnswer
    do throws(WebFailure) {
      answer = try self.answer(at: address)
    } catch {
      return [
        "\(address): \(error.description); look whether the server runs, and whether base_url in feeds.yml is where it serves out/public"
      ]
    }
    let bytes = try answer.takeBytes()
    guard answer.status == 200 else {
      return [
        "\(address): answers \(answer.status); serve out/public there (server/ has configurations), or mend base_url in feeds.yml"
      ]
    }
    var findings: [String] = []
    if answer.address != address {
      findings.append(
        "\(address): leads to \(answer.address); let the server answer there itself, or write in feeds.yml under base_url where it does"
      )
    }
    let said = answer.fields["content-type"] ?? ""
    let parts = said.lowercased().split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    if parts.first != type {
      let found = said.isEmpty ? "no type" : "the type “\(visibleText(said))”"
      findings.append(
        "\(address): comes with \(found) in place of \(type); server/ shows how it is set"
      )
    } else if let charset = parts.first(where: { $0.hasPrefix("charset=") }),
      !["charset=utf-8", "charset=\"utf-8\""].contains(charset)
    {
      findings.append(
        "\(address): is said to be in another charset (\(visibleText(charset))); it is in UTF-8"
      )
    }
    if bytes != built {
      findings.append(
        "\(address): is not what out/public/\(path) has; copy out/public to the server, or wait until its caches have run out"
      )
    }
    if answer.validators == nil {
      findings.append(
        "\(address): comes without ETag and Last-Modified, so that every reader fetches it whole each time; turn them on in the server"
      )
    }
    return findings
  }

  private func answer(at address: WebAddress) throws(WebFailure) -> WebAnswer {
    let request = WebRequest(
      address,
      kind: .feed,
      allowedPrivate: allowed,
      maxBody: Self.largest
    )
    return try Fetcher.answer(to: request, by: workspace.feeds.fetching)
  }

  /// The words of a server without what a terminal would obey, and not too many.
  private func visibleText(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }
      ).prefix(100)
    )
  }

  /// The largest page or feed that is compared, in bytes.
  private static let largest = 50_000_000
}
