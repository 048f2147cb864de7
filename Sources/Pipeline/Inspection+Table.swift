internal import Adapters
internal import Configuration
internal import Entries
internal import Markup

extension Inspection {
  /// Writes the sightings as a table for a person, each as soon as it is read, and below them what was
  /// mended and what the file is.
  ///
  /// - Parameter write: is handed the pieces of the text in their order; nothing before the last line
  ///   is sure that the file can be read to its end.
  /// - Throws: what `write` throws, or `PipelineError` where the file cannot be read.
  package func writeTable(to write: (String) throws -> Void) throws {
    let body = try body()
    // An adapter cannot be stopped by whom it tells; what it still tells is dropped.
    var written: Result<Void, any Error> = .success(())
    let read = try read(body) { sighting in
      if case .success = written { written = Result { try write(row(of: sighting)) } }
    }
    try written.get()
    for note in body.notes + read.notes.lines { try write("! \(note)\n") }
    let summaries = read.summaries.isEmpty ? "" : ": " + read.summaries.joined(separator: "; ")
    try write("\(read.count) read as \(source.adapter)\(summaries)\n")
  }

  private func row(of sighting: Sighting) -> String {
    let date = sighting.published?.day(in: source.timezone).description ?? "–"
    let words = sighting.title ?? sighting.text?.plain ?? PlainText(line: "")
    let opening = words.lines.first.map { String($0.prefix(70)) } ?? ""
    let delegations = sighting.delegations.map(\.description).joined(separator: ",")
    let mark = sighting.title == nil ? "(no title) " : ""
    let warnings = sighting.warnings.map { "\n    ! \($0.message)" }.joined()
    return "\(date)  [\(delegations)]  \(mark)\(opening)\n    \(sighting.place)\(warnings)\n"
  }
}
