internal import Adapters
internal import Configuration
package import Entries
package import Foundation
internal import Markup

/// The files that a new publication begins with: a configuration, a drop folder, a first note.
package struct FirstPublication {
  /// A delegation as somebody names it for the first time.
  package struct Office: Hashable, Sendable {
    package let id: DelegationID
    package let name: String

    /// Takes `eu=European Union`, or a name alone, of which the id is made.
    ///
    /// `nil` when there is no name, or no id can be made of it.
    package init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let last = parts.last else { return nil }
      let name = PlainText(line: String(last)).description
      let id = parts.count > 1 ? String(parts[0]) : Self.id(of: name)
      guard !name.isEmpty, let id = DelegationID(id) else { return nil }
      self.id = id
      self.name = name
    }

    /// `union-europeenne` for `Union européenne`.
    private static func id(of name: String) -> String {
      let plain = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
        .filter { !$0.properties.isDiacritic }
      let words = String(String.UnicodeScalarView(plain))
        .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      return words.joined(separator: "-")
    }
  }

  private let title: String
  private let authority: String
  private let languages: [LanguageTag]
  private let timezone: String
  private let baseURL: String
  private let offices: [Office]
  private let today: CalendarDay

  /// - Parameters:
  ///   - title: of the publication, in its first language.
  ///   - authority: the organisation's domain, which names the entries for good.
  ///   - languages: one at least, the first is the default.
  ///   - timezone: such as `Europe/Brussels`.
  ///   - baseURL: where the web root will be served; `https://feeds.` and the domain when `nil`.
  ///   - offices: one at least.
  ///   - today: the day of the first note.
  package init(
    title: String,
    authority: String,
    languages: [LanguageTag],
    timezone: String,
    baseURL: String?,
    offices: [Office],
    today: CalendarDay
  ) {
    self.title = title
    self.authority = authority
    self.languages = languages
    self.timezone = timezone
    self.baseURL = baseURL ?? Self.address(below: authority)
    self.offices = offices
    self.today = today
  }

  /// Where feeds are served that nobody gave an address: a host of their own, unless the domain is that already, or
  /// no domain but a number.
  private static func address(below authority: String) -> String {
    let isNumber = authority.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return isNumber || authority.hasPrefix("feeds.")
      ? "https://\(authority)" : "https://feeds.\(authority)"
  }

  /// The domain that names the entries of a publication, of what somebody says: the domain itself, or the
  /// address of a site in it.
  ///
  /// - Parameter text: `example.org`, `www.example.org` or `https://www.example.org/fr/`.
  /// - Returns: `nil` for what is neither.
  package static func authority(of text: String) -> String? {
    if let authority = TagAuthority(text), authority.date != nil { return authority.name }
    guard let host = WebAddress(text.contains("://") ? text : "https://\(text)")?.host else {
      return nil
    }
    let domain = host.hasPrefix("www.") ? String(host.dropFirst("www.".count)) : host
    return TagAuthority(domain)?.name
  }

  /// Refuses a folder that has a publication already, before anybody is asked anything.
  package static func refuse(_ folder: URL) throws(PipelineError) {
    let configuration = folder.appending(path: "feeds.yml").filePath
    guard FileStamp(path: configuration) == nil else {
      throw PipelineError(
        .cannotWrite,
        "\(configuration): is there already; begin in another folder, or edit it"
      )
    }
  }

  /// Writes the files into a folder, which is made where it is missing.
  ///
  /// - Returns: the files that are new; one that is there already is left as it is.
  /// - Throws: `PipelineError` with `configuration` and each mistake when the answers make no good
  ///   configuration, and with `cannotWrite` when `feeds.yml` is there already.
  package func write(to folder: URL) throws(PipelineError) -> [String] {
    try Self.refuse(folder)
    let files = FileManager.default
    do throws(ConfigurationError) {
      _ = try FeedsFile.read(
        Array(feeds.utf8),
        named: "feeds.yml",
        adapters: AdapterRegistry.standard.options
      )
    } catch {
      throw PipelineError(.configuration, "these answers make no good feeds.yml:\n\(error)")
    }
    var written: [String] = []
    for (name, text) in contents {
      let file = folder.appending(path: name)
      guard FileStamp(path: file.filePath) == nil else { continue }
      do {
        try files.createDirectory(
          at: file.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file, options: .atomic)
      } catch {
        throw PipelineError(
          .cannotWrite,
          "\(file.filePath): cannot be written (\(lastSystemError()))"
        )
      }
      written.append(name)
    }
    return written
  }

  private var contents: [(name: String, text: String)] {
    let language = languages.first.map { "\($0)" } ?? "en"
    let note = offices.first.map { office in
      (
        "content/notes/\(office.id)/\(today)-hello.\(language).md",
        Self.note(of: office, in: languages.first?.primary ?? "en")
      )
    }
    let files = [("content/README.md", guide), (".gitignore", "/.depeche/\n/out/\n")]
    // The configuration comes last: where anything before it fails, one may begin again.
    return files + [note, ("feeds.yml", feeds)].compactMap(\.self)
  }

  /// The first note in one of the languages that the program speaks itself, else in English.
  private static func note(of office: Office, in language: String) -> String {
    let (title, text) =
      switch language {
      case "fr":
        (
          "La première note",
          """
          Cette note se trouve dans `content/notes/\(office.id)`, elle est donc publiée pour \
          **\(office.name)**. Changez-la, relancez `depeche build` et regardez ce qui change ; puis \
          déposez les vôtres à côté.
          """
        )
      case "nl":
        (
          "Het eerste bericht",
          """
          Dit bericht staat in `content/notes/\(office.id)` en wordt dus voor **\(office.name)** \
          gepubliceerd. Verander het, voer `depeche build` opnieuw uit en kijk wat er verandert; zet \
          daarna uw eigen berichten ernaast.
          """
        )
      default:
        (
          "The first note",
          """
          This note lies in `content/notes/\(office.id)`, so it is published for **\(office.name)**. \
          Change it, run `depeche build` again and see what changes; then put your own beside it.
          """
        )
      }
    return "# \(title)\n\n\(text)\n"
  }

  /// The configuration; every answer is quoted, so that none can be anything but a text.
  private var feeds: String {
    func quoted(_ text: String) -> String { JSONText.text(text).description }
    let tags = languages.map(\.description)
    let others = tags.dropFirst().map { ", \($0): \(quoted(title))" }.joined()
    let delegations = offices.map { office in
      "  - { id: \(office.id), name: \(quoted(office.name)) }\n"
    }.joined()
    return """
      # What Depeche publishes. Every key is explained in Depeche's README; `depeche check` looks for
      # mistakes, `depeche build` gathers and publishes.
      publication:
        authority: \(quoted(authority))   # names the entries for good: never change it
        title: { \(tags.first ?? "en"): \(quoted(title))\(others) }
        languages: [\(tags.joined(separator: ", "))]   # the first is the default
        timezone: \(quoted(timezone))
        base_url: \(quoted(baseURL))   # where out/public will be served
        entries: 50
        brand: { colour: '#24364b' }

      # Who publishes. A name can be one for each language: { en: …, fr: … }.
      delegations:
      \(delegations)
      # Where content arrives.
      sources:
        # Notes in Markdown; the folder below content/notes gives the delegation.
        - id: notes
          adapter: notes
          path: content/notes

        # A feed that somebody hands in: RSS, Atom or JSON Feed.
        # - id: branch
        #   adapter: feed
        #   path: content/branch.xml
        #   delegation: \(offices.first.map { "\($0.id)" } ?? "eu")

      # Look at every address before the first letter is sent.
      newsletter:
        from: \(quoted("\(title.filter { !"<>\"".contains($0) }) <news@\(authority)>"))
        to: \(quoted("news@\(authority)"))
        list_id: \(quoted("news.\(authority)"))
        postal_address: "(your postal address, which letters to many people must carry)"
        unsubscribe: { url: \(quoted("https://\(authority)/unsubscribe")) }
        languages: [\(tags.joined(separator: ", "))]

      """
  }

  private var guide: String {
    """
    # The drop folder

    A note is a file in `notes/`, in the folder of its delegation: `notes/\
    \(offices.first.map { "\($0.id)" } ?? "eu")/\(today)-name.\(languages.first.map { "\($0)" } ?? "en").md`. \
    The day opens the name and the language ends it; the same name with another language is its \
    translation. The first line is the title (`# Title`), and the text is Markdown.

    After `depeche build` it stands in the feeds and on the pages below `out/public`.

    """
  }
}
