internal import Markup

/// The names of elements and attributes that mean something to us.
enum FeedWord: String, CaseIterable {
  case about, abstract, author, base, body, category, channel, content, copyright, created, creator
  case date, day, description, email, enclosure, encoded, entry, feed, fileSize, fullitem, generator
  case group, guid, homepage, hour, href, hreflang, id, identifier, image, info, isPermaLink, issued
  case item, items, keywords, label, lang, language, lastBuildDate, lastmod, length, link, logo
  case managingEditor
  case medium, mode, modified, name, owner, pubDate, published
  case rdf = "RDF"
  case rel, rights, rss
  case `self`, skipDays, skipHours, source, src
  case subject, subtitle, summary, tagline, term, text, thumbnail, title, ttl
  case type, updated, uri, url, value, version, div

  /// All of them, each at its number.
  static let numbered = Array(allCases)

  /// Every way in which a name is written that is taken for it, the right one first.
  ///
  /// Names of XML differ by their case, but some publishers write all of them in capitals, as CDF
  /// does, or each with one.
  static var spellings: [XMLVocabulary.Spelling] {
    var spellings = numbered.enumerated().map { (text: $0.element.rawValue, number: $0.offset) }
    var known = Set(spellings.map(\.text))
    for (number, word) in numbered.enumerated() {
      let name = word.rawValue
      let titled = name.prefix(1).uppercased() + name.dropFirst()
      for other in [name.lowercased(), name.uppercased(), titled] where !known.contains(other) {
        known.insert(other)
        spellings.append((other, number))
      }
    }
    return spellings
  }
}
