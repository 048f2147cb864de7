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
  /// Files of editions that were approved and changed since, or that name what the configuration has no more,
  /// relative to the output folder: they stay as they were published.
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
    isThere: (String) -> Bool
  ) throws {
    for (month, file) in editions.folder.files.sorted(by: { $0.key < $1.key }) {
      switch file.curation.standing {
      case .draft: continue
      case .approved(let approval):
        let edition = try editions.edition(of: month, isOnWeb: true)
        // Without a language or a name that it had, a letter would be another one under the same number.
        if file.former.isEmpty {
          lostLetters += newsletter.messages(edition).filter { !isThere($0.path) }
        }
        issues += newsletter.issues(edition, approval: approval, isVoided: false)
        let own = edition.languages.map { "public/" + NewsletterIssue.page(of: month, in: $0) }
        // What the configuration has lost has no name any more; the pages that were published have it.
        if !file.former.isEmpty, own.allSatisfy(isThere) {
          standing.formUnion(Self.files(of: month, published))
        } else {
          pages += newsletter.webPages(edition)
        }
      case .voided(let approval):
        standing.formUnion(Self.files(of: month, published))
        issues += newsletter.issues(
          try editions.edition(of: month),
          approval: approval,
          isVoided: true
        ).filter { standing.contains("public/" + $0.page) }
      }
    }
    partInTime()
  }

  /// The files of a month's edition that were written.
  private static func files(of month: CalendarMonth, _ published: Set<String>) -> Set<String> {
    let folder = "public/\(NewsletterIssue.folder(of: month))/"
    return published.filter { $0.hasPrefix(folder) }
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
