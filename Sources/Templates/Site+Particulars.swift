internal import Configuration
package import Entries
internal import Markup

extension Site {
  /// What an entry carries beside its words, for a page.
  ///
  /// - Parameters:
  ///   - entry: whose particulars they are.
  ///   - language: of the page.
  ///   - folder: the way from the page to `media/`, where kept pictures are served; ends with `/`.
  /// - Returns: `picture`, `event`, `authors`, `tags` and `files`; nothing for an entry of words.
  package func particulars(
    of entry: Entry,
    in language: LanguageTag,
    media folder: String
  ) -> [String: TemplateValue] {
    let particulars = entry.particulars
    guard particulars != .none else { return [:] }
    let phrases = phrases(language)
    return [
      "picture": particulars.picture.map { Self.picture($0, in: folder) } ?? .absent,
      "event": event(of: entry, in: language),
      "authors": .list(particulars.authors.compactMap(Self.author)),
      "tags": .list(particulars.tags.map { ["name": .text($0.description)] }),
      "files": .list(particulars.enclosures.map { Self.file($0, in: phrases) }),
    ]
  }

  /// The event that an entry announces, for a template; absent where it announces none.
  package func event(of entry: Entry, in language: LanguageTag) -> TemplateValue {
    guard let event = entry.particulars.event else { return .absent }
    let phrases = phrases(language)
    let zone = publication.timezone
    let first = event.start.day(in: zone)
    let machine =
      switch event.start {
      case .day(let day): day.description
      case .instant(let instant): RFC3339.text(instant, in: zone)
      }
    return [
      "machine": .text(machine),
      "when": phrases.value(of: phrases.when(event, in: zone)),
      "place": .text(ifPresent: event.place?.description),
      "month": phrases.value(of: phrases.name(ofMonth: first.month)),
      "day": .text("\(first.day)"),
    ]
  }

  private static func picture(_ picture: Picture, in folder: String) -> TemplateValue {
    let alternative = TemplateValue.text(picture.alternative.description)
    return switch picture.location {
    case .web(let address):
      ["address": .text(address.uri), "alt": alternative]
    case .kept(let file):
      [
        "address": .text(folder + file.name), "alt": alternative, "width": "\(file.width)",
        "height": "\(file.height)",
      ]
    }
  }

  /// An author by the name that may be published; a mail address is not shown, because programs
  /// that collect addresses read pages too.
  private static func author(_ author: Author) -> TemplateValue? {
    let name = author.publicName
    guard !name.isEmpty, author.name != nil || author.page != nil else { return nil }
    return [
      "name": .text(name), "address": .text(ifPresent: author.page?.description),
    ]
  }

  private static func file(_ file: Enclosure, in phrases: Phrases) -> TemplateValue {
    let name = file.fileName
    return [
      "name": .text(name ?? file.address.host),
      "address": .text(file.address.uri),
      "kind": phrases.value(of: phrases.text(file.kind)),
      "size": file.length.flatMap { length in
        length > 0 ? phrases.value(of: phrases.size(bytes: length)) : nil
      } ?? .absent,
    ]
  }
}
