internal import Configuration
internal import Entries
package import Foundation

extension EditionText {
  /// The same file, approved as it is.
  ///
  /// - Parameters:
  ///   - name: who approves.
  ///   - moment: when.
  ///   - zone: in which the moment is written.
  ///   - findings: how many grave findings it is approved with.
  /// - Returns: `nil` where the file's form needs a person.
  package func approved(
    by name: String,
    at moment: Date,
    in zone: TimeZone,
    despite findings: Int = 0
  ) -> EditionText? {
    let content = curation.content
    var approved = curation
    let moment = Date(timeIntervalSince1970: moment.timeIntervalSince1970.rounded(.down))
    approved.approval = Approval(
      name: name,
      moment: moment,
      content: content,
      despite: findings
    )
    let lines =
      [
        "approved:   # void when anything below changes; `newsletter approve` renews it",
        "  by: " + EditionLines.quoted(name),
        "  at: " + RFC3339.text(moment, in: zone),
        "  content: \(content)",
      ] + (findings > 0 ? ["  despite: \(findings)   # grave findings"] : [])
    let behind = outline.monthLine + 1
    let range = outline.approval ?? behind..<behind
    return changed(by: [LineEdit(range: range, lines: lines)], to: approved)
  }
}
