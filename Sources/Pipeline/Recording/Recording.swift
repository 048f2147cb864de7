internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store

/// What a source answered once: enough to read it again as a build would, without the network.
struct Recording {
  /// In the order in which they are read.
  var answers: [RecordedAnswer]
  /// The pictures of a source's folder, by their paths below it; their bytes are of no use here.
  var pictures: [String: KeptFile] = [:]

  /// What was found in it.
  struct Content {
    var sightings: [Sighting] = []
    /// Of the answers, those that something still leads to, by their positions.
    var standing: [Int] = []
  }

  /// Reads all of it by the settings of today.
  ///
  /// - Parameters:
  ///   - source: whose answers they are.
  ///   - adapter: of the source.
  /// - Returns: what the source shows.
  /// - Throws: `SourceFailure` where an answer cannot be read.
  func read(
    as source: Source,
    by adapter: any SourceAdapter
  ) throws(SourceFailure) -> Content {
    var content = Content()
    var pieces = ReadPieces()
    var kept: [KeptAnswer] = []
    for (position, answer) in answers.enumerated() {
      switch answer.origin {
      case .answer(let answer): kept.append(answer)
      case .file:
        _ = try adapter.read(answer.response(to: nil, beside: pictures)) { pieces.add($0) }
        content.standing.append(position)
      }
    }
    content.sightings = pieces.sightings
    if !kept.isEmpty {
      var body = WebBody(of: kept)
      let web = try body.read(by: adapter) { kept, request throws(SourceFailure) in
        guard let answer = answers.first(where: { $0.kept?.question == kept.question }) else {
          throw SourceFailure(.missing, "\(kept.name): was not recorded")
        }
        return answer.response(to: request, beside: [:])
      }
      let standing = Set(body.answers.map(\.question))
      content.standing += answers.indices.filter { index in
        answers[index].kept.map { standing.contains($0.question) } ?? false
      }
      content.sightings += web.sightings
    }
    content.sightings = content.sightings.map(source.routed)
    return content
  }
}

extension RecordedAnswer {
  /// The answer of the web that it is; `nil` for a file.
  var kept: KeptAnswer? {
    if case .answer(let answer) = origin { answer } else { nil }
  }
}
