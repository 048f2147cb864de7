/// Rules about one subject, for one message at a time.
protocol MessageCheck: Sendable {
  /// What the rules find, in the order of the message.
  static func findings(in message: CheckedMessage) -> [Finding]
}

/// Every check of a message; a new one is a line here.
enum MessageChecks {
  static let all: [any (MessageCheck & Sendable).Type] = [
    SubjectCheck.self, HeaderCheck.self, WeightCheck.self, DocumentCheck.self, StyleCheck.self,
    TextPartCheck.self, PictureCheck.self, LanguageMarkCheck.self, HeadingCheck.self,
    ReadabilityCheck.self, LinkCheck.self, LinkWordsCheck.self, AnchorCheck.self, PartsCheck.self,
    StoriesCheck.self, LeftoverCheck.self, FooterCheck.self,
  ]
}
