extension Phrases {
  /// The heading of the page that leads to the reports.
  package var reportsTitle: String { filled("reports_title", [:]) }

  /// What is said of a proposed pair that another claims with as much right.
  package var ambiguous: String { filled("report_ambiguous", [:]) }

  /// What stands over the pairs that are worth being looked at first.
  package var likely: String { filled("report_likely", [:]) }

  /// What stands over the other pairs.
  package var perhaps: String { filled("report_perhaps", [:]) }

  /// What stands where a piece has no date.
  package var undated: String { filled("report_undated", [:]) }

  /// What stands over the pieces that have no delegation.
  package var withoutDelegation: String { filled("report_without_delegation", [:]) }

  /// The heading of a report.
  package func title(of report: ReportName) -> String { filled("\(report.key)_title", [:]) }

  /// What a report is for, in a sentence or two.
  package func lead(of report: ReportName) -> String { filled("\(report.key)_lead", [:]) }

  /// The heading of a column.
  package func name(of column: ReportColumn) -> String {
    filled("report_column_\(column.rawValue)", [:])
  }

  /// How many of a report's pieces a page shows.
  package func listed(_ listed: Int, of count: Int) -> String {
    filled("report_listed", ["listed": "\(listed)", "count": "\(count)"])
  }

  /// A percentage, such as `87%` or `87 %`.
  package func percent(_ number: Int) -> String {
    filled("percent", ["number": "\(number)"])
  }
}

extension ReportName {
  /// What the keys of its phrases begin with.
  fileprivate var key: String { "report_\(rawValue.replacing("-", with: "_"))" }
}
