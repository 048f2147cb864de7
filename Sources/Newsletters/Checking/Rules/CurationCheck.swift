internal import Entries

/// What is still to be decided in an edition's file.
enum CurationCheck {
  static func findings(in curation: Curation) -> [Finding] {
    let told = curation.stories.filter { $0.drop == nil }
    let new = curation.new.filter { $0.drop == nil }.compactMap(\.versions.first).map { version in
      Finding(
        rule: .candidatesNew,
        story: version.version,
        reason: "It came after the draft and stands under `new`, where nobody has looked at it.",
        cure: "Move it to a section, or give it `drop:` and a reason."
      )
    }
    return told.flatMap(\.versions).flatMap(findings) + new
  }

  private static func findings(in version: CuratedVersion) -> [Finding] {
    var findings: [Finding] = []
    if case .proposed(let percent) = version.translation {
      findings.append(
        Finding(
          rule: .translationUndecided,
          story: version.version,
          reason: "The program takes it for a translation (\(percent) %); nobody has decided.",
          cure: "Write `translation: yes` or `translation: no` in its place."
        )
      )
    }
    switch version.mark {
    case nil, .updated: break
    case .gone:
      findings.append(
        Finding(
          rule: .sourceGone,
          story: version.version,
          reason: "Its source has withdrawn it: the link may lead nowhere.",
          cure: "Drop it, or take out its `source:` line once you know that it stays."
        )
      )
    case .words:
      findings.append(
        Finding(
          rule: .sourceChanged,
          story: version.version,
          reason: "Its source says something else now, beside `source:`.",
          cure: "Take over what you want of it, then take out `source:`."
        )
      )
    }
    return findings
  }
}
