internal import Entries

/// What a listing said, for later visits.
struct WordPressListingMark: WordPressNote, Hashable {
  /// Of all posts that the answer had, those that do not come out too.
  var ids: [Int] = []
  /// How many posts the listing has by its own word.
  var total: Int?
  /// The latest change in it, in UTC as the interface writes it; such texts are ordered as their times.
  var newest = ""
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
  /// What was found of each listing that is done, and of the one that is being asked.
  var found: [Found] = []
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
    /// The latest change.
    var newest = ""
  }

  /// Adds a post to the listing that is being asked.
  mutating func add(_ post: WordPressPost) {
    guard let id = post.id, let guid = post.guid, let last = found.indices.last else { return }
    found[last].ids.append(id)
    found[last].newest = max(found[last].newest, post.modifiedText)
    if !post.isPublic { withheld.append(id) }
    let digits = "\(id)"
    if stem.isEmpty, guid.hasSuffix(digits) { stem = String(guid.dropLast(digits.count)) }
    if guid != stem + digits { names[id] = guid }
  }

  /// The guids of all that may be shown.
  var census: Set<String> {
    let withheld = Set(withheld)
    return Set(
      found.flatMap(\.ids).filter { !withheld.contains($0) }.map { names[$0] ?? "\(stem)\($0)" }
    )
  }
}
