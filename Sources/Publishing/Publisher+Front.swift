internal import Configuration
internal import Entries
internal import Templates

extension Publisher {
  /// The front page, where a language is chosen.
  var index: Rendering {
    front(at: "index.html", for: languages, in: languages.first ?? site.publication.languages[0])
  }

  /// The front page of a language.
  func front(_ language: LanguageTag) -> Rendering {
    front(at: "\(language)/index.html", for: [language], in: language)
  }

  private func front(
    at path: String,
    for shown: [LanguageTag],
    in language: LanguageTag
  ) -> Rendering {
    rendering(path, of: [navigationFingerprint]) {
      let title = site.publication.title.text(in: language)
      var values = document(language, at: path, title: title)
      values["languages"] = .list(
        languages.map { other in
          languageLink(
            other,
            of: language,
            to: relative("\(other)/index.html", from: path),
            from: path
          )
        }
      )
      values["editions"] = .list(shown.map { edition($0, from: path) })
      return Array(try site.templates.render(.index, .group(values)).utf8)
    }
  }

  private func edition(_ language: LanguageTag, from path: String) -> TemplateValue {
    let phrases = site.phrases(language)
    func office(_ channel: Channel, parts: [Channel]? = nil) -> TemplateValue {
      var values: [String: TemplateValue] = [
        "name": .text(channel.delegation.map { site.name(of: $0, in: language) } ?? ""),
        "address": .text(relative("\(channel.folder)/index.html", from: path)),
        "feed": feedValue(channel, from: path),
      ]
      if let parts { values["parts"] = .list(parts.map { office($0) }) }
      return .group(values)
    }
    return [
      "language": .text(language.description),
      "direction": .text(phrases.direction),
      "name": .text(phrases.ownName),
      "phrase": phrases.value,
      "title": .text(site.publication.title.text(in: language)),
      "address": .text(relative("\(language)/all/index.html", from: path)),
      "feed": channel(nil, in: language).map { feedValue($0, from: path) } ?? .absent,
      "delegations": .list(tops(in: language).map { office($0, parts: $1) }),
    ]
  }
}
