internal import Entries
internal import Markup

/// Reads feeds that are XML: asks a format's list what each element means, and keeps what it says.
struct XMLFeedReader: XMLReceiver {
  /// An element that is open, with what it hands down to those inside.
  private struct Frame {
    let place: FeedPlace
    /// The absolute address that `xml:base` states.
    let base: String?
    /// What `xml:lang` states.
    let language: LanguageTag?
  }

  private let document: String?
  private let dates: FeedDate
  private let emit: (FeedItem, FeedHead) -> Void
  private var frames = [Frame(place: .document, base: nil, language: nil)]
  private var beginning: FeedFamily.Beginning?
  private var outermostName: String?
  /// Whether it may be no feed at all, and whether something said that it is one.
  private var isDoubtful = false
  private var isCertain = false
  private var family = FeedFamily.rss
  private var hasNamespace = true
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
  ///   - base: its absolute address.
  ///   - dates: the reader of its dates.
  ///   - emit: given each item when it ends, with what the feed said of itself before.
  init(
    base: String?,
    dates: FeedDate,
    emit: @escaping (FeedItem, FeedHead) -> Void
  ) {
    self.document = base
    self.dates = dates
    self.emit = emit
  }

  /// Asked for each piece of text, and therefore kept.
  private(set) var wantsText = false
  var isSatisfied: Bool { stranger != nil }

  /// What the feed said of itself up to now; `nil` before it began.
  mutating func head() -> FeedHead? {
    guard let format else { return nil }
    if let knownHead { return knownHead }
    let head = channel.head(format: format, document: document)
    knownHead = head
    return head
  }

  /// What is odd about how the document begins.
  var warnings: [String] { [beginning?.warning].compactMap(\.self) }

  mutating func start(_ tag: XMLStartTag) {
    defer { wantsText = captured != nil || person != nil }
    let name = tag.name.known
    if captured?.start(tag) != nil { return }
    guard let around = frames.last else { return }
    let frame = Frame(
      place: around.place,
      base: tag[xml: .base].flatMap { absolute($0, in: around) } ?? around.base,
      language: tag[xml: .lang].map(LanguageTag.init(reading:)) ?? around.language
    )
    switch meaning(of: tag, name, in: around.place) {
    case .place(let place): enter(place, frame, tag)
    case .field(let field) where field.hasText:
      let form = DeclaredForm.declared(by: tag, for: field)
      captured = CapturedElement(field: field, tag: tag, form: form, base: frame.base)
    case .field(let field):
      with { $0.take(field, tag, base: frame.base) }
      frames.append(frame)
    case nil:
      // RDF may be about anything: what stands in it tells.
      if family == .rdf, around.place == .root { isDoubtful = true }
      let isForeign = name.namespace == nil && hasNamespace || around.place == .foreign
      let place = around.place.isTransparent ? around.place : isForeign ? .foreign : .elsewhere
      frames.append(Frame(place: place, base: frame.base, language: frame.language))
    }
  }

  mutating func text(_ text: String) {
    if captured?.append(text) == nil { person?.append(text) }
  }

  mutating func end() {
    defer { wantsText = captured != nil || person != nil }
    switch captured?.end() {
    case nil: leave()
    case true?: if let element = captured.take() { take(element) }
    case false?: break
    }
  }

  /// Drops what says something else where it is not whole: half an address is another's.
  mutating func breakOff() {
    if let element = captured, !element.field.isOfUseInPart { captured?.drop() }
    // Nor is somebody with half an address the one who was meant.
    if person != nil { person = PersonDraft() }
  }

  /// Concludes, now that the document was read, whether one that may be about anything is a feed.
  mutating func finish() {
    guard isDoubtful, !isCertain, channel.title == nil else { return }
    format = nil
    stranger = outermostName
  }

  private mutating func meaning(
    of tag: XMLStartTag,
    _ name: (namespace: FeedNamespace?, word: FeedWord?),
    in place: FeedPlace
  ) -> FeedMeaning? {
    if place == .elsewhere || place == .foreign { return nil }
    if place == .document { return outermost(tag) }
    if family == .rdf, case .root = place, let namespace = name.namespace { tell(namespace) }
    return family.meaning(of: name, in: place, hasNamespace: hasNamespace)
  }

  private mutating func outermost(_ tag: XMLStartTag) -> FeedMeaning? {
    outermostName = tag.name.local
    guard let beginning = FeedFamily.beginning(with: tag) else {
      stranger = outermostName
      return nil
    }
    self.beginning = beginning
    family = beginning.family
    format = beginning.format
    isDoubtful = beginning.isDoubtful
    hasNamespace = !isDoubtful
    return .place(beginning.place)
  }

  /// Tells which RSS stands inside the RDF, where the first of it comes.
  private mutating func tell(_ namespace: FeedNamespace) {
    guard format == .rss10, count == 0 else { return }
    format = .rdf(of: namespace)
    knownHead = nil
  }

  private mutating func enter(_ place: FeedPlace, _ frame: Frame, _ tag: XMLStartTag) {
    if place == .item, item == nil {
      item = FeedDraft(line: tag.line, language: frame.language)
    }
    if place == .channel, let language = frame.language {
      channel.language = channel.language ?? language
    }
    if place.isPerson, person == nil { person = PersonDraft() }
    if place == .item || place == .channel && frames.count > 1 { isCertain = true }
    if !tag.attributes.isEmpty, place == .item || place == .channel { takeAttributes(tag, frame) }
    frames.append(Frame(place: place, base: frame.base, language: frame.language))
  }

  private mutating func takeAttributes(_ tag: XMLStartTag, _ frame: Frame) {
    for attribute in tag.attributes {
      guard let field = family.meaning(ofAttribute: attribute.name.known) else { continue }
      let text = FeedText(form: .plain, raw: attribute.value, base: frame.base)
      with { [dates] in $0.take(field, text, tag, by: dates) }
    }
  }

  private mutating func leave() {
    guard frames.count > 1, let frame = frames.popLast() else { return }
    let around = frames.last?.place ?? .document
    if frame.place.isPerson, !around.isPerson, let person = person.take() {
      for author in person.authors(beside: head()?.base) {
        with { $0.add(author, as: frame.place, in: around) }
      }
    }
    guard frame.place == .item, around != .item, let draft = item.take(), let head = head()
    else { return }
    count += 1
    emit(draft.item(at: count, in: head), head)
  }

  private mutating func take(_ element: CapturedElement) {
    guard let words = element.words else { return }
    if person != nil {
      person?.take(element.field, words)
    } else {
      with { [dates] in $0.take(element.field, words, element.tag, by: dates) }
    }
  }

  private mutating func absolute(_ text: String, in around: Frame) -> String? {
    FeedReference.base(text, beside: around.base ?? document ?? head()?.base)
  }

  /// Changes the item that is being read, or else the feed.
  private mutating func with(_ change: (inout FeedDraft) -> Void) {
    if item == nil { change(&channel) } else { item?.change(by: change) }
  }
}

extension FeedPlace {
  /// Whether it is somebody.
  fileprivate var isPerson: Bool { self == .person || self == .sparePerson }

  /// Whether elements that mean nothing change nothing either: what stands in them counts.
  fileprivate var isTransparent: Bool { isPerson || self == .texts }
}
