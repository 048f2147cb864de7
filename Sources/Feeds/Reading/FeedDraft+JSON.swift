internal import Entries
internal import Markup

extension FeedDraft {
  /// Reads an item of a JSON Feed that stands at the reader.
  ///
  /// An item that names no author has those of the feed (JSON Feed 1.1, “Top-level”). One without an
  /// address of the web is read where its external address is, or where its identifier says.
  ///
  /// - Returns: `false` where no object stands there.
  mutating func readItem(
    from json: inout JSONReader,
    base: String?,
    dates: FeedDate,
    in head: FeedHead
  ) -> Bool {
    guard json.enterRecord() else { return false }
    var (html, plain): (FeedText?, FeedText?)
    var banner: FeedReference?
    while let name = json.nextMember() {
      switch name {
      case "id": id = json.word().map { PlainText(line: $0).description } ?? id
      case "url": link = json.reference(base: base) ?? link
      case "external_url": external = json.reference(base: base) ?? external
      case "title": title = json.titleText() ?? title
      case "content_html": html = json.writing(.html, base: base) ?? html
      case "content_text": plain = json.plainText(base: base) ?? plain
      case "summary": summary = json.plainText(base: base) ?? summary
      case "date_published": published = json.word().flatMap { date($0, by: dates) } ?? published
      case "date_modified": modified = json.word().flatMap { date($0, by: dates) } ?? modified
      case "language": language = json.word().flatMap(LanguageTag.init(reading:)) ?? language
      case "image": picture = json.reference(base: base) ?? picture
      case "banner_image": banner = json.reference(base: base) ?? banner
      case "author", "authors": readAuthors(from: &json, base: base)
      case "tags": json.readEach { addTag($0.word()) }
      case "attachments": json.readEach { readAttachment(from: &$0, base: base) }
      default: break
      }
    }
    content = html ?? plain
    contentText = html == nil ? nil : plain
    picture = picture ?? banner
    if link?.address(beside: head.homePage?.description) == nil { link = external ?? link }
    permalink = FeedReference(id, base: nil)
    return true
  }

  /// Reads an author or a list of them; a version 1.1 has the list, a version 1.0 the one.
  ///
  /// An author whom a text alone names is read as in RSS.
  mutating func readAuthors(from json: inout JSONReader, base: String?) {
    json.readEach { json in
      if let text = json.text() {
        for author in Author.reading(text) { add(author) }
        return
      }
      guard json.enterRecord() else { return }
      var (name, email): (PlainText?, PlainText?)
      var page: FeedReference?
      while let member = json.nextMember() {
        switch member {
        case "name": name = json.word().map { PlainText(line: $0) } ?? name
        case "email": email = json.word().map { PlainText(line: $0) } ?? email
        case "url": page = json.reference(base: base) ?? page
        default: break
        }
      }
      add(Author(name: name, email: email, page: page?.address()))
    }
  }

  private mutating func readAttachment(from json: inout JSONReader, base: String?) {
    guard json.enterRecord() else { return }
    var file: FeedReference?
    var mediaType: String?
    var length: Int?
    while let name = json.nextMember() {
      switch name {
      case "url": file = json.reference(base: base) ?? file
      case "mime_type": mediaType = json.word() ?? mediaType
      case "size_in_bytes": length = json.count() ?? length
      default: break
      }
    }
    addEnclosure(file, mediaType: mediaType, length: length)
  }
}

extension JSONReader {
  /// Reads what means something as a whole only, as a text or a number: an identifier, a date, a word.
  ///
  /// - Returns: `nil` for an empty one, one that the end of the document cut, and other values.
  mutating func word() -> String? {
    guard let word = text() ?? number()?.description else { return nil }
    return word.isEmpty || isCut ? nil : word
  }

  /// Reads how many of something there are, from a number or a text.
  ///
  /// - Returns: `nil` for one that is not whole, does not fit, or was cut by the document's end.
  mutating func count() -> Int? {
    let count = number().map(\.whole) ?? text().flatMap { Int($0) }
    return isCut ? nil : count
  }

  /// Reads an address.
  mutating func reference(base: String?) -> FeedReference? {
    FeedReference(word(), base: base)
  }

  /// Reads a title, which is text without markup (JSON Feed 1.1), and in which some programs write
  /// HTML all the same: that is told by an end tag or a reference, for a lone `<b>` may be meant.
  mutating func titleText() -> FeedText? {
    plainText(base: nil).map { title in
      let bytes = Array(title.raw.utf8)
      let hasEndTag = zip(bytes, bytes.dropFirst()).contains { $0 == 0x3C && $1 == 0x2F }
      let isMarked = hasEndTag || bytes.contains(0x26)
      return isMarked ? FeedText.undeclared(title.raw, base: nil) : title
    }
  }

  /// Reads words without markup, as far as they go.
  mutating func plainText(base: String?) -> FeedText? { writing(.plain, base: base) }

  /// Reads words in a form, as far as they go; `nil` for none.
  mutating func writing(_ form: FeedText.Form, base: String?) -> FeedText? {
    guard let words = text() ?? number()?.description, !words.isEmpty else { return nil }
    return FeedText(form: form, raw: words, base: base)
  }

  /// Reads what should be a list, and gives the reader before each element.
  ///
  /// One value alone counts as a list of one. An object whose members have numbers for names is a
  /// list too: PHP writes one with gaps in that way.
  mutating func readEach(_ element: (inout JSONReader) -> Void) {
    if enterList() {
      while nextElement() { element(&self) }
      return
    }
    var look = self
    let isNumbered =
      look.enterRecord()
      && look.nextMember().map { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        ?? true
    guard isNumbered, enterRecord() else { return element(&self) }
    while nextMember() != nil { element(&self) }
  }
}
