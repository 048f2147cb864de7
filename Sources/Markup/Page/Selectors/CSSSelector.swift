/// Selectors of which one has to match (Selectors §4.1).
struct CSSSelectorList: Hashable, Sendable {
  let selectors: [CSSSelector]
}

/// Compounds with a combinator before each (Selectors §4.4).
struct CSSSelector: Hashable, Sendable {
  /// From left to right; the combinator of the first one counts in `:has()` and behind a scope.
  let steps: [Step]

  struct Step: Hashable, Sendable {
    let combinator: Combinator
    let compound: CSSCompound
  }

  /// How an element stands to the one that the compound on the left matches (Selectors §15).
  enum Combinator: Hashable, Sendable {
    case descendant, child, nextSibling, laterSibling
  }
}

/// Conditions that one element meets (Selectors §4.3).
struct CSSCompound: Hashable, Sendable {
  /// In lower case; `nil` for any.
  var type: String?
  var conditions: [CSSCondition] = []
}

/// A condition on an element.
indirect enum CSSCondition: Hashable, Sendable {
  case id(String)
  case className(String)
  case attribute(String, CSSAttributeTest)
  /// One of the places that `a·n + b` gives among its siblings, from the end where said.
  case nth(CSSPlace, ofType: Bool, fromEnd: Bool)
  case onlyChild(ofType: Bool)
  case not(CSSSelectorList)
  case matches(CSSSelectorList)
  case has(CSSSelectorList)
  /// Its words, those of what is inside included unless they must be its own, hold a text.
  case contains(String, own: Bool)
  case empty
  case root
  case scope
  case link
}

/// What an attribute's value has to be (Selectors §6).
struct CSSAttributeTest: Hashable, Sendable {
  enum Relation: Hashable, Sendable {
    case present, equal, word, dash, prefix, suffix, substring, unequal
  }

  let relation: Relation
  let value: String
  let ignoresCase: Bool

  func holds(for value: String?) -> Bool {
    guard let value else { return relation == .unequal }
    let found = ignoresCase ? value.lowercased() : value
    let wanted = ignoresCase ? self.value.lowercased() : self.value
    switch relation {
    case .present: return true
    case .equal: return found == wanted
    case .unequal: return found != wanted
    case .word: return found.split(whereSeparator: \.isWhitespace).contains { $0 == wanted }
    case .dash: return found == wanted || found.hasPrefix(wanted + "-")
    // An empty text is a part of nothing (Selectors §6.2).
    case .prefix: return !wanted.isEmpty && found.hasPrefix(wanted)
    case .suffix: return !wanted.isEmpty && found.hasSuffix(wanted)
    case .substring: return !wanted.isEmpty && found.contains(wanted)
    }
  }
}

/// The places `a·n + b` for n from 0 on (Selectors §13.3).
struct CSSPlace: Hashable, Sendable {
  let step: Int
  let offset: Int

  /// Whether a place is one of them; places count from 1.
  func includes(_ place: Int) -> Bool {
    let distance = place - offset
    guard step != 0 else { return distance == 0 }
    return distance % step == 0 && distance / step >= 0
  }
}
