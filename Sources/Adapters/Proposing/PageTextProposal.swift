internal import Configuration
package import Entries

/// A source that a page saved as text suggests.
package struct PageTextProposal: Sendable {
  /// The first of its pieces, in its order.
  package let preview: [Sighting]
  /// How many there are.
  package let count: Int
  /// The form of its dates.
  package let dates: ProposedDates

  /// Whether bytes should be read as text rather than as a page.
  ///
  /// - Parameters:
  ///   - bytes: that are no feed.
  ///   - name: of the file; `nil` for what came over the web.
  ///   - contentType: the value of the transport's `Content-Type`; `nil` for a file.
  /// - Returns: `false` for a page that only bears the name of a text.
  package static func looksLike(_ bytes: [UInt8], named name: String?, contentType: String?) -> Bool
  {
    let isCalled =
      PageTextAdapter.fileEndings.contains { name?.lowercased().hasSuffix(".\($0)") == true }
      || contentType?.lowercased().hasPrefix("text/plain") == true
    let opening = DecodedText.text(of: Array(bytes.prefix(1_024)), contentType: contentType)
    return isCalled && opening.first { !$0.isWhitespace } != "<"
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - contentType: the value of the transport's `Content-Type`; `nil` for a file.
  ///   - address: of the page that it was saved from, where that is known.
  ///   - shown: how many pieces are kept.
  /// - Throws: where no line in it is a date, which the pieces of a list have.
  package init(
    of bytes: [UInt8],
    contentType: String?,
    at address: WebAddress?,
    showing shown: Int
  ) throws(SourceFailure) {
    let text = DecodedText.text(of: bytes, contentType: contentType)
    let lines = text.split(whereSeparator: \.isNewline)
      .map { PageTextProposal.trimmed($0) }.filter(PageDateForms.isWhole)
    guard !lines.isEmpty else {
      throw SourceFailure(
        .unreadable,
        "no line in it is a date, as the pieces of a list have one: save the page that lists the "
          + "pieces, as text or as it is"
      )
    }
    dates = ProposedDates(of: lines)
    guard
      let source = Source(
        inspecting: "page.txt",
        adapter: PageTextAdapter.kind,
        page: address,
        language: nil,
        dateFormat: dates.format,
        maxBody: PageTextAdapter.largestFile
      ), let options = source.options(as: PageTextOptions.self, in: .open)
    else { throw SourceFailure(.unreadable, "nothing can be read here") }
    var preview: [Sighting] = []
    var count = 0
    let response = StoredResponse(.bytes(bytes), contentType: contentType)
    _ = try PageTextAdapter(options: options, source: source).read(response) { sighting in
      count += 1
      if preview.count < shown { preview.append(sighting) }
    }
    self.preview = preview
    self.count = count
  }

  /// The lines of the source for `feeds.yml`, without indentation.
  ///
  /// - Parameters:
  ///   - place: of the text.
  ///   - page: that it was saved from, where that is known.
  ///   - setting: of the publication that it would be a source of.
  /// - Returns: a comment on each choice included.
  package func yaml(
    at place: ProposalPlace,
    from page: WebAddress?,
    for setting: ProposalSetting
  ) -> String {
    let opening = ProposalOpening(adapter: PageTextAdapter.kind, place: place, setting: setting)
    let origin =
      page.map { "  page_url: \($0.description.quotedForYAML)" }
      ?? "  # page_url: https://…   # where it was saved from: the source link of its pieces"
    let rest = [
      "  # sections: { 'The opening words of a heading': eu }   # whose the pieces below it are",
      "  # article: true   # where what stands before the first piece is one itself",
    ]
    let lines = ["# A page saved as text, of \(count) pieces"] + opening.lines() + [origin]
    return (lines + dates.lines + rest).map { $0 + "\n" }.joined()
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
