internal import Configuration
internal import Entries
internal import Foundation
internal import Mail
internal import Markup
internal import Templates

extension Newsletter {
  /// The page with every message of an edition and what to look at, in the publication's first
  /// language; it loads nothing and runs nothing.
  func previewPage(
    of edition: Edition,
    _ curation: Curation?,
    in file: EditionText?,
    at path: String
  ) throws -> String {
    let language = site.publication.languages[0]
    let phrases = site.phrases(language)
    let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    let messages = try Letter.all(of: edition).map { letter in
      (letter: letter, composed: try composed(letter))
    }
    var values = site.surroundings(language, home: up + "public/index.html", logo: nil)
    values["title"] = .text(phrases.previewTitle(month(of: edition, in: language)))
    values["count"] = .text(phrases.counted(.stories, edition.stories.count))
    let found = try findings(of: edition, curation, composedAs: messages)
    let findings = file?.placing(found) ?? found
    let names = Dictionary(
      messages.map { ($0.letter.name, name(of: $0.letter, in: phrases)) }
    ) { first, _ in first }
    values["findings"] = .list(findings.map { finding($0, names) })
    values["messages"] = .list(
      messages.map { letter, composed in
        message(composed, letter, at: up + letter.path, in: phrases)
      }
    )
    return try site.templates.render(.preview, .group(values))
  }

  private func message(
    _ composed: ComposedMessage,
    _ letter: Letter,
    at address: String,
    in phrases: Phrases
  ) -> TemplateValue {
    let message = composed.message
    let bytes = composed.html.utf8.count
    return [
      "anchor": .text(letter.name),
      "name": .text(name(of: letter, in: phrases)),
      "address": .text(address),
      "subject": .text(message.subject),
      "from": .text(written(settings.from)),
      "to": .text(written(settings.to[letter.form])),
      "reply_to": .text(ifPresent: settings.replyTo.map(written)),
      "date": .text(ifPresent: message.date?.description),
      "bytes": "\(bytes)",
      "limit": "\(WeightCheck.heaviest)",
      "weight": .text(phrases.weight(bytes, of: WeightCheck.heaviest)),
      "html": .text(showingPictures(of: message, in: composed.html)),
      "text": .text(composed.text),
    ]
  }

  /// The HTML with the pictures that the message carries inside it: a page cannot look into the message.
  private func showingPictures(of message: Message, in html: String) -> String {
    message.inlineImages.reduce(html) { html, image in
      let data = Data(image.octets).base64EncodedString()
      return html.replacing(
        "src=\"\(image.contentID.url)\"",
        with: "src=\"data:\(image.mediaType);base64,\(data)\""
      )
    }
  }

  /// What staff call a message.
  private func name(of letter: Letter, in phrases: Phrases) -> String {
    switch letter.form {
    case .single(let language): phrases.name(ofLanguage: language.description)
    case .bilingual, .multilingual: phrases.text(.everyLanguage)
    }
  }

  private func written(_ address: NamedAddress) -> String {
    address.name.map { "\($0) <\(address.address)>" } ?? address.address
  }

  /// A sentence by what stands between backticks in it and what does not.
  private static func pieces(of sentence: String) -> TemplateValue {
    let pieces = sentence.split(separator: "`", omittingEmptySubsequences: false)
    // An odd mark is one of somebody's words.
    guard pieces.count % 2 == 1 else {
      return [["text": .text(sentence), "is_code": .flag(false)]]
    }
    return .list(
      pieces.enumerated().filter { !$1.isEmpty }.map { position, words in
        ["text": .text(String(words)), "is_code": .flag(position % 2 == 1)]
      }
    )
  }

  private func finding(_ finding: Finding, _ names: [String: String]) -> TemplateValue {
    let story: TemplateValue =
      finding.story.map { version in
        [
          "title": .text(version.title),
          "address": .text(ifPresent: version.link?.uri),
          "language": .text(version.language.description),
          "direction": .text(site.phrases(version.language).direction),
        ]
      } ?? .absent
    return [
      "reason": Self.pieces(of: finding.reason),
      "cure": Self.pieces(of: finding.cure),
      "line": .text(ifPresent: finding.line.map(String.init)),
      "message": .text(finding.messages.map { names[$0] ?? $0 }.joined(separator: ", ")),
      "is_grave": .flag(finding.isGrave),
      "story": story,
    ]
  }
}
