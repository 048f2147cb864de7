package import Configuration
package import Entries

/// What is asked of a web server, and within which limits.
package struct WebRequest: Sendable {
  /// What is wanted; it decides the `Accept` field.
  package enum Kind: Sendable {
    case feed, page, data
  }

  package let address: WebAddress
  package let kind: Kind
  /// What the server said of the answer that is kept; `nil` asks for the whole.
  package let validators: Validators?
  /// The private addresses that may be asked (RFC 1918, loopback, link-local), by the host and port
  /// that an address names.
  package let allowedPrivate: [HostPort]
  /// Bytes of a body after inflating; what is longer is cut.
  package let maxBody: Int
  /// Whether robots.txt may forbid it.
  package let heedsRobots: Bool
  /// Whether it can wait for as long as robots.txt asks, for a later run at worst.
  package let isPatient: Bool
  /// For whom it is asked: a host that wants to be left alone for a while is asked nothing more for the
  /// same party; `nil` for nobody in particular.
  package let party: Int?
  /// What is posted, as a form's fields (`application/x-www-form-urlencoded`); `nil` only asks.
  package let form: String?

  package init(
    _ address: WebAddress,
    kind: Kind,
    validators: Validators? = nil,
    allowedPrivate: [HostPort] = [],
    maxBody: Int,
    heedsRobots: Bool = false,
    isPatient: Bool = false,
    party: Int? = nil,
    form: String? = nil
  ) {
    self.address = address
    self.kind = kind
    self.validators = validators
    self.allowedPrivate = allowedPrivate
    self.maxBody = maxBody
    self.heedsRobots = heedsRobots
    self.isPatient = isPatient
    self.party = party
    self.form = form
  }

  /// The same for another address: where a redirect leads.
  func at(_ address: WebAddress) -> WebRequest {
    WebRequest(
      address,
      kind: kind,
      validators: validators,
      allowedPrivate: allowedPrivate,
      maxBody: maxBody,
      heedsRobots: heedsRobots,
      isPatient: isPatient,
      party: party,
      form: form
    )
  }

  /// The value of its `Accept` field (RFC 9110 §12.5.1).
  var accept: String {
    switch kind {
    case .feed:
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
        + "application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5"
    case .page: "text/html, application/xhtml+xml, */*;q=0.5"
    case .data: "application/json, */*;q=0.5"
    }
  }
}

/// What a server said of an answer, to be asked whether it still holds (RFC 9110 §8.8).
///
/// The texts are given back byte for byte as they came.
package struct Validators: Hashable, Sendable {
  package let entityTag: String?
  package let lastModified: String?

  /// The longest that is given back, in bytes.
  private static let longest = 1_000

  /// `nil` where there is neither, or none that could stand in a header.
  package init?(entityTag: String?, lastModified: String?) {
    self.entityTag = entityTag.flatMap(Self.field)
    self.lastModified = lastModified.flatMap(Self.field)
    if self.entityTag == nil, self.lastModified == nil { return nil }
  }

  private static func field(_ text: String) -> String? {
    let isFit =
      !text.isEmpty && text.utf8.count <= longest
      && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isFit ? text : nil
  }
}
