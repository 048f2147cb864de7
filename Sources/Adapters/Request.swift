package import Entries
package import Foundation

/// Something to ask of a source on the web: a feed, a page of its listing, an article.
package struct Request: Hashable, Sendable {
  /// What is expected at the address; it decides how it is asked for.
  package enum Kind: String, Hashable, Sendable {
    /// Made for programs: no robots.txt forbids it.
    case feed
    /// Made for people: robots.txt is heeded (RFC 9309).
    case page
    /// JSON of an interface.
    case data
  }

  /// How long its answer stands beside those of later visits.
  package enum Keeping: String, Hashable, Sendable {
    /// Until the next visit in which something is new: a feed, a page of a listing.
    case visit
    /// As long as the source shows the piece at its address: an article, fetched once, and again where its
    /// listing says otherwise of it.
    case article
    /// Until a visit asks for something of this kind again: the whole of a source that is told in parts
    /// later. What an earlier visit said in any other way goes with it.
    case base
    /// As long as the base: what changed since. A piece in it takes the place of an older one with the
    /// same guid.
    case revision
    /// Not at all: it only tells whether anything is new, by the requests that reading it gives.
    case probe
  }

  package let address: WebAddress
  package let kind: Kind
  package let keeping: Keeping
  /// The adapter's own word for what it asks: it gets it back with the answer.
  package let purpose: String
  /// Whether the server may answer that nothing has changed; not where its validators do not tell.
  package let isConditional: Bool
  /// Whether the adapter reads an answer that is a refusal (a status from 400 on); else the source has
  /// failed, or for an article nothing.
  package let readsRefusals: Bool

  /// - Parameters:
  ///   - address: whose.
  ///   - kind: a feed unless said.
  ///   - keeping: until the next visit unless said.
  ///   - purpose: one word, or a few.
  ///   - isConditional: `true` unless said.
  ///   - readsRefusals: `false` unless said.
  package init(
    address: WebAddress,
    kind: Kind = .feed,
    keeping: Keeping = .visit,
    purpose: String = "",
    isConditional: Bool = true,
    readsRefusals: Bool = false
  ) {
    self.address = address
    self.kind = kind
    self.keeping = keeping
    self.purpose = purpose
    self.isConditional = isConditional
    self.readsRefusals = readsRefusals
  }
}

/// The answer of an earlier visit, without its bytes.
package struct KeptResponse: Hashable, Sendable {
  package let request: Request
  /// What the adapter noted when it read the answer; `nil` for nothing.
  package let mark: String?
  /// When it was fetched.
  package let fetched: Date

  package init(request: Request, mark: String?, fetched: Date) {
    self.request = request
    self.mark = mark
    self.fetched = fetched
  }
}
