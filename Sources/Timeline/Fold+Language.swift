internal import Entries
internal import Markup

/// The language of an entry, and what told it.
struct LanguageChoice {
  /// What decided, the weightiest first.
  enum Basis: Equatable {
    /// The word of whoever wrote the piece.
    case stated
    /// What the title and the text each look like; `nil` where one does not tell.
    case words(title: LanguageTag?, text: LanguageTag?)
    /// The page's claim, because the words told nothing.
    case claim
    /// What the words look like most of the publication's languages, because nothing was clear.
    case leaning
    /// The publication's first language, because nothing else told any.
    case publication
  }

  let tag: LanguageTag
  /// What the text alone tells.
  let text: LanguageTag?
  let basis: Basis
  let warnings: [EntryWarning]
}

extension Fold {
  /// The language of an entry by its own words, and what disagrees with it.
  ///
  /// The title decides where title and text differ; what the page claims counts only where neither
  /// tells. A language that the publication does not have must be told by all the words there are, and
  /// is not believed where the page claims one of the publication's whose words are not known here.
  ///
  /// - Parameters:
  ///   - title: absent where the sources gave none.
  ///   - text: as whole as it is known.
  ///   - stated: what whoever wrote the piece said; it decides, and is told where the words differ: those of
  ///     the title or the text alone only in a language that the publication has.
  ///   - claims: what the sources say of their pages.
  /// - Returns: the entry's language, what the text alone tells, and what a person should know.
  func language(
    title: PlainText?,
    text: PlainText,
    stated: LanguageTag?,
    claims: [LanguageTag]
  ) -> LanguageChoice {
    var told = [title, text].map { words in words.flatMap(guess) }
    if told == [nil, nil], let title {
      // What is too short apart may be enough together.
      told[1] = guess(PlainText(line: "\(title). \(text)"))
    }
    let agree = Set(told.compactMap(\.self)).count == 1
    if let stated {
      let other = told.compactMap(\.self).first { tag in
        tag.primary != stated.primary && (agree || rules.languages.contains(tag))
      }
      let warning = other.map { other in
        EntryWarning(
          .languageDisagreement,
          "it is said to be \(stated.name), its words look like \(other.name)"
        )
      }
      return LanguageChoice(
        tag: stated,
        text: told[1],
        basis: .stated,
        warnings: [warning].compactMap(\.self)
      )
    }
    let claim = claims.min()
    let isForeign = told.contains { $0.map { !rules.languages.contains($0) } ?? false }
    // Words of a language that nobody here knows look like some other: a neighbour's.
    let isUnheard = claim.map { rules.languages.contains($0) && !Self.words.knows($0) } ?? false
    let own = told.compactMap(\.self).first {
      agree && !isUnheard || rules.languages.contains($0)
    }
    guard let own else {
      let leaning = Self.words.likeliest(
        "\(title.map { "\($0). " } ?? "")\(text)",
        among: rules.languages
      )
      let tag = claim ?? leaning ?? rules.defaultLanguage
      return LanguageChoice(
        tag: tag,
        text: nil,
        basis: claim != nil ? .claim : leaning != nil ? .leaning : .publication,
        warnings: isUnheard
          ? [] : [.init(.languageUnknown, "its words tell no language: taken for \(tag.name)")]
      )
    }
    var warnings: [EntryWarning] = []
    if let title = told[0], let text = told[1], title != text {
      warnings.append(
        .init(.languageDisagreement, "the title is \(title.name), the text is \(text.name)")
      )
    }
    if let claim, claim.primary != own.primary {
      warnings.append(
        EntryWarning(
          .languageDisagreement,
          "the page claims \(claim.name), the entry's words are \(own.name)"
        )
      )
    }
    if isForeign, !rules.languages.contains(own) {
      warnings.append(.init(.languageUnknown, "the publication has no feeds in \(own.name)"))
    }
    return LanguageChoice(
      tag: own,
      text: told[1],
      basis: .words(title: told[0], text: told[1]),
      warnings: warnings
    )
  }

  private static let words = LanguageDetector.standard

  /// The language that words are in, by the publication's own tag where it has one; `nil` when they
  /// do not tell.
  private func guess(_ words: PlainText) -> LanguageTag? {
    Self.words.detect(words.description).map { guess in
      rules.languages.first { $0.primary == guess.language.primary } ?? guess.language
    }
  }
}
