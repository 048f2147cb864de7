internal import Adapters
internal import Entries
internal import Markup
internal import Store

/// A page that a server answers in place of the one that was asked for, as if all were well: a form to
/// sign in, an error, a notice that the site is being repaired.
struct StandInPage {
  /// What to say of it, in a sentence with a cure.
  let words: String

  /// How many tags a page has at the most that is nothing but a form.
  private static let fewTags = 200

  /// How much of a page tells what it is, in bytes.
  private static let head = 262_144

  /// - Parameters:
  ///   - bytes: of a page in which nothing was found, in an encoding that has ASCII.
  ///   - address: where it is; `nil` for a file from nowhere.
  ///   - isListed: what holds its pieces is there, and nothing in it.
  init?(_ bytes: [UInt8], at address: WebAddress?, isListed: Bool = false) {
    let place = address?.description ?? "it"
    let page = String(decoding: bytes.prefix(Self.head), as: UTF8.self).lowercased()
    // Data for programs, and text, have no such pages.
    guard ["<html", "<!doctype html", "<title", "<br />\n<b>"].contains(where: page.contains) else {
      return nil
    }
    let asksForPassword = ["\"password\"", "'password'", "password"].contains {
      page.contains("type=\($0)")
    }
    // Many sites have a field for members beside all they show.
    let title = Self.errorTitle(of: page)
    let isForm = !isListed && page.utf8.count { $0 == 0x3C } < Self.fewTags
    if asksForPassword, isForm || title != nil {
      words =
        "\(place) asks for a password where its list was: give an address in feeds.yml that "
        + "everybody may read"
    } else if let title {
      words =
        "\(place) is an error page, “\(title.prefix(60))”: wait until the site is well, or look "
        + "whether its address has changed"
    } else if let notice = StandInWords.notice(in: page) {
      words = "\(place) says “\(notice)” where its list was: wait until the site is well"
    } else {
      return nil
    }
  }

  /// - Parameter answer: to the question for a listing of which nothing is there; `nil` unless it led to the
  ///   site's home page.
  init?(leadingHome answer: KeptAnswer) {
    guard Self.isHome(answer.location), !Self.isHome(answer.question.address) else { return nil }
    words =
      "\(answer.question.address) leads to the home page \(answer.location) now: give the address that "
      + "its list has now"
  }

  /// Whether a page stands where an article was asked for: it is no page of the piece by its own title, and has
  /// the title of such a page, or is the home page.
  ///
  /// - Parameters:
  ///   - bytes: of the page.
  ///   - answer: to the question for the article.
  ///   - title: of the page's piece, as the adapter reads it.
  ///   - listed: what its listing calls the piece.
  /// - Returns: `false` where the listing has no title that tells.
  static func standsFor(
    _ bytes: [UInt8],
    _ answer: KeptAnswer,
    titled title: PlainText?,
    listedAs listed: PlainText?
  ) -> Bool {
    let (own, meant) = (words(of: title?.description), words(of: listed?.description))
    guard !own.isEmpty, !meant.isEmpty, own.isDisjoint(with: meant) else { return false }
    if isHome(answer.location), !isHome(answer.question.address) { return true }
    let page = String(decoding: bytes.prefix(head), as: UTF8.self).lowercased()
    return errorTitle(of: page) != nil
  }

  /// The words of a title that tell it from others: those of four letters and more.
  private static func words(of title: String?) -> Set<Substring> {
    let all = (title ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(all.filter { $0.count > 3 })
  }

  /// Whether an address is a site's own, or that of one of its languages.
  private static func isHome(_ address: WebAddress) -> Bool {
    let path = address.pathAndQuery.split(separator: "/")
    return path.isEmpty || path.count == 1 && path[0].count == 2
  }

  /// The title of a page that is an error page by it, in lower case.
  private static func errorTitle(of page: String) -> String? {
    title(of: page).flatMap { StandInWords.isTitle($0) ? $0 : nil }
  }

  private static func title(of page: String) -> String? {
    guard let opening = page.firstRange(of: "<title"),
      let end = page[opening.upperBound...].firstIndex(of: ">"),
      let closing = page[end...].firstRange(of: "</title")
    else { return nil }
    return page[page.index(after: end)..<closing.lowerBound]
      .split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
  }
}

extension WebBody {
  /// The first of the pages asked for in whose place another stands; `nil` for none.
  ///
  /// - Parameters:
  ///   - responses: where the bytes are.
  ///   - isListed: what holds the pieces is there, and nothing in it.
  /// - Returns: what stands there.
  func standIn(in responses: ResponseFolder, isListed: Bool) -> StandInPage? {
    for answer in answers where answer.question.keeping == Request.Keeping.visit.rawValue {
      // An answer whose bytes are gone was told of when it was read.
      guard let content = try? responses.content(answer.digest, size: answer.size) else { continue }
      let page =
        StandInPage(content.bytes, at: answer.location, isListed: isListed)
        ?? (isListed ? nil : StandInPage(leadingHome: answer))
      if let page { return page }
    }
    return nil
  }

  /// What stands where a list was, in words for who looks for it: what the page is called, and where its address
  /// leads; `nil` where it has no title.
  func whatStands(in responses: ResponseFolder) -> String? {
    let visit = Request.Keeping.visit.rawValue
    guard let answer = answers.first(where: { $0.question.keeping == visit }),
      let content = try? responses.content(answer.digest, size: answer.size)
    else { return nil }
    let type = answer.fields["content-type"].flatMap(ContentType.init)
    let title = HTMLTree(page: content.bytes, contentType: type).title?.description ?? ""
    let address = answer.question.address
    let end = address == answer.location ? "" : ", where \(address) leads"
    return title.isEmpty ? nil : "“\(title.prefix(70))” stands at \(answer.location)\(end)"
  }
}
