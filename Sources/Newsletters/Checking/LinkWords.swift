/// What a link says to somebody who hears the links of a page one by one.
enum LinkWords {
  /// Whether words name nothing: `here`, `read more`, or an address.
  static func areVague(_ words: String) -> Bool {
    let start = words.lowercased().trimmingPrefix { !$0.isLetter }
    let core = start.lastIndex(where: \.isLetter).map { start[...$0] } ?? ""
    return vague.contains(String(core)) || core.hasPrefix("http://") || core.hasPrefix("https://")
  }

  /// What links are called by those who think of the mouse.
  private static let vague: Set<String> = [
    "click here", "here", "learn more", "link", "more", "read more", "see more", "this link",
    "cliquez ici", "en savoir plus", "ici", "lien", "lire la suite", "lire plus", "plus", "suite",
    "voir", "hier", "klik hier", "lees meer", "meer", "meer info", "hier klicken", "mehr",
    "mehr erfahren", "weiterlesen", "aquí", "haga clic aquí", "leer más", "más", "clicca qui",
    "leggi di più", "qui",
  ]
}
