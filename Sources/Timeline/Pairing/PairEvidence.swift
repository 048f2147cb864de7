package import Entries

/// One thing that speaks for a pair, or against it, as a person reads it.
package enum PairEvidence: Hashable, Sendable {
  /// The same thing in the words of the pair's first entry and of its second.
  package struct Term: Hashable, Sendable {
    package let first: String
    package let second: String

    package init(first: String, second: String) {
      self.first = first
      self.second = second
    }
  }

  case sameDay
  /// 1 and more.
  case daysApart(Int)
  /// One of the two has no date.
  case undated
  case delegations([DelegationID])
  /// The delegation of one is a part of the other's, or both are parts of one.
  case relatedDelegations
  /// A file that both link to, by its name.
  case document(String)
  case picture
  /// A site that both link to a page of.
  case link(String)
  /// Names that both have, spelled alike.
  case names([String])
  /// Institutions, terms and places that each language names in its own way.
  case terms([Term])
  case numbers([String])
  /// Days other than that of the entries, such as `14.4.`.
  case dates([String])
  /// Other words that mean the same or come from the same word.
  case words([Term])
  /// Both are likelier pairs of one entry in a third language.
  case third
  /// Each counts another session or anniversary.
  case otherEvent
  /// Each names other places.
  case otherPlace
  /// Each title names another month or year.
  case otherTime
  /// Each names other people in full.
  case otherPeople
  /// Each gives other numbers.
  case otherNumbers
  /// A day that both name, such as `14.4.`, was to come for one and past for the other.
  case dayBetween(String)
  /// Each says much of which the other has nothing.
  case otherMatter
  /// What they share says where they come from, and hardly what they are about.
  case occasion
}

extension PairEvidence: CustomStringConvertible {
  /// A phrase in English: `same day`, `both name Akhannouch and Rabat`.
  package var description: String { words(naming: \.description) }

  /// The same phrase with delegations as people call them.
  package func words(naming name: (DelegationID) -> String) -> String {
    switch self {
    case .sameDay: "same day"
    case .daysApart(let days): days == 1 ? "one day apart" : "\(days) days apart"
    case .undated: "one has no date"
    case .delegations(let ids):
      (ids.count == 1 ? "shared delegation " : "shared delegations ")
        + Self.list(ids.map(name))
    case .relatedDelegations: "their delegations belong together"
    case .document(let name): "links to the same document \(name)"
    case .picture: "the same picture"
    case .link(let host): "links to the same page of \(host)"
    case .names(let names): "both name \(Self.list(names))"
    case .terms(let terms):
      Self.list(terms.map { "\($0.first) in one is \($0.second) in the other" })
    case .numbers(let numbers):
      (numbers.count == 1 ? "the number " : "the numbers ") + Self.list(numbers)
    case .dates(let dates): "both name the day \(Self.list(dates))"
    case .words(let words):
      "alike in meaning: " + words.map { "\($0.first) – \($0.second)" }.joined(separator: ", ")
    case .third: "both pair with the same third"
    case .otherEvent: "but each counts another session or anniversary"
    case .otherPlace: "but each names other places"
    case .otherTime: "but each title names another month or year"
    case .otherPeople: "but each names other people"
    case .otherNumbers: "but each gives other numbers"
    case .dayBetween(let date): "but one is from before the day \(date), the other from after it"
    case .otherMatter: "but each says much that the other does not"
    case .occasion: "but little is shared beside the occasion"
    }
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
