/// Something that a person should look at before an edition is sent.
package struct Finding: Hashable, Sendable {
  package let rule: FindingRule
  /// The messages that it is about, by their files' names without ending; empty for the edition.
  package let messages: [String]
  /// The version of a story that it is about; `nil` for none.
  package let story: EditionVersion?
  /// What is the matter, in a sentence.
  package let reason: String
  /// What to do about it, in a sentence.
  package let cure: String
  /// By what its place in the edition's file is found.
  let anchor: FindingAnchor?
  /// Where it is mended: a line of the edition's file, from 1; `nil` where it is mended elsewhere.
  package var line: Int?

  init(
    rule: FindingRule,
    messages: [String] = [],
    story: EditionVersion? = nil,
    reason: String,
    cure: String,
    anchor: FindingAnchor? = nil
  ) {
    self.rule = rule
    self.messages = messages
    self.story = story
    self.reason = reason
    self.cure = cure
    self.anchor = anchor
  }

  /// Whether an edition should not be sent with it.
  package var isGrave: Bool { rule.isGrave }

  /// The same about other messages.
  fileprivate func about(_ messages: [String]) -> Finding {
    Finding(
      rule: rule,
      messages: messages,
      story: story,
      reason: reason,
      cure: cure,
      anchor: anchor
    )
  }
}

/// By what the place of a finding in an edition's file is found.
enum FindingAnchor: Hashable, Sendable {
  /// A key of the whole file.
  case key(String)
  /// A block, by its name.
  case block(String)
  /// Words as somebody wrote them, the first of them that stand there.
  case words([String])
  /// The line that says of a version's story that a language lacks it.
  case missing(EditionVersion, language: String)
}

extension [Finding] {
  /// What is found in several messages alike, once.
  var joined: [Finding] {
    var places: [Finding: Int] = [:]
    var joined: [Finding] = []
    for finding in self {
      let key = finding.about([])
      if let place = places[key] {
        joined[place] = key.about(joined[place].messages + finding.messages)
      } else {
        places[key] = joined.count
        joined.append(finding)
      }
    }
    return joined
  }

  /// Grave ones first, those of a rule together, and in the order in which they were found.
  var sortedByGravity: [Finding] {
    let ranks = Dictionary(
      uniqueKeysWithValues: FindingRule.allCases.enumerated().map { ($1, $0) }
    )
    return enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      if left.isGrave != right.isGrave { return left.isGrave }
      let (own, other) = (ranks[left.rule] ?? 0, ranks[right.rule] ?? 0)
      return own == other ? first.offset < second.offset : own < other
    }.map(\.element)
  }
}
