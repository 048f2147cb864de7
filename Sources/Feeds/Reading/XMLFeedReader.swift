internal import Entries
internal import Markup

/// Reads feeds that are XML: asks a format's list what each element means, and keeps what it says.
final class XMLFeedReader: XMLReceiver {
  /// An element that is open, with what it hands down to those inside.
  private struct Frame {
    let place: FeedPlace
    let base: String?
    let language: String?
  }

  /// The formats that are told apart by their outermost element.
  private enum Family { case rss, atom }

  private let dates: FeedDate
  private let emit: (FeedItem, FeedHead) -> Void
  private var frames: [Frame]
  private var family = Family.rss
  private var captured: CapturedElement?
  private var channel = FeedDraft() { didSet { knownHead = nil } }
  private var item: FeedDraft?
  private var person: PersonDraft?
  private var knownHead: FeedHead?
  private var count = 0
  /// `nil` until the outermost element of a feed was met.
  private(set) var format: FeedFormat?
  /// The name of an outermost element that is no feed's.
  private(set) var stranger: String?

  /// - Parameters:
  ///   - base: the absolute address of the document.
  ///   - dates: the reader of its dates.
  ///   - emit: given each item when it ends, with what the feed said of itself before.
  init(base: String?, dates: FeedDate, emit: @escaping (FeedItem, FeedHead) -> Void) {
    self.dates = dates
    self.emit = emit
    frames = [Frame(place: .document, base: base, language: nil)]
  }

  var wantsText: Bool { captured != nil }
  var isSatisfied: Bool { stranger != nil }

  /// What the feed said of itself up to now; `nil` before it began.
  var head: FeedHead? {
    guard let format else { return nil }
    if let knownHead { return knownHead }
    let head = channel.head(format: format)
    knownHead = head
    return head
  }

  func start(_ tag: XMLStartTag) {
    if item != nil, begins(tag) { abandon() }
    guard captured == nil else {
      captured?.start(tag)
      return
    }
    guard let around = frames.last else { return }
    let base = tag[xml: .base].map {
      URIReference.absolute($0, against: around.base) ?? around.base
    }
    let frame = Frame(
      place: around.place,
      base: base ?? around.base,
      language: tag[xml: .lang] ?? around.language
    )
    switch meaning(of: tag, in: around.place) {
    case .place(let place): enter(place, frame, tag)
    case .field(let field) where field.hasText:
      let form = CapturedElement.Form.declared(by: tag, for: field)
      captured = CapturedElement(field: field, tag: tag, form: form, base: frame.base)
    case .field(let field):
      with { $0.take(field, tag, base: frame.base) }
      frames.append(frame)
    case nil: frames.append(Frame(place: .elsewhere, base: nil, language: nil))
    }
  }

  func text(_ text: String) {
    captured?.append(text)
  }

  func end() {
    guard let element = captured else { return leave() }
    if element.isAtItsEnd { take(element) } else { captured?.end() }
  }

  /// Ends what a cut document left open, so that the item that was cut is not lost.
  func finish() {
    if let element = captured { take(element) }
    while frames.count > 1 { leave() }
  }

  /// Whether a tag begins an item, wherever it stands.
  private func begins(_ tag: XMLStartTag) -> Bool {
    switch (tag.name.known, family) {
    case ((.rss, .item), .rss), ((.atom, .entry), .atom): true
    default: false
    }
  }

  /// Ends the item that is being read, because the next one stands inside it.
  ///
  /// The parser counts end tags and does not match them: one element that was never closed in a
  /// description would otherwise hold the rest of the feed.
  private func abandon() {
    if let element = captured { take(element) }
    while item != nil, frames.count > 1 { leave() }
  }

  private func meaning(of tag: XMLStartTag, in place: FeedPlace) -> FeedMeaning? {
    let (namespace, word) = tag.name.known
    if place == .document { return outermost(tag) }
    guard let namespace, let word else { return nil }
    return switch (namespace, family) {
    case (.rss, .rss): RSSElements.meaning(of: word, in: place)
    // Many feeds of RSS borrow Atom's link, and some the rest of it.
    case (.atom, .atom), (.atom, .rss): AtomElements.meaning(of: word, in: place)
    case (.rss, .atom), (.xml, _): nil
    case (.content, _), (.dublinCore, _), (.terms, _), (.media, _), (.itunes, _):
      ExtensionElements.meaning(of: word, in: namespace, at: place)
    }
  }

  private func outermost(_ tag: XMLStartTag) -> FeedMeaning? {
    switch tag.name.known {
    case (.rss, .rss):
      format = .rss(version: tag[.version])
      return .place(.root)
    case (.atom, .feed):
      format = .atom10
      family = .atom
      return .place(.channel)
    default:
      stranger = tag.name.local
      return nil
    }
  }

  private func enter(_ place: FeedPlace, _ frame: Frame, _ tag: XMLStartTag) {
    if place == .item, item == nil {
      item = FeedDraft(line: tag.line, language: frame.language.flatMap(LanguageTag.init(reading:)))
    }
    if place == .channel, let language = frame.language.flatMap(LanguageTag.init(reading:)) {
      channel.language = channel.language ?? language
    }
    if place == .person { person = PersonDraft() }
    frames.append(Frame(place: place, base: frame.base, language: frame.language))
  }

  private func leave() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    let around = frames.last?.place
    if frame.place == .person, around != .person {
      let author = person?.author
      person = nil
      with { $0.add(author) }
    }
    guard frame.place == .item, around != .item, let draft = item, let head else { return }
    item = nil
    count += 1
    emit(draft.item(at: count, in: head), head)
  }

  private func take(_ element: CapturedElement) {
    captured = nil
    guard let words = element.words else { return }
    if person != nil {
      person?.take(element.field, words)
    } else {
      with { $0.take(element.field, words, element.tag, by: dates) }
    }
  }

  /// Changes the item that is being read, or else the feed.
  private func with(_ change: (inout FeedDraft) -> Void) {
    if item == nil { change(&channel) } else { item?.change(by: change) }
  }
}

/// An author of Atom while it is read (RFC 4287 §3.2).
private struct PersonDraft {
  private var name: FeedText?
  private var email: FeedText?
  private var page: FeedText?

  mutating func take(_ field: FeedField, _ text: FeedText) {
    switch field {
    case .personName: name = text
    case .personEmail: email = text
    case .personPage: page = text
    default: break
    }
  }

  var author: Author? {
    Author(
      name: name?.line,
      email: email?.line,
      page: FeedReference(page?.raw, base: page?.base)?.address()
    )
  }
}
