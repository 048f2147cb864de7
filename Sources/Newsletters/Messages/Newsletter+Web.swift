internal import Configuration
package import Entries
internal import Foundation
internal import Markup
package import Templates

extension Newsletter {
  /// An approved edition on the web: its pictures and files, then a page for each language.
  ///
  /// - Returns: renderings below `public/newsletter/`; none for an edition that nobody approved. They
  ///   throw what the messages throw.
  package func webPages(_ edition: Edition) -> [Rendering] {
    guard edition.approved != nil else { return [] }
    let folder = "public/" + NewsletterIssue.folder(of: edition.month)
    let stories = edition.stories.compactMap { story in
      story.picture.flatMap { edition.files.pictures[$0.source] }
    }
    let pictures = Dictionary(stories.map { ($0.name, $0) }) { first, _ in first }
      .sorted { $0.key < $1.key }
      .map { name, picture in
        Rendering(path: "\(folder)/\(name)", fingerprint: name) { picture.octets }
      }
    return pictures + webFiles(of: edition, in: folder)
      + edition.languages.map { language in
        let letter = Letter(
          edition: edition,
          form: .single(language),
          languages: [language],
          place: .web
        )
        let path = "public/" + NewsletterIssue.page(of: edition.month, in: language)
        return rendering(path, of: edition) {
          let values = TemplateValue.group(try values(of: letter))
          return Array(try site.templates.render(.newsletterHTML, values).utf8)
        }
      }
  }

  /// What feeds say of an approved edition, a value for each language.
  ///
  /// - Parameters:
  ///   - edition: as it was approved, or as its file has it now.
  ///   - approval: by which it came to the web.
  ///   - isVoided: its file has changed since, and nothing of it may be told before somebody approves it.
  /// - Returns: in the order of the edition's languages.
  package func issues(
    _ edition: Edition,
    approval: Approval,
    isVoided: Bool
  ) -> [NewsletterIssue] {
    edition.languages.map { language in
      let plain = "\(heading(in: language)) – \(month(of: edition, in: language))"
      let own = isVoided ? nil : edition.front.subject[language]
      let told = isVoided ? [] : edition.stories.compactMap { $0.version(in: language) }
      return NewsletterIssue(
        month: edition.month,
        language: language,
        title: PlainText(line: own ?? plain).description,
        published: isVoided ? approval.moment : edition.front.date ?? approval.moment,
        updated: approval.moment,
        stories: told.map {
          NewsletterIssue.Story(title: $0.title, language: $0.language, address: $0.link)
        }
      )
    }
  }

  /// Where an edition is read on the web, in a language.
  func webAddress(of edition: Edition, in language: LanguageTag) -> WebAddress {
    site.publication.baseURL.appending(
      NewsletterIssue.page(of: edition.month, in: language)
    )
  }

  /// What a page has that a message has not: its address, its siblings, and the feed of editions.
  func web(_ letter: Letter) -> TemplateValue {
    guard letter.place == .web, let language = letter.languages.first else { return .absent }
    return [
      "canonical": .text(webAddress(of: letter.edition, in: language).description),
      "atom": "../../\(language)/atom.xml",
      "home": "../../../\(language)/index.html",
      "json": "../../\(language)/feed.json",
      "feed_title": .text(heading(in: language)),
      "alternates": .list(
        letter.edition.languages.map { other in
          [
            "language": .text(other.description),
            "address": .text(webAddress(of: letter.edition, in: other).description),
          ]
        }
      ),
    ]
  }

  /// The pages of an edition in the languages that a letter has not.
  func otherEditions(beside letter: Letter, than language: LanguageTag) -> [TemplateValue] {
    guard letter.edition.approved != nil, letter.languages.count == 1 else { return [] }
    return letter.edition.languages.filter { $0 != language }.map { other in
      [
        "language": .text(other.description),
        "name": .text(site.phrases(other).ownName),
        "address": .text(webAddress(of: letter.edition, in: other).description),
      ]
    }
  }
}
