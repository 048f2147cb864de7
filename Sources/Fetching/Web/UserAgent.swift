/// How the program names itself to the servers that it asks (RFC 9110 §10.1.5).
enum UserAgent {
  /// The program, and whom to write to about it.
  ///
  /// - Parameter contact: a mail or web address of the publication, where the configuration has one.
  /// - Returns: a product and a comment.
  static func text(contact: String?) -> String {
    let words = contact.map { "; \($0)" } ?? ""
    return "Depeche/0.1 (gathers news for a timeline\(words))"
  }
}
