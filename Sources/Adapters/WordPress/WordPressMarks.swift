internal import Entries

/// What a listing said, for later visits.
struct WordPressListingMark: WordPressNote, Hashable {
  /// Of all posts that the answer had, those that do not come out too.
  var ids: [Int] = []
  /// The languages that the addresses of the posts lie in, in the order of their tags.
  var languages: [String] = []
  /// How many posts the listing has by its own word.
  var total: Int?
  /// The post in it that changed last.
  var latest = WordPressLatest()
  /// The latest and the earliest date of a post in it.
  var recent = ""
  var oldest = ""
  /// The posts whose pages may name translations, in their order.
  var links: [WordPressLink] = []
  /// What a later look at the same listing compares with; of feeds and pages.
  var digest: String?
}

/// A piece whose page may be fetched.
struct WordPressLink: Codable, Hashable {
  /// In the REST interface; `nil` elsewhere.
  var id: Int?
  let address: String
  let guid: String?
  let wantsText: Bool
  /// When its listing says that it was published, in UTC, or on which day; `nil` where it does not
  /// say.
  var date: String?
  /// What its listing says of it, where its page is fetched for its words (`ListedWords`).
  var listed: String?
}

/// What the page of an article said, for later visits.
struct WordPressArticleMark: WordPressNote, Hashable {
  /// The addresses that it names as its translations: their pages say the same.
  let translations: [String]
}

/// The ids of everything that is there, as they are gathered from listing to listing.
struct WordPressSweep: WordPressNote, Hashable {
  /// The listings that are still to be asked, the one that is being asked first.
  var listings: [WordPressListing]
  /// How many posts they had together.
  var known = 0
  /// What was found of each listing that is done, and of the one that is being asked.
  var found: [Found] = []
  /// The languages that the addresses of the posts lie in: those that were known, and those that were
  /// found, both in the order of their tags.
  var knownLanguages: [String] = []
  var languages: [String] = []
  /// What stands before the id in the names of nearly all posts: `https://site/?p=`.
  var stem = ""
  /// The names that are others, by their ids.
  var names: [Int: String] = [:]
  /// The ids of posts that must not be shown.
  var withheld: [Int] = []

  /// The ids of one listing.
  struct Found: Codable, Hashable {
    let listing: WordPressListing
    var ids: [Int] = []
    /// By the listing's own word.
    var total = 0
    /// The post that changed last.
    var latest = WordPressLatest()
  }

  /// Adds a post to the listing that is being asked.
  mutating func add(_ post: WordPressPost, of site: WordPressSite) {
    guard let id = post.id, let guid = post.guid, let last = found.indices.last else { return }
    found[last].ids.append(id)
    found[last].latest.take(WordPressLatest(post))
    languages = site.languages(of: [post], besides: languages)
    if !post.isPublic { withheld.append(id) }
    let digits = "\(id)"
    if stem.isEmpty, guid.hasSuffix(digits) { stem = String(guid.dropLast(digits.count)) }
    if guid != stem + digits { names[id] = guid }
  }

  /// Whether so many are there more or fewer, or a whole language is not there, that the site answers
  /// otherwise than it did: what is lacking was not taken out.
  var isOtherwise: Bool {
    if WordPressListing.isOther(found.reduce(0) { $0 + $1.total }, than: known) { return true }
    return !Set(languages).isSuperset(of: knownLanguages)
  }

  /// The guids of all that may be shown.
  var census: Set<String> {
    let withheld = Set(withheld)
    return Set(
      found.flatMap(\.ids).filter { !withheld.contains($0) }.map { names[$0] ?? "\(stem)\($0)" }
    )
  }
}
