internal import Entries

extension LanguageTag {
  /// What the language is called in a sentence: `English`, `Dutch (nl-BE)`; one without a profile here goes
  /// by its tag in quotation marks, since some tags are words.
  var name: String {
    guard let profile = LanguageProfile.standard.first(where: { $0.language == primary }) else {
      return "“\(self)”"
    }
    return description == primary ? profile.name : "\(profile.name) (\(self))"
  }
}
