package import Foundation
package import Store

extension SourceReport {
  /// Why it could not be believed, in a sentence with a cure; `nil` for one that was.
  package var failure: String? {
    switch outcome {
    case .unchanged, .read, .notAsked: nil
    case .empty:
      "nothing was found in it; what it said before stays published. Look at its page, or at what its "
        + "program prints: if it is rightly empty, run `depeche build --only \(source)`; if not, mend its settings in feeds.yml "
        + "(`depeche sources try` shows what can be read)"
    case .shrunk(let count, let before):
      "it shows \(count) of \(before) pieces; the others stay published. If they were taken away "
        + "on purpose, run `depeche build --only \(source)`; when it has stayed so for three days, that is "
        + "what it shows, and what is missing between the others is withdrawn 14 days later"
    case .changed(let count, let reasons, let takesNew, let mayLast):
      reasons.joined(separator: "; ") + ". What it said before stays published"
        + (takesNew ? ", and new pieces come in" : "")
        + cure(among: count, isComplete: takesNew, mayLast: mayLast)
    case .redated(let moved, let known, let isBySettings):
      (isBySettings ? "by its settings in feeds.yml, " : "the source changed: ")
        + (known == 0
          ? "most of its dates cannot be read, or cannot be true"
          : "\(moved) of \(known) dates that were known before would be others, or none")
        + "; what it said before stays published. Look at its date_format and timezone in feeds.yml; if "
        + "the new dates are right, run `depeche build --only \(source)`"
    case .failed(let reason): reason
    }
  }

  /// What a person can do about a source that is another than before.
  private func cure(among count: Int, isComplete: Bool, mayLast: Bool) -> String {
    let mending = "mend its settings in feeds.yml (`depeche sources try` shows what can be read)"
    let believing = "if it is right as it is, run `depeche build --only \(source)`"
    let lasting = "; when it has stayed so for three days, it is taken as right"
    if count == 0 {
      return ". Open its page: if its news are there, \(mending); if not, give its new address"
    }
    if isComplete { return "; " + believing + lasting }
    return "; " + mending + ", or, " + believing + (mayLast ? lasting : "")
  }

  /// What is to be remembered of it; `nil` where nothing is wrong.
  ///
  /// - Parameter now: the moment of the run.
  /// - Returns: the kind, and every sentence that is said of it.
  package func trouble(at now: Date) -> SourceTrouble? {
    let kind: SourceTrouble.Kind? =
      switch outcome {
      case .unchanged, .read, .notAsked: broken.isEmpty ? nil : .unreadableFiles
      case .empty: .empty
      case .shrunk: .shrunk
      case .changed: .changed
      case .redated(_, _, let isBySettings): isBySettings ? .misconfigured : .changed
      case .failed: .broken
      }
    return kind.map { SourceTrouble($0, [failure].compactMap(\.self) + broken, since: now) }
  }

  /// Whether nothing but a mistake in `feeds.yml` is wrong.
  package var isMisconfigured: Bool {
    if case .redated(_, _, isBySettings: true) = outcome { true } else { false }
  }
}

extension SourceReport.Outcome {
  /// The same with what stands where a list was; of any other outcome nothing is added.
  func naming(_ page: @autoclosure () -> String?) -> Self {
    guard case .changed(0, let reasons, let takesNew, let mayLast) = self else { return self }
    let page = page().map { [$0] } ?? []
    return .changed(0, reasons + page, takesNew: takesNew, mayLast: mayLast)
  }
}
