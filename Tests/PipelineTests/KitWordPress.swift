import Foundation

/// A WordPress that runs on this machine, with the truth of what it shows.
///
/// `DEPECHE_WORDPRESS` names the folder that the kit's `setup.sh` built it in.
struct KitWordPress {
  struct Truth: Decodable {
    struct Post: Decodable {
      let id: Int
      let lang: String
      let url: String
      let dateUtc: String
      let protected: Bool
      let translations: [String: Int]
    }
    struct Hidden: Decodable { let word: String }
    struct Site: Decodable { let home: String }

    let site: Site
    let posts: [Post]
    let hidden: [Hidden]
  }

  /// What `change.php` says that it did.
  struct Change: Decodable {
    struct Post: Decodable { let id: Int }

    let edited: Post?
    let deleted: Post?
    let added: Post?
  }

  private let folder: URL
  private let kit: URL

  /// `nil`, and a line that says so, where there is none.
  init?() {
    guard let name = ProcessInfo.processInfo.environment["DEPECHE_WORDPRESS"], !name.isEmpty else {
      print("skipped: DEPECHE_WORDPRESS names no folder of a running WordPress")
      return nil
    }
    var place = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { place.deleteLastPathComponent() }
    kit = place.appending(path: "shared/kit/wordpress")
    folder = URL(filePath: name)
    guard FileManager.default.fileExists(atPath: kit.appending(path: "switch.php").path()) else {
      print("skipped: no kit at \(kit.path())")
      return nil
    }
  }

  func truth() throws -> Truth {
    try decoder.decode(
      Truth.self,
      from: Data(contentsOf: folder.appending(path: "truth.json"))
    )
  }

  /// Sets the site's switches: those that are named, and the others as they were at first.
  func turn(_ switches: [String]) throws {
    _ = try output(of: "switch.php", ["reset"] + switches)
  }

  /// Has a post edited, deleted or added.
  func change(_ what: String) throws -> Change {
    try decoder.decode(Change.self, from: output(of: "change.php", [what]))
  }

  /// How many requests its server has taken so far.
  func requests() throws -> Int {
    let log = try Data(contentsOf: folder.appending(path: "log/php.log"))
    return String(decoding: log, as: UTF8.self).split(separator: "\n")
      .count { $0.hasSuffix(" Accepted") }
  }

  private var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private func output(of script: String, _ words: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/php")
    process.arguments = [kit.appending(path: script).path(), folder.path()] + words
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
}
