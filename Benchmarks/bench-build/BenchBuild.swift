import Foundation
import Pipeline

/// Times builds of a made publication: the first, and then ones in which nothing changed.
///
/// `bench-build ENTRIES RUNS` prints one JSON line with the milliseconds of the first build and the
/// median of the others, each from reading `feeds.yml` to the last look at a file. The start of the
/// process is not in it.
@main
struct BenchBuild {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let entries = arguments.first ?? 1_000
    let runs = max(1, arguments.dropFirst().first ?? 20)
    let root = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try Data(feeds.utf8).write(to: root.appending(path: "feeds.yml"))
    try Data(page(of: entries).utf8).write(to: root.appending(path: "page.txt"))

    let first = try milliseconds { try build(in: root, at: 1_775_000_000) }
    let others = try (1...runs).map { run in
      try milliseconds { try build(in: root, at: 1_775_000_000 + Double(run) * 86_400) }
    }.sorted()
    print(
      """
      {"bench": "build", "entries": \(entries), "first_ms": \(rounded(first)), \
      "unchanged_ms": \(rounded(others[others.count / 2])), "runs": \(runs)}
      """
    )
  }

  private static func build(in root: URL, at seconds: TimeInterval) throws {
    let workspace = try Workspace(
      configuration: root.appending(path: "feeds.yml").path(),
      out: nil
    )
    _ = try Build(workspace: workspace, now: Date(timeIntervalSince1970: seconds))
      .run(only: nil, offline: true)
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(work)
    return Double(time.components.seconds) * 1_000
      + Double(time.components.attoseconds) / 1_000_000_000_000_000
  }

  private static func rounded(_ milliseconds: Double) -> String {
    "\((milliseconds * 10).rounded() / 10)"
  }

  private static let feeds = """
    publication:
      authority: example.org
      title: Example News
      languages: [en, fr]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations:
      - { id: eu, name: Union }
      - { id: un, name: { en: United Nations, fr: Nations Unies } }
    sources:
      - { id: page, adapter: page-text, path: page.txt, date_format: dd.MM.yyyy, \
    sections: { "News from the Union": eu, "News from the UN": un } }
    newsletter:
      from: Example <news@example.org>
      to: news@example.org
      list_id: news.example.org
      postal_address: 1 Example Street
      unsubscribe: { url: https://example.org/u }
    """

  /// A listing page with so many cards, three a day, half of them under each heading.
  private static func page(of entries: Int) -> String {
    let words = "the mothers of this town met and spoke about care work rest school and the river"
      .split(separator: " ")
    var text = ""
    for index in 0..<entries {
      if index == 0 { text += "News from the Union\n\n" }
      if index == entries / 2 { text += "News from the UN\n\n" }
      let day = index / 3
      let date = [day % 28 + 1, day / 28 % 12 + 1].map { $0 < 10 ? "0\($0)" : "\($0)" }
      let body = (0..<30).map { words[(index * 7 + $0 * 5 + index / 17) % words.count] }
      text += """
        Story number \(index) of the town

        \(date.joined(separator: ".")).\(2025 - day / 336)

        Piece \(index): \(body.joined(separator: " ")).

        Read more


        """
    }
    return text
  }
}
