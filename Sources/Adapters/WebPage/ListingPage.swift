internal import Configuration
internal import Entries
internal import Markup

/// A page of a listing, as a source's selectors read it.
struct ListingPage {
  private let options: WebPageOptions
  private let dates: PageDates
  private var sight: PageSight
  private let items: [HTMLTree.Node]
  /// What holds the pieces; `nil` where there are none, or nothing holds all of them.
  private let holder: HTMLTree.Node?

  /// How many pieces of one page are read.
  private static let most = 1_000

  init(_ tree: HTMLTree, at address: WebAddress?, by options: WebPageOptions, of source: Source) {
    self.options = options
    dates = PageDates(format: source.dateFormat, zone: source.timezone)
    var sight = PageSight(tree, at: address)
    var scopes = [tree.root]
    if let list = options.list {
      scopes = list.elements(in: tree, from: tree.root, effort: &sight.effort)
      // One list in another shows its pieces once.
      scopes = scopes.filter { inner in
        !scopes.contains { $0 != inner && tree.inside($0).contains(inner) }
      }
    }
    var items: [HTMLTree.Node] = []
    for scope in scopes.prefix(Self.most) where items.count < Self.most {
      let found = options.items.elements(in: tree, from: scope, effort: &sight.effort)
        .filter { $0 != scope && !tree.isHeaderRow($0) }
      items += found.prefix(Self.most - items.count)
    }
    self.items = items
    holder = PageShape.holder(of: items, in: tree)
    self.sight = sight
  }

  /// How often each node of a piece is looked at: for its title, link, date, picture and words.
  private static let looks = 16

  /// The pieces in the page's order, those in which nothing is included.
  ///
  /// Pieces that lie in each other hold the same nodes again and again: there the effort ends.
  mutating func pieces() -> [ListingPiece] {
    var sight = self.sight
    var pieces: [ListingPiece] = []
    for item in items {
      guard sight.effort.spend(Self.looks * sight.tree.inside(item).count) else { break }
      pieces.append(ListingPiece(item, by: options.fields, dates, of: &sight))
    }
    self.sight = sight
    return pieces
  }

  /// What was cut off or passed over.
  var notes: [String] {
    var notes: [String] = []
    if sight.effort.isSpent {
      notes.append("the selectors ask too much of this page: make them more exact")
    }
    if sight.tree.isCut { notes.append("the page is too large and was read to a part of it") }
    if items.count == Self.most { notes.append("only the first \(Self.most) pieces were read") }
    return notes
  }

  /// A few words on the page: `web-page, 12 pieces, “News”`.
  func summary(of pieces: [ListingPiece]) -> String {
    let title = sight.tree.title?.description.prefix(70)
    return (pieces.count == 1 ? "1 piece" : "\(pieces.count) pieces")
      + (title.map { ", “\($0)”" } ?? "")
  }

  /// Where the list is: the way to what holds the pieces.
  var holderShape: String? { holder.map { PageShape.path(to: $0, in: sight.tree) } }

  /// Tells pages with other pieces apart.
  static func fingerprint(of pieces: [ListingPiece]) -> String {
    let words = pieces.map { $0.link?.description ?? $0.title?.description ?? "" }
    return String(Digest(of: words).description.prefix(8))
  }

  // MARK: The list

  /// Whether the list is there, and its shape.
  ///
  /// - Parameter shape: where it was when it was last seen, where no selector tells.
  /// - Returns: its shape is empty where nothing tells what held it.
  mutating func container(lastSeen shape: String?) -> SourceReading.Container {
    let tree = sight.tree
    if let holder {
      let pieces = PageShape.common(items, in: tree)
      return SourceReading.Container(
        isFound: true,
        shape: PageShape.path(to: holder, in: tree) + ">" + pieces
      )
    }
    // Beside pieces of another shape such words are of something else.
    if EmptyListing.isTold(in: tree), !ListCandidates.found(in: tree).contains(where: \.isTelling) {
      return SourceReading.Container(isFound: true, shape: shape ?? "")
    }
    let last = shape.flatMap { try? PageSelector($0.replacing(">", with: " > ")) }
    guard let selector = options.list ?? options.items.container ?? last else {
      return SourceReading.Container(isFound: false, shape: "")
    }
    var effort = SelectionEffort()
    let holders = selector.elements(in: tree, from: tree.root, effort: &effort)
    // Where pieces of another shape stand in it, it is no empty list but a list that was changed.
    let isEmpty = holders.allSatisfy { ListCandidates.found(in: tree, inside: $0).isEmpty }
    return SourceReading.Container(
      isFound: !holders.isEmpty && isEmpty,
      shape: holders.first.map { PageShape.path(to: $0, in: tree) } ?? ""
    )
  }

  // MARK: The next page

  /// The address of the page that follows.
  ///
  /// - Parameter number: of this one.
  /// - Returns: `nil` where the page leads to none, and where it leads to itself.
  mutating func next(after number: Int) -> WebAddress? {
    if let template = options.paging.template {
      return WebAddress(template.replacing("{page}", with: "\(number + 1)"))
    }
    guard let next = options.paging.next else {
      return NextPageLink.address(in: sight, besides: items, after: number)
    }
    let root = sight.tree.root
    for match in next.matches(in: sight.tree, from: root, effort: &sight.effort) {
      let address: WebAddress?
      switch match {
      case .words(let words): address = sight.address(words)
      case .element(let node):
        let tree = sight.tree
        address = sight.first(in: node) { tree.attribute("href", of: $0) != nil }
          .flatMap(sight.link)
      }
      if let address, address.description != sight.base { return address }
    }
    return nil
  }
}
