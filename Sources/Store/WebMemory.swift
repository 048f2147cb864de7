package import Entries
package import Foundation
internal import GRDB

/// An answer of the web that a source's sightings are read from; its bytes are kept elsewhere, under
/// their digest.
package struct KeptAnswer: Hashable, Sendable {
  /// What was asked, in the adapter's words.
  package struct Question: Hashable, Sendable {
    package let address: WebAddress
    package let purpose: String
    /// What was expected there, and how long the answer stands, by their names.
    package let kind: String
    package let keeping: String

    package init(address: WebAddress, purpose: String, kind: String, keeping: String) {
      self.address = address
      self.purpose = purpose
      self.kind = kind
      self.keeping = keeping
    }
  }

  package let question: Question
  /// Behind its redirects.
  package let location: WebAddress
  package let status: Int
  /// By their names in lower case.
  package var fields: [String: String]
  /// Of the bytes, inflated.
  package let digest: String
  /// In bytes.
  package let size: Int
  package let isCut: Bool
  /// What the adapter noted about it.
  package var mark: String?
  package let fetched: Date

  package init(
    to question: Question,
    at location: WebAddress,
    status: Int,
    fields: [String: String],
    digest: String,
    size: Int,
    isCut: Bool,
    mark: String?,
    fetched: Date
  ) {
    self.question = question
    self.location = location
    self.status = status
    self.fields = fields
    self.digest = digest
    self.size = size
    self.isCut = isCut
    self.mark = mark
    self.fetched = fetched
  }
}

/// How the visits to a source on the web went.
package struct VisitRecord: Hashable, Sendable {
  /// What the configuration said at the time: of another address nothing here is true.
  package var address: WebAddress
  /// When it was asked last.
  package var tried: Date
  /// When it answered last.
  package var answered: Date?
  /// Until when it asks to be left alone.
  package var restsUntil: Date?
  /// How long it asks to be left alone after each visit, in seconds; `nil` where it does not say.
  package var rest: TimeInterval?
  /// When it asks not to be asked; `nil` where it does not say.
  package var quietHours: QuietHours?
  /// How many visits in a row failed.
  package var failures: Int
  /// Where it said last that it has moved for good.
  package var moved: WebAddress?
  /// How many visits in a row were sent there.
  package var moves: Int
  /// Whether it said that it is gone for good.
  package var isGone: Bool

  package init(
    address: WebAddress,
    tried: Date,
    answered: Date? = nil,
    restsUntil: Date? = nil,
    rest: TimeInterval? = nil,
    quietHours: QuietHours? = nil,
    failures: Int = 0,
    moved: WebAddress? = nil,
    moves: Int = 0,
    isGone: Bool = false
  ) {
    self.address = address
    self.tried = tried
    self.answered = answered
    self.restsUntil = restsUntil
    self.rest = rest
    self.quietHours = quietHours
    self.failures = failures
    self.moved = moved
    self.moves = moves
    self.isGone = isGone
  }
}

/// What is remembered of a source on the web.
package struct WebMemory: Hashable, Sendable {
  /// `nil` before its first visit.
  package var record: VisitRecord?
  /// What the source is read from, in the order of arrival.
  package var answers: [KeptAnswer] = []
  /// What it would have been read from after its last visit, had that been believed; in the order of
  /// arrival, and empty where it was.
  package var doubted: [KeptAnswer] = []

  package init() {}
}
