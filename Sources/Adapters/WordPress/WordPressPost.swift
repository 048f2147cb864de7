internal import Entries
internal import Foundation
internal import Markup

/// A post as the REST interface tells it, before anything is made of it.
struct WordPressPost {
  private(set) var id: Int?
  /// The site's own name for it, as the feeds write it.
  private(set) var guid: String?
  private(set) var link: WebAddress?
  private(set) var title: PlainText?
  /// HTML.
  private(set) var content: String?
  /// HTML.
  private(set) var excerpt: String?
  private(set) var published: Date?
  /// In UTC as the interface writes it, with `Z`; empty where it does not say.
  private(set) var publishedText = ""
  private(set) var modifiedText = ""
  private(set) var authors: [Author] = []
  /// Categories, tags and whatever else the site files it under.
  private(set) var tags: [PlainText] = []
  private(set) var picture: Picture?
  private(set) var language: LanguageTag?
  /// The ids of all translations, its own and those of drafts too; `nil` where the site does not say.
  private(set) var translations: [Int]?

  private var status: String?
  private var isProtected = false

  /// Whether it may be shown: published, and open without a password.
  var isPublic: Bool { status == "publish" && !isProtected }

  /// Reads the post that stands at a reader; `nil` where no object does.
  init?(reading json: inout JSONReader) {
    guard json.enterRecord() else { return nil }
    while let name = json.nextMember() {
      switch name {
      case "id": id = json.number()?.whole
      case "guid": guid = json.rendered().map { PlainText(lineOfHTML: $0).description }
      case "link": link = json.text().flatMap { WebAddress($0) }
      case "title": title = json.rendered().map { PlainText(lineOfHTML: $0) }
      case "content": content = readGuarded(&json)
      case "excerpt": excerpt = readGuarded(&json)
      case "status": status = json.text()
      case "date_gmt": (publishedText, published) = json.moment()
      case "modified_gmt": modifiedText = json.moment().text
      case "lang": language = json.text().flatMap { LanguageTag(written: $0) }
      case "translations": translations = json.numbers()
      case "_embedded": readEmbedded(&json)
      default: break
      }
    }
  }

  /// Reads words that a password may guard.
  private mutating func readGuarded(_ json: inout JSONReader) -> String? {
    guard json.enterRecord() else { return json.text() }
    var words: String?
    while let name = json.nextMember() {
      switch name {
      case "rendered": words = json.text()
      case "protected": isProtected = json.flag() ?? false || isProtected
      default: break
      }
    }
    return words
  }

  private mutating func readEmbedded(_ json: inout JSONReader) {
    guard json.enterRecord() else { return }
    while let name = json.nextMember() {
      switch name {
      case "author": json.readEach { readAuthor(&$0) }
      case "wp:featuredmedia": json.readEach { readPicture(&$0) }
      case "wp:term": json.readEach { taxonomy in taxonomy.readEach { readTerm(&$0) } }
      default: break
      }
    }
  }

  private mutating func readAuthor(_ json: inout JSONReader) {
    var (name, page): (PlainText?, WebAddress?)
    json.readMembers { member, json in
      switch member {
      case "name": name = json.text().map { PlainText(lineOfHTML: $0) }
      case "link": page = json.text().flatMap { WebAddress($0) }
      default: break
      }
    }
    // Without a name it is an answer that nobody may see the author.
    guard name?.isEmpty == false, let author = Author(name: name, page: page) else { return }
    authors.append(author)
  }

  private mutating func readPicture(_ json: inout JSONReader) {
    var (address, words): (WebAddress?, String?)
    var isImage = true
    json.readMembers { member, json in
      switch member {
      case "source_url": address = json.text().flatMap { WebAddress($0) }
      case "alt_text": words = json.text()
      case "media_type": isImage = json.text() == "image"
      default: break
      }
    }
    guard let address, isImage, picture == nil else { return }
    picture = Picture(location: .web(address), alternative: PlainText(lineOfHTML: words ?? ""))
  }

  private mutating func readTerm(_ json: inout JSONReader) {
    var term: PlainText?
    json.readMembers { member, json in
      if member == "name" { term = json.text().map { PlainText(lineOfHTML: $0) } }
    }
    if let term, !term.isEmpty, !tags.contains(term) { tags.append(term) }
  }
}

extension LanguageTag {
  /// Takes a language as sites write it: `fr`, `fr_FR`, `fr-FR`.
  init?(written text: String) {
    self.init(text.replacing("_", with: "-"))
  }
}

extension JSONReader {
  /// Reads each member of the object that stands here; of any other value nothing.
  fileprivate mutating func readMembers(_ read: (String, inout JSONReader) -> Void) {
    guard enterRecord() else { return }
    while let name = nextMember() { read(name, &self) }
  }

  /// Reads each element of the list that stands here; of any other value nothing.
  fileprivate mutating func readEach(_ read: (inout JSONReader) -> Void) {
    guard enterList() else { return }
    while nextElement() { read(&self) }
  }

  /// Reads a text, or an object whose `rendered` is one.
  fileprivate mutating func rendered() -> String? {
    var words: String?
    guard kind == .record else { return text() }
    readMembers { name, json in if name == "rendered" { words = json.text() } }
    return words
  }

  /// Reads a time in UTC without a zone.
  fileprivate mutating func moment() -> (text: String, instant: Date?) {
    guard let text = text() else { return ("", nil) }
    let moment = text.hasSuffix("Z") ? text : text + "Z"
    guard let instant = RFC3339.instant(moment), instant.timeIntervalSince1970 > 0 else {
      return ("", nil)
    }
    return (moment, instant)
  }

  /// Reads the numbers that are an object's values; an empty list is an empty object, as PHP has it.
  fileprivate mutating func numbers() -> [Int]? {
    if kind == .list {
      readEach { _ = $0.number() }
      return []
    }
    guard kind == .record else { return nil }
    var numbers: [Int] = []
    readMembers { _, json in
      if let number = json.number()?.whole ?? json.text().flatMap({ Int($0) }) {
        numbers.append(number)
      }
    }
    return numbers
  }
}
