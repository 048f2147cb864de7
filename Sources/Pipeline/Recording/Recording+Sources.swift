internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store

extension Recording {
  /// What a source shows now: its kept answers, or its files.
  ///
  /// - Parameters:
  ///   - source: whose.
  ///   - workspace: of the source.
  /// - Throws: `SourceFailure` where there is nothing, or it cannot be read.
  init(of source: Source, in workspace: Workspace) throws {
    guard let file = workspace.file(of: source) else {
      let memory = try workspace.timeline().webMemories()[source.id] ?? WebMemory()
      try self.init(of: memory, named: source.id, in: ResponseFolder(of: workspace))
      return
    }
    let body = try SourceBody(
      at: file,
      endings: workspace.adapters.fileEndings(of: source.adapter),
      limit: min(source.maxBody, workspace.adapters.largestFile(of: source.adapter))
    )
    let answers = try body.files.map { file in
      RecordedAnswer(origin: .file(name: file.name), bytes: try file.content().bytes)
    }
    let pictures = body.pictures.compactMapValues { picture in
      (try? FileReading.bytes(of: picture, limit: MediaFolder.largest))
        .flatMap { KeptFile(of: $0.bytes) }
    }
    self.init(answers: answers, pictures: pictures)
  }

  private init(
    of memory: WebMemory,
    named id: SourceID,
    in responses: ResponseFolder
  ) throws(SourceFailure) {
    guard !memory.answers.isEmpty else {
      throw SourceFailure(
        .notFetched,
        "nothing that it answered is kept: run `depeche fetch --only \(id)` first"
      )
    }
    var answers: [RecordedAnswer] = []
    for kept in memory.answers {
      let bytes = try responses.content(kept.digest, size: kept.size).bytes
      answers.append(RecordedAnswer(origin: .answer(kept), bytes: bytes))
    }
    self.init(answers: answers)
  }

  /// The same in as few bytes as say the same: without what no adapter reads, of many repeated pieces only
  /// the first ones, and of articles those that one visit asks for.
  ///
  /// Each step is taken only where what is read shows that it may be.
  ///
  /// - Parameters:
  ///   - source: whose it is.
  ///   - adapter: of the source.
  /// - Returns: what reads the same, or the same first pieces.
  /// - Throws: `SourceFailure` where an answer cannot be read.
  func minimised(
    as source: Source,
    by adapter: any SourceAdapter
  ) throws(SourceFailure) -> Recording {
    var small = self
    for (position, answer) in answers.enumerated() {
      let request = answer.kept.flatMap { Request($0.question) }
      let pictures = pictures
      let minimising = Minimising { bytes throws(SourceFailure) in
        var found: [Sighting] = []
        let response = answer.with(bytes).response(to: request, beside: pictures)
        let reading = try adapter.read(response) { found.append($0) }
        return Minimising.Reading(sightings: found, reading: reading)
      }
      small.answers[position] = answer.with(try minimising.minimised(answer.bytes))
    }
    // What nothing leads to any more, because its card is gone, goes too.
    let standing = try small.read(as: source, by: adapter).standing
    small.answers = standing.map { small.answers[$0] }
    // Which articles came later hangs on how often the source was visited.
    let articles = try small.firstArticles(by: adapter)
    small.answers =
      small.answers.filter { !$0.isArticle }
      + articles.compactMap { address in
        small.answers.first { $0.isArticle && $0.kept?.question.address == address }
      }
    return small
  }

  /// The articles that a first visit asks for, in its order.
  private func firstArticles(
    by adapter: any SourceAdapter
  ) throws(SourceFailure) -> [WebAddress] {
    var found: [WebAddress] = []
    for answer in answers where !answer.isArticle {
      guard let kept = answer.kept, let request = Request(kept.question), !kept.isRefusal else {
        continue
      }
      let reading = try adapter.read(answer.response(to: request, beside: pictures)) { _ in }
      found += reading.requests.filter { $0.keeping == .article }.map(\.address)
        .filter { !found.contains($0) }
    }
    return Array(found.prefix(adapter.articleQuota))
  }
}

extension RecordedAnswer {
  /// Whether it is the page of one piece.
  fileprivate var isArticle: Bool {
    kept?.question.keeping == Request.Keeping.article.rawValue
  }
}
