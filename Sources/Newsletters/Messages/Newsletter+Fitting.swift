internal import Templates

/// A letter with what its HTML part says, light enough for every mail program where that is possible.
struct FittedLetter {
  /// With the bounds within which its stories are told.
  let letter: Letter
  /// What both parts are filled with.
  let values: TemplateValue
  let html: String
}

extension Newsletter {
  /// HTML of so few bytes beside a picture is what filters against spam look for: SpamAssassin's rules
  /// `HTML_IMAGE_ONLY_04` to `HTML_IMAGE_ONLY_32` end at 3,200.
  private static let fewestBesidePicture = 3_300
  /// As often a letter is composed again, each time shorter.
  private static let attempts = 8

  /// Fills the HTML part, with shorter texts where all of them would weigh too much: all are cut to one
  /// length, so that no story pays for another, and what is shorter already stays whole.
  ///
  /// A letter that says next to nothing goes without the logo. A page on the web may be as long as it is.
  ///
  /// - Throws: what filling a template throws.
  func fitted(_ letter: Letter) throws -> FittedLetter {
    var fitted = try filled(letter)
    guard letter.place != .web else { return fitted }
    if fitted.html.utf8.count < Self.fewestBesidePicture, letter.edition.files.logo != nil {
      var plain = letter
      plain.hasLogo = false
      return try filled(plain)
    }
    for _ in 0..<Self.attempts {
      let excess = fitted.html.utf8.count - WeightCheck.heaviest + 1
      guard excess > 0, let bounds = tighter(fitted.letter, by: excess) else { break }
      var shorter = letter
      shorter.bounds = bounds
      fitted = try filled(shorter)
    }
    return fitted
  }

  private func filled(_ letter: Letter) throws -> FittedLetter {
    let values = TemplateValue.group(try values(of: letter))
    return FittedLetter(
      letter: letter,
      values: values,
      html: try site.templates.render(.newsletterHTML, values)
    )
  }

  private func tighter(_ letter: Letter, by excess: Int) -> TextBounds? {
    let shown = letter.languages.flatMap { language in
      letter.edition.stories.compactMap { story in
        story.version(in: language).map { letter.shown($0, in: language) }
      }
    }
    return letter.bounds.tightened(
      saving: excess,
      texts: shown.map(\.text.utf8.count),
      titles: shown.map(\.title.utf8.count)
    )
  }
}
