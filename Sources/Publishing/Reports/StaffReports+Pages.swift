internal import Configuration
internal import Entries
internal import Markup
internal import Templates

extension StaffReports {
  /// Staff read in the publication's first language.
  var language: LanguageTag { site.publication.languages[0] }

  var phrases: Phrases { site.phrases(language) }

  /// The page that leads to the reports, with how much there is in each.
  func index(of contents: ReportContents) throws -> String {
    var values = site.surroundings(language, home: "../public/index.html", logo: nil)
    values["title"] = .text(phrases.reportsTitle)
    values["reports"] = .list(
      ReportName.allCases.map { name in
        let count = contents.count(of: name)
        return [
          "title": .text(phrases.title(of: name)),
          "lead": .text(phrases.lead(of: name)),
          "address": .text("\(name.rawValue).html"),
          "count": "\(count)",
          "is_empty": .flag(count == 0),
        ]
      }
    )
    return try site.templates.render(.reports, .group(values))
  }

  /// The page of a report.
  func page(of name: ReportName, _ contents: ReportContents) throws -> String {
    let table = table(of: name, contents)
    let count = contents.count(of: name)
    var values = site.surroundings(language, home: "../public/index.html", logo: nil)
    values["title"] = .text(phrases.title(of: name))
    values["lead"] = .text(phrases.lead(of: name))
    values["count"] = .text(count == 0 ? "" : phrases.counted(noun(of: name), count))
    values["listed"] =
      table.listed < count
      ? .text(phrases.listed(table.listed, of: count)) : .absent
    values["index"] = ["title": .text(phrases.reportsTitle), "address": "index.html"]
    values["data"] = .text("\(name.rawValue).json")
    values["feed"] = name == .sources ? .text("\(name.rawValue).xml") : .absent
    values["sections"] = .list(table.sections.map(section))
    return try site.templates.render(.report, .group(values))
  }

  private func noun(of name: ReportName) -> CountedNoun {
    switch name {
    case .sources: .sources
    case .proposedPairs: .pairs
    case .missingTranslations, .unrouted, .languages, .undated, .untitled, .held, .takenOut,
      .withdrawn:
      .entries
    }
  }

  private func section(_ section: ReportTable.Section) -> TemplateValue {
    [
      "heading": .text(ifPresent: section.heading),
      "count": .text(ifPresent: section.count.map { phrases.counted(.entries, $0) }),
      "columns": .list(
        section.columns.map { ["name": .text(phrases.name(of: $0))] }
      ),
      "width": "\(section.columns.count)",
      "groups": .list(
        section.groups.map { group in
          [
            "heading": .text(ifPresent: group.heading),
            "rows": .list(
              group.rows.map { row in
                ["cells": .list(zip(section.columns, row).map { cell($1, in: $0) })]
              }
            ),
          ]
        }
      ),
    ]
  }

  private func cell(_ cell: ReportTable.Cell, in column: ReportColumn) -> TemplateValue {
    var values: [String: TemplateValue] = [
      "label": .text(phrases.name(of: column))
    ]
    switch cell {
    case .pieces(let pieces):
      values["pieces"] = .list(pieces.map { .group(piece($0, at: address(of: $0))) })
    case .dated(let entry):
      values["pieces"] = [.group(piece(entry, at: address(of: entry)).merging(when(entry)) { $1 })]
    case .waiting(let entry):
      values["pieces"] = [.group(piece(entry, at: entry.link?.uri))]
    case .lines(let lines):
      values["lines"] = .list(lines.map { ["text": .text($0), "words": .list(Self.words($0))] })
      values["is_short"] = .flag(lines.allSatisfy { $0.count <= Self.longestShort })
    case .linked(let name, let page):
      values["lines"] = [
        [
          "text": .text(name), "words": .list(Self.words(name)),
          "address": .text(ifPresent: page?.uri),
        ]
      ]
      values["is_short"] = .flag(name.count <= Self.longestShort)
    case .day(let day):
      values["date"] = written(day)
    }
    return .group(values)
  }

  /// Lines of so many characters stay whole in a narrow table.
  private static let longestShort = 16

  /// A line's words, with what stands between backquotes as code.
  private static func words(_ line: String) -> [TemplateValue] {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    // Without its partner a backquote is one.
    guard !parts.count.isMultiple(of: 2) else { return [["plain": .text(line)]] }
    return zip(0..., parts).map { index, part in
      [index.isMultiple(of: 2) ? "plain" : "code": .text(String(part))]
    }
  }

  private func address(of entry: EntryOutline) -> String {
    entry.link?.uri ?? "../public/\(Site.page(of: entry.id))"
  }

  private func written(_ day: CalendarDay) -> TemplateValue {
    [
      "machine": .text(day.description),
      "written": .text(phrases.date(year: day.year, month: day.month, day: day.day)),
    ]
  }

  /// The day of a piece, or that it has none.
  private func when(_ entry: EntryOutline) -> [String: TemplateValue] {
    switch entry.precision {
    case .instant, .day: ["date": written(entry.since(in: zone))]
    case .firstSeen: ["undated": .text(phrases.undated)]
    }
  }

  private func piece(_ entry: EntryOutline, at address: String?) -> [String: TemplateValue] {
    [
      "title": .text(entry.title.description),
      "address": .text(ifPresent: address),
      "language": .text(entry.language.description),
      "language_name": .text(phrases.name(ofLanguage: entry.language.description)),
      "direction": .text(site.phrases(entry.language).direction),
      "source": entry.sourcePage.map { page in
        ["name": .text(page.host), "address": .text(page.description)]
      } ?? .absent,
    ]
  }
}
