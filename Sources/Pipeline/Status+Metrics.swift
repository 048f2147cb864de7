internal import Entries
internal import Foundation

extension Status {
  /// How the sources stand, in the text format that Prometheus and OpenMetrics collectors read (version
  /// 0.0.4): for the collector of text files.
  package var metrics: String {
    var lines: [String] = []
    func family(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      guard !samples.isEmpty else { return }
      lines += ["# HELP depeche_source_\(name) \(help)", "# TYPE depeche_source_\(name) gauge"]
      lines += samples.map { "depeche_source_\(name){\($0.labels)} \($0.value)" }
    }
    func moments(_ moment: (SourceItem) -> Date?) -> [(labels: String, value: String)] {
      sources.compactMap { source in
        moment(source).map { (Self.label(source), "\(Int64($0.timeIntervalSince1970))") }
      }
    }
    family(
      "state",
      "How the source stands: 1 for its state, 0 for all others.",
      sources.flatMap { source in
        SourceCondition.allCases.map { condition in
          (
            "\(Self.label(source)),state=\"\(condition.rawValue)\"",
            condition == source.state ? "1" : "0"
          )
        }
      }
    )
    family(
      "entries",
      "How many pieces the source showed when it was last believed.",
      sources.map { (Self.label($0), "\($0.entries)") }
    )
    family(
      "failures",
      "How many visits in a row failed.",
      sources.map { (Self.label($0), "\($0.visits?.failures ?? 0)") }
    )
    family(
      "last_success_timestamp_seconds",
      "When the source was last read well; absent for never.",
      moments(\.lastSuccess)
    )
    family(
      "last_new_timestamp_seconds",
      "When the source last showed something new; absent for never.",
      moments(\.lastNew)
    )
    family(
      "last_attempt_timestamp_seconds",
      "When the source was asked last; absent for files.",
      moments { $0.visits?.asked }
    )
    return lines.map { $0 + "\n" }.joined()
  }

  /// A source as a label; in its value backslash, quotation mark and line break are escaped.
  private static func label(_ source: SourceItem) -> String {
    let value = source.id.description.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "source=\"\(value)\""
  }
}
