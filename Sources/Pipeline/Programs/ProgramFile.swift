internal import Adapters
internal import Configuration
internal import Foundation

/// The file that a command runs.
struct ProgramFile {
  /// Absolute.
  let path: String

  /// Where programs are looked for when the environment does not say.
  static let usualPath = "/usr/local/bin:/usr/bin:/bin"

  /// Finds it.
  ///
  /// - Parameters:
  ///   - command: of a source in `feeds.yml`.
  ///   - root: the folder of `feeds.yml`.
  ///   - searchPath: folders with colons between, for a name without a slash.
  /// - Throws: `SourceFailure` with `missing` for a program that is not there or cannot be run, with
  ///   the cure.
  init(
    of command: ProgramCommand,
    in root: URL,
    searchPath: String
  ) throws(SourceFailure) {
    let name = command.program
    guard name.contains("/") else {
      let found = searchPath.split(separator: ":").map { "\($0)/\(name)" }.first(where: Self.runs)
      guard let found else {
        throw SourceFailure(
          .missing,
          "\(name): there is no program of this name on the search path; install it, or write its "
            + "path with a slash"
        )
      }
      path = found
      return
    }
    let file = URL(filePath: name, relativeTo: root).absoluteURL.filePath
    guard FileStamp(path: file) != nil else {
      throw SourceFailure(
        .missing,
        name.contains(" ")
          ? "\(file): there is no such program; where that is a program and its words, they stand apart, as in "
            + "command: [\(name.split(separator: " ").joined(separator: ", "))]"
          : "\(file): there is no such program; look at its name in feeds.yml"
      )
    }
    guard Self.runs(file) else {
      throw SourceFailure(
        .missing,
        "\(file): may not be run; make it executable (chmod +x), or name its interpreter, as in "
          + "command: [python3, \(name)]"
      )
    }
    path = file
  }

  /// Whether a file is there that may be run.
  private static func runs(_ path: String) -> Bool {
    let file = URL(filePath: path).resolvingSymlinksInPath().filePath
    return unsafe FileStamp.kind(at: file) == .file && access(path, X_OK) == 0
  }
}
