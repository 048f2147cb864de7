/// The words by which a page that stands in place of another is known; all in lower case.
enum StandInWords {
  /// Whether a title, in lower case, is that of an error, a login or a notice, and of no listing.
  static func isTitle(_ title: String) -> Bool {
    if titles.contains(where: title.contains) { return true }
    let words = title.split { !$0.isLetter && !$0.isNumber }
    // “404 – …”, “Fehler 500”.
    return words.first.map { refusals.contains(String($0)) } ?? false
      || zip(words, words.dropFirst()).contains { word, number in
        faults.contains(String(word)) && Int(number).map { (400...599).contains($0) } ?? false
      }
      || words.first.map { logins.contains(String($0)) } ?? false
  }

  /// What a page, its markup in lower case, says in place of all else; `nil` for nothing of the kind.
  static func notice(in page: String) -> String? {
    notices.first(where: page.contains)
  }

  private static let titles = [
    "not found", "introuvable", "non trouvée", "non trouvé", "niet gevonden", "nicht gefunden",
    "no encontrada", "non trovata", "não encontrada", "access denied", "accès refusé",
    "acces refuse", "accès interdit", "zugriff verweigert", "forbidden", "just a moment",
    "un instant…", "un instant...", "attention required", "verifying you are human",
    "checking your browser", "are you a robot", "maintenance", "onderhoud", "wartung",
    "bad gateway", "service unavailable", "service indisponible", "temporarily unavailable",
    "temporairement indisponible", "server error", "erreur serveur", "database error",
    "under construction", "en construction", "im aufbau", "domain is for sale",
    "domaine est à vendre",
    "is parked", "parked domain", "sign in", "log in", "login", "se connecter", "inloggen",
    "anmelden", "iniciar sesión", "suspended",
  ]
  private static let refusals: Set<String> = ["403", "404", "410", "502", "503", "504"]
  private static let faults: Set<String> = ["error", "erreur", "fehler", "fout", "errore", "http"]
  private static let logins: Set<String> = ["connexion", "anmeldung", "aanmelden"]
  private static let notices = [
    "there has been a critical error on this website",
    "une erreur critique est survenue sur ce site",
    "error establishing a database connection",
    "erreur lors de la connexion à la base de données", "fatal error: uncaught",
    "fatal error</b>: ",
  ]
}
