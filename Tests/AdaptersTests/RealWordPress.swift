import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

/// A WordPress that runs on this machine, with the truth of what it shows.
///
/// `DEPECHE_WORDPRESS` names the folder that the kit's `setup.sh` built it in.
struct RealWordPress {
  /// The truth as the kit writes it.
  struct Truth: Decodable {
    struct Title: Decodable {
      let textRest: String
      let textPage: String
      let textFeed: String
    }
    struct Post: Decodable {
      let id: Int
      let lang: String
      let url: String
      let guid: String
      let title: Title
      let dateUtc: String
      let protected: Bool
      let translations: [String: Int]
      let contentText: String
    }
    struct Hidden: Decodable {
      let word: String
    }
    let site: Site
    let posts: [Post]
    let hidden: [Hidden]

    struct Site: Decodable {
      let home: String
    }
  }

  let folder: URL
  let kit: URL

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
    let data = try Data(contentsOf: folder.appending(path: "truth.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Truth.self, from: data)
  }

  /// Sets switches, or changes posts.
  @discardableResult
  func run(_ script: String, _ words: [String]) throws -> String {
    let path = kit.appending(path: script).path()
    return try Self.output(of: "/usr/bin/php", [path, folder.path()] + words)
  }

  /// What its server answers, behind all redirects.
  func fetch(_ address: WebAddress) throws -> (reply: VisitedSource.Reply, address: WebAddress) {
    let text = try Self.output(
      of: "/usr/bin/curl",
      [
        "--silent", "--location", "--max-time", "60", "--globoff", "--compressed", "--dump-header",
        "-",
        "--write-out", "\n%{url_effective}", address.description,
      ]
    )
    var rest = text[...]
    var reply = VisitedSource.Reply()
    while rest.hasPrefix("HTTP/"), let end = rest.firstRange(of: "\r\n\r\n") {
      let lines = rest[..<end.lowerBound].split(separator: "\r\n")
      reply = VisitedSource.Reply()
      reply.status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        let name = parts[0].lowercased()
        let value = parts.count > 1 ? String(parts[1]).trimmingSpaces : ""
        if name == "content-type" { reply.contentType = value }
        if StoredResponse.Answer.fieldNames.contains(name) { reply.fields[name] = value }
      }
      rest = rest[end.upperBound...]
    }
    let last = rest.lastIndex(of: "\n") ?? rest.startIndex
    reply.body = String(rest[..<last])
    let final = WebAddress(String(rest[last...]).trimmingSpaces) ?? address
    return (reply, final)
  }

  private static func output(of program: String, _ words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// What sightings say of one piece together.
struct SeenPiece {
  var titles: [String] = []
  var texts: [String] = []
  var dates: Set<Date> = []
  var days: Set<String> = []
  var languages: Set<String> = []
  var keys: Set<String> = []
  var guids: Set<String> = []
  var translations: Set<String> = []

  /// The pieces by their addresses.
  static func all(in sightings: [Sighting]) -> [String: SeenPiece] {
    var pieces: [String: SeenPiece] = [:]
    for sighting in sightings {
      var piece = pieces[sighting.link?.description ?? "", default: SeenPiece()]
      if let title = sighting.title { piece.titles.append(title.description) }
      if let text = sighting.text, !text.isExcerpt {
        piece.texts.append(
          text.plain.description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
      }
      switch sighting.published {
      case .instant(let date): piece.dates.insert(date)
      case .day(let day): piece.days.insert("\(day)")
      case nil: break
      }
      if let language = sighting.claimedLanguage { piece.languages.insert(language.primary) }
      if let key = sighting.translationKey { piece.keys.insert(key) }
      if let guid = sighting.guid { piece.guids.insert(guid) }
      piece.translations.formUnion(sighting.particulars.translations.map(\.address.description))
      pieces[sighting.link?.description ?? ""] = piece
    }
    return pieces
  }
}
