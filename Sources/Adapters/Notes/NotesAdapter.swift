package import Configuration
package import Entries
internal import Foundation
internal import Markup

/// Reads notes: Markdown files with front matter, one piece a file.
///
/// What a note does not say, its name and folder do: `eu/2026-03-20-care.en.md` is a note in English
/// of that day for the delegation `eu`, and `eu/2026-03-20-care.fr.md` is its translation.
package struct NotesAdapter: SourceAdapter {
  package static let kind: AdapterKind = "notes"
  package static let fileEndings = ["md", "markdown"]
  package static let largestFile = 1_000_000

  private let options: NotesOptions
  private let source: Source

  package init(options: NotesOptions, source: Source) {
    self.options = options
    self.source = source
  }

  /// Reads one note.
  ///
  /// - Returns: nothing: a note is whole.
  /// - Throws: `SourceFailure` with the line and the cure of each mistake in the front matter.
  package func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let text = DecodedText.text(of: response.content.bytes)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let note = try NoteText(text, named: response.name, keys: NoteFrontMatter.keys)
    let frontMatter: NoteFrontMatter
    do throws(ConfigurationError) {
      frontMatter =
        if let text = note.frontMatter {
          try NoteFrontMatter(
            text,
            named: response.name,
            in: options.context,
            zone: source.timezone
          )
        } else { NoteFrontMatter() }
    } catch {
      throw SourceFailure(.unreadable, error.description)
    }
    if !frontMatter.isDraft, let sighting = sighting(frontMatter, note, of: response) {
      emit(sighting)
    }
    return []
  }

  /// What a note says; `nil` for an empty one.
  private func sighting(
    _ frontMatter: NoteFrontMatter,
    _ note: NoteText,
    of response: StoredResponse
  ) -> Sighting? {
    let name = NoteName(response.name, in: options.context)
    let pictures = NotePictures(of: response, in: name.folders)
    let (heading, rest) = note.opening
    let words = PlainText(markdown: rest)
    let own = frontMatter.title.map { PlainText(line: $0) }
    let title = [own, heading.map { PlainText(markdown: $0) }]
      .compactMap(\.self).first { !$0.isEmpty }
    var missing: [String] = []
    let markup = SafeHTML(markdown: rest) { reference, use in
      let address = pictures.address(reference, use)
      if address == nil, use == .image { missing.append(reference) }
      return address
    }
    guard title != nil || !words.isEmpty || !markup.isEmpty else { return nil }
    let picture = pictures.picture(frontMatter.image, alternative: frontMatter.imageAlternative)
    return Sighting(
      place: response.name.isEmpty ? "the note" : response.name,
      guid: response.name.isEmpty ? nil : response.name,
      link: frontMatter.link,
      page: source.pageURL,
      title: title,
      text: markup.isEmpty
        ? nil : Sighting.Text(plain: words, markup: markup, isExcerpt: false),
      summary: frontMatter.summary.map { PlainText(lines: $0) },
      published: frontMatter.date ?? name.day.map(PublicationDate.day),
      particulars: Particulars(
        authors: frontMatter.authors.compactMap { Author(name: PlainText(line: $0)) },
        tags: frontMatter.tags.map { PlainText(line: $0) },
        picture: picture,
        event: frontMatter.event
      ),
      translationKey: frontMatter.translationKey
        ?? name.language.map { _ in "\(source.id)/\(name.stem)" },
      claimedLanguage: frontMatter.language ?? name.language ?? source.language,
      isLanguageStated: frontMatter.language != nil || name.language != nil,
      routings: routings(frontMatter, name),
      warnings: pictures.warnings(frontMatter.image, frontMatter.imageAlternative)
        + missing.map(NotePictures.missing) + name.warnings(for: frontMatter)
    )
  }

  /// The note's own words, else the folders that bear a delegation's name, else the source's.
  private func routings(_ frontMatter: NoteFrontMatter, _ name: NoteName) -> [Routing] {
    if !frontMatter.delegations.isEmpty {
      return frontMatter.delegations.map { Routing($0, by: .author) }
    }
    let named = name.folders.compactMap(DelegationID.init)
      .filter { options.context.isOpen || options.context.delegations.contains($0) }
    return named.isEmpty ? source.routings : named.map { Routing($0, by: .folder) }
  }
}
