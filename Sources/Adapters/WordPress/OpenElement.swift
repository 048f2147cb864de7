/// An element that is open while a page is gone over, and what its classes say it is.
struct OpenElement {
  let name: String
  let classes: Set<Substring>
  /// Whether it is the title of a piece by its class, though it may be no heading.
  let isTitle: Bool
  /// Whether it stands beside the words of a piece: its author, its day, a link to the rest.
  let isBeside: Bool

  init(_ name: String, classes: Set<Substring>) {
    self.name = name
    self.classes = classes
    isTitle = !classes.isDisjoint(with: Self.titles)
    isBeside =
      !classes.isDisjoint(with: Self.besides)
      || classes.contains { word in Self.besideEndings.contains { word.hasSuffix($0) } }
  }

  /// The number of the post that the element is (WordPress, `post_class`).
  var number: Substring? {
    classes.lazy.compactMap { word in
      let digits = word.hasPrefix("post-") ? word.dropFirst(5) : ""
      return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber } ? digits : nil
    }.first
  }

  /// Whether it is a post by its classes: those of `post_class`, or of the blocks' list of posts.
  var isPost: Bool {
    name != "body" && name != "html"
      && (classes.contains("hentry") || classes.contains("wp-block-post") || number != nil)
  }

  /// Whether its classes say all that WordPress knows of the post, a password too (`post_class`).
  var saysState: Bool { classes.contains { $0.hasPrefix("status-") } }

  /// The terms that it is filed under, by their slugs: `category-field-work`, `tag-care`, `themen-soil`
  /// (`post_class`).
  var terms: Set<Substring> {
    Set(
      classes.compactMap { word in
        guard let hyphen = word.firstIndex(of: "-"), !Self.noTaxonomies.contains(word[..<hyphen])
        else { return nil }
        return word[word.index(after: hyphen)...]
      }
    )
  }

  /// What begins the other words of `post_class`.
  private static let noTaxonomies: Set<Substring> = [
    "post", "type", "status", "format", "has", "wp",
  ]

  /// Whether what stands in it is of a change: a theme shows the day of the last one as well.
  var isOfChange: Bool {
    // The core's themes say both of a piece that was never changed.
    guard classes.isDisjoint(with: ["published", "dt-published"]) else { return false }
    return classes.contains { word in
      word == "updated" || word.contains("modified") || word.contains("-updated")
    }
  }

  private static let titles: Set<Substring> = [
    "entry-title", "post-title", "card-title", "article-title", "wp-block-post-title", "p-name",
    "post__title", "card__title", "article__title", "entry__title", "elementor-post__title",
    "news-title", "headline", "title",
  ]
  private static let besides: Set<Substring> = [
    "meta", "date", "byline", "author", "tags", "categories", "more", "more-link", "read-more",
    "link-more", "readmore", "posted-on", "posted-in", "wp-block-post-date", "sharedaddy",
    "wp-block-post-terms", "wp-block-read-more", "wp-block-post-excerpt__more-text",
  ]
  private static let besideEndings = [
    "-meta", "__meta", "-date", "__date", "-links", "-author", "-more",
  ]
}
