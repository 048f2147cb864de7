package import Configuration
package import Entries

extension EditionText {
  /// Writes a new edition file.
  ///
  /// - Parameters:
  ///   - candidates: by delegation, in the order of the messages.
  ///   - month: of the edition.
  ///   - names: of the delegations, in the newsletter's languages, for the remarks.
  ///   - reading: how it will be read.
  /// - Throws: `ConfigurationError` where it could not be read again, above all for its size.
  package init(
    _ candidates: [Candidate],
    of month: CalendarMonth,
    naming names: (DelegationID?) -> String,
    reading: Reading
  ) throws(ConfigurationError) {
    let languages = reading.context.languages
    var lines = Self.beginning(of: month)
    lines += ["edition: \(month)", "", "# The date of the messages, such as 2026-04-01 09:00."]
    lines += ["# Empty: the day of the newest piece.", "date:", ""]
    lines += ["# Empty: the newsletter’s title and the month.", "subject:"]
    lines += languages.map { "  \($0): \"\"" }
    lines += ["", "# What mail programs show behind the subject. Empty: the first titles."]
    lines += ["preheader:"] + languages.map { "  \($0): \"\"" }
    lines += ["", "# Your own words, above the stories. Write below the bar, a blank line between"]
    lines += ["# two paragraphs; **bold**, [words that link](https://…), and lists are understood."]
    lines += ["introduction:"] + languages.flatMap { ["  \($0): |", ""] }
    lines += ["# Files that the messages carry: - { file: content/report.pdf, name: Report.pdf }"]
    lines += ["attachments: []", "", "sections:"]
    if candidates.isEmpty { lines[lines.count - 1] += " []" }
    var section: DelegationID??
    for candidate in candidates {
      if section != .some(candidate.delegation) {
        section = .some(candidate.delegation)
        lines += ["", "  # " + Self.remark(names(candidate.delegation))]
        lines.append("  - delegation: \(candidate.delegation?.description ?? "none")")
        lines.append("    stories:")
      }
      lines.append("")
      lines += EditionLines.lines(of: candidate.story, at: 6, remarks: candidate.remarks)
    }
    try self.init(lines.map { $0 + "\n" }.joined(), reading: reading)
  }

  private static func remark(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What a file says of itself, for people.
  private static func beginning(of month: CalendarMonth) -> [String] {
    """
    # The newsletter of \(month): what stands here is what its messages will say.
    #
    # Change a title between its quotes (a quote inside it is written \\" or “), a text below its bar. Move a
    # story up or down with all its lines, from its hyphen on. A language that is `missing` shows the story
    # in the other one; to say it yourself, write title: and text: in its place, and link: if it has one.
    # In a story, lines of your own:
    #
    #   drop: why it is left out      keep the story's lines, so that it is not offered again
    #   pin: true                     first in its section
    #   picture: content/photo.jpg    with alt: (what it shows) below each language; `picture: yes`
    #                                 takes the one that the entry brought with it
    #   translation: yes, or no       in place of `proposed`: the same story, or another one
    #
    # Words of your own between the stories, under `stories:`, as far in as the stories are:
    #
    #      - block: a name for you
    #        en:
    #          title: Save the date
    #          text: |
    #            We meet on the 5th.
    #
    # The lines entry:, seen: and source: tell the program what you changed and what the source did:
    # leave them. `depeche newsletter draft \(month)` again adds what is new and loses nothing of yours;
    # then `preview`, `check`, and `approve`.

    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
