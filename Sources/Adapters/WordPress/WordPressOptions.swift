package import Configuration
internal import Entries

/// The keys that `wordpress` adds to a source.
package struct WordPressOptions: ConfigurationReadable, Hashable, Sendable {
  /// The kinds of post as the interface names them in its addresses: `posts`, `events`.
  let postTypes: [String]
  /// The languages that the site is asked for; empty to find out.
  let languages: [LanguageTag]
  /// How many posts of a listing the first reading takes, the newest first.
  let posts: Int
  /// The day before which nothing is read; `nil` for no such day.
  let since: CalendarDay?
  /// How many pages of articles a visit fetches at most.
  let articles: Int
  /// The languages that the site may have where it does not say.
  let knownLanguages: [LanguageTag]

  package static let keys = ["post_types", "languages", "posts", "since", "articles"]

  package static let takesFilter = false

  package init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let before = mistakes.count
    postTypes =
      mapping.value(of: "post_types", as: .oneOrMany(of: .postType), reporting: &mistakes)
      ?? ["posts"]
    languages =
      mapping.value(of: "languages", as: .oneOrMany(of: .language), reporting: &mistakes) ?? []
    posts = mapping.value(of: "posts", as: .whole(1...20_000), reporting: &mistakes) ?? 1_000
    since = mapping.value(of: "since", as: .day, reporting: &mistakes)
    articles = mapping.value(of: "articles", as: .whole(0...200), reporting: &mistakes) ?? 100
    knownLanguages = context.languages
    guard mistakes.count == before else { return nil }
  }
}

extension ConfigurationShape where Value == String {
  /// A kind of post by the word in its address.
  fileprivate static var postType: Self {
    Self(text: "a kind of post as its address under /wp/v2/ has it, such as posts") { text in
      let isWord = text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
      return isWord && (1...64).contains(text.utf8.count) ? text : nil
    }
  }
}

extension ConfigurationShape where Value == CalendarDay {
  /// A day of the calendar.
  fileprivate static var day: Self {
    Self(text: "a day such as 2024-01-31") { CalendarDay(iso8601: $0) }
  }
}
