package import Configuration
internal import Foundation

/// The form that the dates of a proposed source have, or why none is proposed.
package struct ProposedDates: Sendable {
  /// The form of all of them, where that is beyond doubt.
  package let format: DateFormat?
  /// Dates whose form leaves the day in doubt.
  private let doubtful: [String]
  /// The forms that fit all of those, of which each puts the day elsewhere; none where no form does.
  private let forms: [DateFormat]

  /// - Parameter texts: as they stand on a page, words around them included; those that can be read in one way
  ///   alone need no form.
  init(of texts: [String]) {
    let plain = DateReader(format: nil, zone: .gmt)
    let texts = texts.filter { text in
      if case .date? = PageDates.date(in: text, plain) { false } else { true }
    }
    let forms = PageDateForms.fitting(texts)
    format = forms.count == 1 ? forms.first : nil
    doubtful = format == nil ? Array(Set(texts)).sorted() : []
    self.forms = forms
  }

  /// The line of the source for `feeds.yml`, or a comment in its place; none where there is no date.
  var lines: [String] {
    if let format {
      return ["  date_format: \(format.description.quotedForYAML)   # all its dates fit"]
    }
    guard let date = doubtful.first else { return [] }
    let choice = forms.map(\.description.quotedForYAML).joined(separator: " or ")
    return [
      forms.isEmpty
        ? "  # date_format: no form that is known fits all dates such as \(date.commentForYAML)"
        : "  # date_format: \(choice)? Nothing here tells which part of \(date.commentForYAML) "
          + "is the day"
    ]
  }
}
