package import Entries

/// What a web server answered, behind its redirects.
package struct WebAnswer: Sendable {
  /// RFC 9110 §15; 304 only where validators were sent.
  package let status: Int
  /// Behind all redirects.
  package let address: WebAddress
  /// Where everything that was asked has moved for good: behind redirects that are all permanent
  /// (RFC 9110 §15.4.2, §15.4.9); `nil` where there was none.
  package let moved: WebAddress?
  /// The header fields by their names in lower case; of one that came twice, the first.
  package let fields: [String: String]
  package let body: Body
  /// Whether the body was longer than it may be.
  package let isCut: Bool

  package init(
    status: Int,
    address: WebAddress,
    moved: WebAddress?,
    fields: [String: String],
    body: Body,
    isCut: Bool
  ) {
    self.status = status
    self.address = address
    self.moved = moved
    self.fields = fields
    self.body = body
    self.isCut = isCut
  }

  /// The bytes of an answer, inflated.
  package enum Body: Sendable {
    case bytes([UInt8])
    /// A file that whoever takes the answer moves or removes, and its length in bytes.
    case file(path: String, count: Int)
  }

  /// What to ask with the next time.
  package var validators: Validators? {
    Validators(entityTag: fields["etag"], lastModified: fields["last-modified"])
  }

  /// The header fields that are kept; there are many others.
  static let fieldNames: Set<String> = [
    "age", "cache-control", "content-language", "content-type", "date", "etag", "expires",
    "last-modified", "link", "location", "retry-after", "x-wp-total", "x-wp-totalpages",
  ]
}

/// Why there is no answer.
package struct WebFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// The host is not known or cannot be reached.
    case unreachable
    /// A private or link-local address that was not allowed.
    case privateAddress
    /// It took longer than it may, in all or between two pieces.
    case slow
    /// What came is no answer, or not a whole one.
    case broken
    /// Nobody trusts its certificate.
    case insecure
    /// It leads on and on, or to what is no web address.
    case redirect
    /// robots.txt forbids it.
    case robots
    /// The host has asked to be left alone for a while.
    case resting
    /// The run was over before it was its turn, or before it answered.
    case deadline
    /// The answer could not be kept: the disk is full, or may not be written.
    case notKept
  }

  package let code: Code
  /// One sentence for a person, without its full stop.
  package let description: String

  package init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
