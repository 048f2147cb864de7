internal import Configuration
internal import Entries

/// Where a letter is read, which decides where its pictures are and what stands at its foot.
enum LetterPlace {
  /// In a mail program: pictures travel with it.
  case mail
  /// In a mail program, sent by a service that takes the HTML alone: pictures are on our web.
  case service
  /// On a page of ours.
  case web
}

/// One message of an edition: the form it is sent in, and the languages whose blocks it has.
struct Letter {
  let edition: Edition
  let form: MessageForm
  /// In the order of the blocks, one at least.
  let languages: [LanguageTag]
  var place = LetterPlace.mail
  /// Whether it stands in one message with those of the other languages.
  var isPart = false
  /// Within which its stories are told.
  var bounds = TextBounds()
  /// Whether the brand's logo stands above it, where there is one.
  var hasLogo = true

  /// Every message that an edition is sent as: all languages in one where there are several, then
  /// each alone.
  static func all(of edition: Edition, place: LetterPlace = .mail) -> [Letter] {
    let singles = edition.languages.map { language in
      Letter(edition: edition, form: .single(language), languages: [language], place: place)
    }
    guard edition.languages.count > 1 else { return singles }
    let whole = Letter(
      edition: edition,
      form: .bilingual,
      languages: edition.languages,
      place: place
    )
    return [whole] + singles
  }

  /// The message in one form; `nil` where the edition lacks the language, or has one language alone.
  static func letter(of edition: Edition, in form: MessageForm) -> Letter? {
    switch form {
    case .single(let language):
      edition.languages.contains(language)
        ? Letter(edition: edition, form: form, languages: [language]) : nil
    case .bilingual, .multilingual:
      edition.languages.count > 1
        ? Letter(edition: edition, form: form, languages: edition.languages) : nil
    }
  }

  /// The form's name in a file name and a Message-ID.
  var name: String {
    switch form {
    case .single(let language): language.description
    case .bilingual: "bilingual"
    case .multilingual: "multilingual"
    }
  }

  /// The message's file below the output folder.
  var path: String { "mail/\(edition.month)/\(name).eml" }
}
