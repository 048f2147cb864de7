/// What a request of this adapter asks for, as the word that comes back with the answer.
enum PagePurpose: Hashable, Sendable {
  /// A page of the listing.
  ///
  /// `after`: what tells the first page and the one before apart from others, so that a page which
  /// repeats one is known; `shape`: where the list was when it was last seen.
  case listing(page: Int, after: [String], shape: String?)
  /// A piece, with what its listing says of it; `nil` where that was not told.
  case article(ListedWords?)

  /// The first page, when nothing is known of the list.
  static let first = PagePurpose.listing(page: 1, after: [], shape: nil)

  var word: String {
    switch self {
    case .article(let listed): return "article" + (listed.map { " \($0.text)" } ?? "")
    case .listing(let page, let after, let shape):
      let behind = after.isEmpty ? "" : " after " + after.joined(separator: " ")
      return "page \(page)\(behind)" + (shape.map { " in \($0)" } ?? "")
    }
  }

  /// - Parameter word: of an answer; that of a file is empty.
  init(_ word: String) {
    if word == "article" || word.hasPrefix("article ") {
      let listed = word.dropFirst("article ".count)
      self = .article(listed.isEmpty ? nil : ListedWords(text: String(listed)))
      return
    }
    let parts = word.split(separator: " in ", maxSplits: 1)
    let words = parts.first?.split(separator: " ") ?? []
    let page = words.count > 1 ? Int(words[1]) ?? 1 : 1
    self = .listing(
      page: max(page, 1),
      after: words.dropFirst(3).map(String.init),
      shape: parts.count > 1 ? String(parts[1]) : nil
    )
  }
}
