package import Foundation
package import Markup

/// What a list shows of an entry: all but its text.
package struct EntryOutline: Hashable, Sendable {
  package let id: EntryID
  /// The piece's own address; absent where a page of ours stands in.
  package let link: WebAddress?
  /// The page that the piece was seen on.
  package let sourcePage: WebAddress?
  package let title: PlainText
  package let isTitleDerived: Bool
  package let published: Date
  package let precision: DatePrecision
  /// The run that made the entry.
  package let firstSeen: Date
  package let language: LanguageTag
  /// In the order of the configuration; empty where no rule gave one.
  package let delegations: [DelegationID]
  /// The sources that carried it, by name.
  package let sources: [SourceID]
  /// In a stable order.
  package let warnings: [EntryWarning]

  package init(
    id: EntryID,
    link: WebAddress?,
    sourcePage: WebAddress?,
    title: PlainText,
    isTitleDerived: Bool,
    published: Date,
    precision: DatePrecision,
    firstSeen: Date,
    language: LanguageTag,
    delegations: [DelegationID],
    sources: [SourceID],
    warnings: [EntryWarning]
  ) {
    self.id = id
    self.link = link
    self.sourcePage = sourcePage
    self.title = title
    self.isTitleDerived = isTitleDerived
    self.published = published
    self.precision = precision
    self.firstSeen = firstSeen
    self.language = language
    self.delegations = delegations
    self.sources = sources
    self.warnings = warnings
  }

  /// When it appeared: the day it was published; for an undated one the day it was first seen.
  ///
  /// - Parameter zone: in which days begin.
  /// - Returns: a day that does not change with the run.
  package func since(in zone: TimeZone) -> CalendarDay {
    switch precision {
    case .instant, .day: CalendarDay(published, in: zone)
    case .firstSeen: CalendarDay(firstSeen, in: zone)
    }
  }
}
