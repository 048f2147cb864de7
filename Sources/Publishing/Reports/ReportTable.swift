internal import Entries
internal import Templates

/// A report as a table that people read.
struct ReportTable {
  /// What stands at one place of a table.
  enum Cell {
    /// Pieces with their addresses; none for an empty cell.
    case pieces([EntryOutline])
    /// A piece with its address and its day.
    case dated(EntryOutline)
    /// A piece that has no page of ours yet.
    case waiting(EntryOutline)
    /// Words, each on a line of its own.
    case lines([String])
    /// A name, with the page that it leads to where there is one.
    case linked(String, WebAddress?)
    case day(CalendarDay)
  }

  /// Rows under one heading, such as a month.
  struct Group {
    let heading: String?
    /// Each with a cell for each column.
    let rows: [[Cell]]
  }

  /// A table under one heading, such as a delegation.
  struct Section {
    let heading: String?
    /// Of the rows; `nil` where the report's own says it.
    let count: Int?
    let columns: [ReportColumn]
    let groups: [Group]
  }

  let sections: [Section]
  /// How many pieces of the report are in it.
  let listed: Int

  /// A table without headings inside it.
  init(_ columns: [ReportColumn], _ rows: [[Cell]]) {
    let groups = [Group(heading: nil, rows: rows)]
    sections =
      rows.isEmpty ? [] : [Section(heading: nil, count: nil, columns: columns, groups: groups)]
    listed = rows.count
  }

  /// A table with a section for each heading that has rows.
  init(_ columns: [ReportColumn], _ parts: [(heading: String, rows: [[Cell]])]) {
    sections = parts.filter { !$0.rows.isEmpty }.map { heading, rows in
      let groups = [Group(heading: nil, rows: rows)]
      return Section(heading: heading, count: nil, columns: columns, groups: groups)
    }
    listed = parts.map(\.rows.count).reduce(0, +)
  }

  init(_ sections: [Section], listed: Int) {
    self.sections = sections
    self.listed = listed
  }
}
