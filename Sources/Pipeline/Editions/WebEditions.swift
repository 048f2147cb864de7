internal import Entries
internal import Newsletters
internal import Templates

/// The editions that the web has: those that somebody approved, and those that were approved and wait to
/// be approved again; and the messages of approved ones, as far as they were lost.
struct WebEditions {
  /// What approved editions are on the web.
  private(set) var pages: [Rendering] = []
  /// Messages of approved editions that are not in the output folder: nothing else would make them again.
  private(set) var lostLetters: [Rendering] = []
  /// What the feeds of editions tell, oldest first.
  private(set) var issues: [NewsletterIssue] = []
  /// Files of editions that were approved and changed since, relative to the output folder: they stay as
  /// they were published.
  private(set) var standing: Set<String> = []

  /// A publication without a newsletter.
  init() {}

  /// - Parameters:
  ///   - editions: as their files have them.
  ///   - newsletter: composes them.
  ///   - published: the files of editions that were ever written, relative to the output folder.
  ///   - isThere: whether there is a file at a path relative to the output folder.
  /// - Throws: `PipelineError` for a file that an edition names and that cannot be shown; `StoreError`.
  init(
    _ editions: Editions,
    by newsletter: Newsletter,
    published: Set<String>,
    beside isThere: (String) -> Bool
  ) throws {
    for (month, file) in editions.folder.files.sorted(by: { $0.key < $1.key }) {
      switch file.curation.standing {
      case .draft: continue
      case .approved(let approval):
        let edition = try editions.edition(of: month)
        pages += newsletter.webPages(edition)
        lostLetters += newsletter.messages(edition).filter { !isThere($0.path) }
        issues += newsletter.issues(edition, approval: approval, isVoided: false)
      case .voided(let approval):
        let folder = "public/\(NewsletterIssue.folder(of: month))/"
        standing.formUnion(published.filter { $0.hasPrefix(folder) })
        issues += newsletter.issues(
          try editions.edition(of: month),
          approval: approval,
          isVoided: true
        ).filter { standing.contains("public/" + $0.page) }
      }
    }
    partInTime()
  }

  /// Some readers tell changes by their second: two editions that were approved in one stand apart.
  private mutating func partInTime() {
    var taken: [LanguageTag: Set<Int>] = [:]
    issues = issues.map { issue in
      var issue = issue
      while !taken[issue.language, default: []].insert(issue.second).inserted {
        issue = issue.aSecondLater
      }
      return issue
    }
  }
}
