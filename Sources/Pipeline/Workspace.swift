internal import Adapters
package import Configuration
internal import Entries
package import Foundation
package import Templates
internal import Timeline

/// A publication on disk: what `feeds.yml` says, and where everything beside it is.
package struct Workspace {
  /// The configuration, checked whole.
  package let feeds: FeedsFile
  /// The program's templates and phrases, with the editor's over them.
  package let templates: TemplateSet
  /// An editor's words on translations, from `stories.yml` beside the configuration.
  let stories: StoriesFile
  /// The folder of the configuration, against which its paths are meant.
  package let root: URL
  /// Where the outputs go.
  package let out: URL
  /// Where the state is kept.
  package let state: URL
  /// Of the configuration's text and the program: what the timeline's rules depend on.
  let rulesFingerprint: String
  let adapters: AdapterRegistry
  /// Whether an editor's templates stand over the program's, which are tested.
  let hasOwnTemplates: Bool

  /// The largest configuration and the largest template that are read, in bytes.
  private static let longestFile = 1_048_576

  /// Reads the configuration and the templates beside it.
  ///
  /// - Parameters:
  ///   - configuration: the path of `feeds.yml` as the user gave it.
  ///   - out: the output folder; `out` beside the configuration when `nil`.
  /// - Throws: `PipelineError` with `configuration` and every mistake in the files.
  package init(configuration: String, out: String?) throws(PipelineError) {
    let file = URL(filePath: configuration)
    root = file.deletingLastPathComponent()
    self.out = out.map { URL(filePath: $0) } ?? root.appending(path: "out")
    state = root.appending(path: ".depeche")
    adapters = .standard
    guard let bytes = try? FileReading.bytes(of: file, limit: Self.longestFile) else {
      throw PipelineError(
        .configuration,
        "\(configuration): there is no such file; name one with --config, or begin in its folder"
      )
    }
    do throws(ConfigurationError) {
      feeds = try FeedsFile.read(bytes.bytes, named: configuration, adapters: adapters.options)
    } catch {
      throw PipelineError(.configuration, "\(error)")
    }
    let overriding = try Self.files(in: root.appending(path: "templates"))
    do throws(TemplateError) {
      templates = try TemplateSet(overriding: overriding)
    } catch {
      throw PipelineError(.configuration, "templates/\(error)")
    }
    hasOwnTemplates = !overriding.isEmpty
    stories = try Self.stories(in: root)
    rulesFingerprint =
      Digest(
        of: [Digest(of: bytes.bytes).description, ProgramIdentity.current]
          + Self.filterStamps(of: feeds.sources, in: root)
      ).description
  }

  /// What is wrong in templates and phrases, or missing for a language, a sentence each.
  package var templateFindings: [String] {
    templates.check(languages: feeds.context.languages.map(\.description))
      .map { "templates/\($0)" }
  }

  /// A source's file, or `nil` for one that is on the web or a program.
  package func file(of source: Source) -> URL? {
    switch source.location {
    case .path(let path): URL(filePath: path.description, relativeTo: root)
    case .url, .program: nil
    }
  }

  /// Why a source's file cannot be found, in a sentence with a cure; `nil` where something is there,
  /// or the source is on the web.
  func missing(_ source: Source) -> String? {
    guard let file = file(of: source)?.filePath, FileStamp(path: file) == nil else {
      return missingProgram(of: source)
    }
    return SourceFiles.missing(file)
  }

  /// What the fold needs to know.
  var rules: TimelineRules {
    let publication = feeds.publication
    return TimelineRules(
      authority: publication.authority.tagging,
      zone: publication.timezone,
      defaultLanguage: publication.languages[0],
      languages: feeds.context.languages,
      delegations: feeds.delegations.list.map { delegation in
        TimelineRules.Delegation(
          id: delegation.id,
          partOf: delegation.partOf,
          dateline: delegation.dateline?.regex()
        )
      },
      ownNames: publication.languages.map(publication.title.text(in:)),
      addressNamed: Set(
        feeds.sources.filter { adapters.namesByAddress($0.adapter) }.map(\.id)
      )
    )
  }

  /// The publication as pages and messages show it.
  func site(logo: Site.Logo?) -> Site {
    Site(
      publication: feeds.publication,
      delegations: feeds.delegations,
      templates: templates,
      logo: logo,
      fingerprint: Digest(of: [
        rulesFingerprint, templates.fingerprintText, logo.map { "\($0)" } ?? "",
      ]).description
    )
  }

  private static func stories(in root: URL) throws(PipelineError) -> StoriesFile {
    let file = root.appending(path: "stories.yml")
    guard FileStamp(path: file.filePath) != nil else { return .empty }
    guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: longestFile), !isCut else {
      throw PipelineError(.configuration, "stories.yml: cannot be read, or is longer than 1 MB")
    }
    do throws(ConfigurationError) {
      return try StoriesFile.read(bytes, named: "stories.yml")
    } catch {
      throw PipelineError(.configuration, "\(error)")
    }
  }

  /// The files of a folder by name; none when there is no such folder.
  private static func files(in folder: URL) throws(PipelineError) -> [String: [UInt8]] {
    guard FileStamp(path: folder.filePath) != nil else { return [:] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.filePath) else {
      throw PipelineError(
        .configuration,
        "templates: is a folder that cannot be read, or no folder"
      )
    }
    var files: [String: [UInt8]] = [:]
    for name in names.sorted() where name.hasSuffix(".mustache") || name.hasSuffix(".yml") {
      let file = folder.appending(path: name)
      guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: longestFile), !isCut else {
        throw PipelineError(
          .configuration,
          "templates/\(name): cannot be read, or is longer than 1 MB"
        )
      }
      files[name] = bytes
    }
    return files
  }
}

/// Why a command could not do its work, with the exit code that says so.
package struct PipelineError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Code: Equatable, Sendable {
    /// A mistake in the configuration, a template or `stories.yml`: exit 78.
    case configuration
    /// The output or the state cannot be written: exit 73.
    case cannotWrite
    /// Another run holds the lock: exit 75.
    case locked
    /// The input is not readable: exit 65.
    case unreadable
  }

  package let code: Code
  /// For a person: what is wrong and how to mend it.
  package let description: String

  package init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}

/// Which build of the program is running: another one may render the same input differently.
enum ProgramIdentity {
  static let current: String = {
    let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    let stamp = FileStamp(path: path)
    return stamp.map { "\($0.size) \($0.modified)" } ?? ""
  }()
}
