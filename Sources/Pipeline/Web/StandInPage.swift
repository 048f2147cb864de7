internal import Adapters
internal import Entries
internal import Store

/// A page that a server answers in place of the one that was asked for, as if all were well: a form to
/// sign in, an error, a notice that the site is being repaired.
struct StandInPage {
  /// What to say of it, in a sentence with a cure.
  let words: String

  /// How much of a page tells what it is, in bytes.
  private static let head = 262_144

  /// Words of titles that no page of a listing has, in lower case.
  private static let titles = [
    "not found", "introuvable", "niet gevonden", "nicht gefunden", "no encontrada", "non trovata",
    "access denied", "accès refusé", "acces refuse", "forbidden", "just a moment",
    "attention required", "maintenance", "onderhoud", "wartung", "bad gateway",
    "service unavailable", "server error",
    "erreur serveur", "sign in", "log in", "login", "se connecter", "inloggen", "anmelden",
    "iniciar sesión", "suspended",
  ]

  /// - Parameters:
  ///   - bytes: of a page in which nothing was found, in an encoding that has ASCII.
  ///   - address: where it is; `nil` for a file from nowhere.
  init?(_ bytes: [UInt8], at address: WebAddress?) {
    let place = address?.description ?? "it"
    let page = String(decoding: bytes.prefix(Self.head), as: UTF8.self).lowercased()
    // Data for programs, and text, have no such pages.
    guard ["<html", "<!doctype html", "<title"].contains(where: page.contains) else { return nil }
    if page.contains("type=\"password\"") || page.contains("type='password'")
      || page.contains("type=password")
    {
      words =
        "\(place) asks for a password where its list was: give a page in feeds.yml that everybody "
        + "may read"
    } else if let title = Self.title(of: page), Self.titles.contains(where: title.contains) {
      words =
        "\(place) is an error page, “\(title.prefix(60))”: wait until the site is well, or look "
        + "whether its address has changed"
    } else {
      return nil
    }
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
  func standIn(in responses: ResponseFolder) -> StandInPage? {
    for answer in answers where answer.question.keeping == Request.Keeping.visit.rawValue {
      // An answer whose bytes are gone was told of when it was read.
      guard let content = try? responses.content(answer.digest, size: answer.size) else { continue }
      if let page = StandInPage(content.bytes, at: answer.location) { return page }
    }
    return nil
  }
}
