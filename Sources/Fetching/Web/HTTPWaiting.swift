internal import CCurl
package import Foundation

/// How long a server asks to be left alone with an address.
package struct HTTPWaiting: Sendable {
  private let fields: [String: String]
  private let status: Int

  /// What a server may ask for at the most: a mistake of a year must not silence a source for one.
  private static let longestRest: TimeInterval = 86_400

  package init(_ answer: WebAnswer) {
    fields = answer.fields
    status = answer.status
  }

  init(status: Int, fields: [String: String]) {
    self.status = status
    self.fields = fields
  }

  /// When it may be asked again.
  ///
  /// Of an answer, as long as it is fresh (RFC 9111 §4.2); of a refusal, as it says (RFC 9110 §10.2.3).
  ///
  /// - Parameter now: the moment of the answer.
  /// - Returns: `nil` where it asks for nothing; a day later at the most.
  package func end(from now: Date) -> Date? {
    let seconds = status >= 400 ? retryAfter(now) : freshness()
    return seconds.flatMap { $0 > 0 ? now + min($0, Self.longestRest) : nil }
  }

  /// Whether it is a refusal that says for how long (RFC 6585 §4, RFC 9110 §15.6.4).
  package var isRefusal: Bool {
    (status == 429 || status == 503) && fields["retry-after"] != nil
  }

  /// Seconds, or a date.
  private func retryAfter(_ now: Date) -> TimeInterval? {
    guard let value = fields["retry-after"] else { return nil }
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Double(value) ?? Self.longestRest
    }
    return Self.moment(value).map { $0 - now.timeIntervalSince1970 }
  }

  private func freshness() -> TimeInterval? {
    let directives = (fields["cache-control"] ?? "").lowercased().split(separator: ",").map {
      $0.filter { $0 != " " && $0 != "\"" }
    }
    if directives.contains("no-cache") || directives.contains("no-store") { return nil }
    let age = fields["age"].flatMap(Double.init) ?? 0
    if let directive = directives.first(where: { $0.hasPrefix("max-age=") }) {
      return Double(directive.dropFirst("max-age=".count)).map { $0 - age }
    }
    guard let expires = fields["expires"].flatMap(Self.moment),
      let date = fields["date"].flatMap(Self.moment)
    else { return nil }
    return expires - date - age
  }

  /// Seconds since 1970 of a date as HTTP writes it (RFC 9110 §5.6.7); `nil` for anything else.
  private static func moment(_ text: String) -> TimeInterval? {
    let seconds = unsafe curl_getdate(text, nil)
    return seconds == -1 ? nil : TimeInterval(seconds)
  }
}
