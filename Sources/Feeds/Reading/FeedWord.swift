internal import Markup

/// The names of elements and attributes that mean something to us.
enum FeedWord: Int, CaseIterable {
  case about, abstract, author, base, body, category, channel, content, copyright, created, creator
  case date, description, email, enclosure, encoded, entry, feed, fileSize, fullitem, generator
  case group, guid, homepage, href, id, identifier, image, info, isPermaLink, issued, item, items
  case keywords, label, lang, language, lastBuildDate, lastmod, length, link, logo, managingEditor
  case medium, mode, modified, name, owner, pubDate, published, rdf, rel, rights, rss
  case `self`, source, src, subject, subtitle, summary, tagline, term, text, thumbnail, title, type
  case updated, uri, url, value, version, div

  /// The name as its format writes it, which is the case's own but for RDF's.
  private var spelling: String { self == .rdf ? "RDF" : "\(self)" }

  /// Every way in which a name is written that is taken for it, the right one first.
  ///
  /// Names of XML differ by their case, but some publishers write all of them in capitals, as CDF
  /// does, or each with one.
  static var spellings: [XMLVocabulary.Spelling] {
    var spellings = allCases.map { (text: $0.spelling, number: $0.rawValue) }
    var known = Set(spellings.map(\.text))
    for word in allCases {
      let name = word.spelling
      let titled = name.prefix(1).uppercased() + name.dropFirst()
      for other in [name.lowercased(), name.uppercased(), titled] where !known.contains(other) {
        known.insert(other)
        spellings.append((other, word.rawValue))
      }
    }
    return spellings
  }
}
