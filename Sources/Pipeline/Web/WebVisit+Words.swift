internal import Adapters
internal import Entries
internal import Fetching
internal import Foundation
internal import Store

extension Request {
  /// The same as the store keeps it.
  var question: KeptAnswer.Question {
    KeptAnswer.Question(
      address: address,
      purpose: purpose,
      kind: kind.rawValue,
      keeping: keeping.rawValue
    )
  }

  /// `nil` for words that another version of the program used.
  init?(_ question: KeptAnswer.Question) {
    guard let kind = Kind(rawValue: question.kind),
      let keeping = Keeping(rawValue: question.keeping)
    else { return nil }
    self.init(
      address: question.address,
      kind: kind,
      keeping: keeping,
      purpose: question.purpose
    )
  }
}

extension Request.Kind {
  /// The same in the words of whoever fetches it.
  var wanted: WebRequest.Kind {
    switch self {
    case .feed: .feed
    case .page: .page
    case .data: .data
    }
  }
}

extension KeptResponse {
  /// `nil` for an answer to what this version does not ask.
  init?(_ kept: KeptAnswer) {
    guard let request = Request(kept.question) else { return nil }
    self.init(request: request, mark: kept.mark, fetched: kept.fetched)
  }
}

extension KeptAnswer {
  /// The header fields that are kept with an answer.
  static let fieldNames = StoredResponse.Answer.fieldNames
    .union(["content-type", "etag", "last-modified"])

  /// The answers by which an article is refused until somebody changes the site.
  static let refusals: Set<Int> = [401, 403, 404, 410]

  /// The status that an article gets in whose place another page stood, as if all were well.
  static let standIn = 503

  /// Whether it is of an article.
  var isArticle: Bool { question.keeping == Request.Keeping.article.rawValue }

  /// Whether it says that there is nothing for us.
  var isRefusal: Bool {
    isArticle && (Self.refusals.contains(status) || status == Self.standIn)
  }

  /// Whether an article need not be asked for again: a refusal is believed for a week, a page that stands in
  /// its place for a day.
  func stands(at now: Date) -> Bool {
    guard isRefusal else { return true }
    let days = status == Self.standIn ? 1.0 : 7.0
    return now.timeIntervalSince(fetched) < days * 86_400
  }

  /// The same answer as one that is of no use.
  var asStandIn: KeptAnswer {
    KeptAnswer(
      to: question,
      at: location,
      status: Self.standIn,
      fields: fields,
      digest: digest,
      size: size,
      isCut: isCut,
      mark: nil,
      fetched: fetched
    )
  }

  /// Whose answer it is, for a person.
  var name: String {
    question.purpose == ProgramAdapter.purpose
      ? "what its program prints" : question.address.description
  }

  /// What to ask with whether it still holds.
  ///
  /// Some servers' validators stay as they are when a piece is deleted: once a week the whole is asked
  /// for.
  ///
  /// - Parameter now: the moment of the run.
  /// - Returns: `nil` where the whole is to be asked for.
  func validators(at now: Date) -> Validators? {
    guard now.timeIntervalSince(fetched) < 7 * 86_400 else { return nil }
    return Validators(entityTag: fields["etag"], lastModified: fields["last-modified"])
  }

  /// The same after the server said that it still holds, with what it said anew (RFC 9111 §4.3.4).
  ///
  /// - Parameters:
  ///   - answer: 304, or the same bytes once more.
  ///   - question: as it was asked this time.
  ///   - now: when.
  /// - Returns: what is kept of it from here on.
  func confirmed(by answer: WebAnswer, as question: Question, at now: Date) -> KeptAnswer {
    var kept = KeptAnswer(
      to: question,
      at: location,
      status: status,
      fields: fields,
      digest: digest,
      size: size,
      isCut: isCut,
      mark: mark,
      fetched: answer.status == 304 ? fetched : now
    )
    for (name, value) in answer.fields where Self.fieldNames.contains(name) {
      // A 304 has no content; what it says of a type is of none.
      if answer.status != 304 || name != "content-type" { kept.fields[name] = value }
    }
    return kept
  }

  /// The answer as an adapter reads it.
  ///
  /// - Throws: `SourceFailure` with `missing` where its bytes are gone.
  func response(
    to request: Request,
    in responses: ResponseFolder
  ) throws(SourceFailure) -> StoredResponse {
    StoredResponse(
      try responses.content(digest, size: size),
      contentType: fields["content-type"],
      answer: StoredResponse.Answer(
        to: request,
        at: location,
        status: status,
        fields: fields.filter { StoredResponse.Answer.fieldNames.contains($0.key) }
      )
    )
  }
}

extension SourceFailure {
  /// The same in the words of the sources.
  init(_ failure: WebFailure) {
    switch failure.code {
    case .robots: self.init(.refused, failure.description)
    case .notKept: self.init(.unwritable, failure.description)
    case .deadline: self.init(.notFetched, failure.description)
    case .unreachable, .privateAddress, .slow, .broken, .insecure, .redirect, .resting:
      self.init(.unanswered, failure.description)
    }
  }

  /// What a status from 400 on, or an odd one, says to whoever has the source.
  init(refusing answer: WebAnswer, _ address: WebAddress) {
    let status = answer.status
    switch status {
    case 401, 403:
      self.init(.refused, "\(address) is not for everybody (\(status)): ask its web master")
    case 404:
      self.init(.refused, "\(address) is not there (404): look whether its address has changed")
    case 410:
      self.init(.refused, "\(address) is gone for good (410): take the source out of feeds.yml")
    case 429: self.init(.unanswered, "\(address) asks to be left alone for a while (429)")
    case 500...599:
      self.init(
        .unanswered,
        "\(address) fails (\(status)): if it stays so, tell its web master"
      )
    default: self.init(.unanswered, "\(address) answered \(status) and nothing to read")
    }
  }
}
