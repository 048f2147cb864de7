internal import Entries
internal import Markup
internal import Templates

extension Edition {
  /// Everything of the stories that a message shows, equal for equal messages.
  func fingerprintTexts(on site: Site) -> [String] {
    sections.flatMap { section in
      [section.delegation?.description ?? ""]
        + section.items.flatMap { item in
          ["/"] + item.entries.flatMap { Self.shown($0, on: site) }
        }
    }
  }

  private static func shown(_ entry: Entry, on site: Site) -> [String] {
    let event = Particulars(event: entry.particulars.event)
    return [
      entry.id.description, entry.title.description, "\(entry.isTitleDerived)",
      entry.summary.description, "\(entry.published)", entry.precision.rawValue,
      entry.language.description, entry.textLanguage?.description ?? "",
      site.address(of: entry).description,
    ] + event.digestTexts
  }
}
