/// What a word in a date says.
enum DateWord: Equatable {
  /// 1 to 12.
  case month(Int)
  case weekday
  /// `mar`: March, unless another word is the month; then a Tuesday in France, Spain or Italy.
  case marchOrTuesday
  /// A word between the parts, such as `de` or `at`.
  case filler
  case am
  case pm

  /// - Returns: `nil` for a word that is none of these in any language that we know.
  init?(_ word: Range<Int>, in text: DateText) {
    // English first: nearly every date has no other words.
    if word.count <= 3, let key = text.key(word), let place = Self.englishKeys.firstIndex(of: key) {
      self = Self.english[place].word
    } else if let found = Self.others[text.text(word)] {
      self = found
    } else {
      return nil
    }
  }

  private static let englishKeys = english.map { DateText.key($0.name) }

  private static let english: [(name: String, word: DateWord)] =
    [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].enumerated().map { ($1, $1 == "mar" ? .marchOrTuesday : .month($0 + 1)) }
    + ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { ($0, .weekday) }
    + [("am", .am), ("pm", .pm)]

  /// Words that mean one thing in all the languages that have them.
  private static let others: [String: DateWord] = {
    var words: [String: DateWord] = [:]
    for (index, names) in months.enumerated() {
      for name in names.split(separator: " ") { words[String(name)] = .month(index + 1) }
    }
    for name in weekdays.split(separator: " ") { words[String(name)] = .weekday }
    for name in fillers.split(separator: " ") { words[String(name)] = .filler }
    words["오전"] = .am
    words["오후"] = .pm
    return words
  }()

  /// English, French, German, Dutch, Spanish, Italian, Portuguese, Danish, Norwegian, Swedish,
  /// Polish, Hungarian, Greek, Russian; in whole and as they are cut short.
  private static let months = [
    "january januari janvier janv jan januar jänner jän enero ene gennaio gen janeiro stycznia január "
      + "ιανουαρίου ιανουάριος ιαν января янв",
    "february februari février févr fév fevr fev februar feb febrero febbraio fevereiro lutego február "
      + "febr φεβρουαρίου φεβρουάριος φεβ φεώ февраля фев",
    "march maart mrt mars märz mär mrz marzo março marca marts március márc μαρτίου μάρτιος μάρ μαρ "
      + "μαρτ μάώ μαώ марта мар",
    "april avril avr abril abr aprile kwietnia április ápr απριλίου απρίλιος απρ апреля апр",
    "may mei mai mayo maggio mag maio maja maj május máj μαΐου μάιος μάι μαΐ μαϊ μαιν мая май",
    "june juni juin junio giugno giu junho czerwca június jún ιουνίου ιούνιος ιούν ιουν ιον июня июн",
    "july juli juillet juil julio luglio lug julho lipca július júl ιουλίου ιούλιος ιούλ ιουλ ιολ июля "
      + "июл",
    "august augustus août aout agosto ago augusti sierpnia augusztus αυγούστου αύγουστος αύγ αυγ "
      + "августа авг",
    "september sept septembre septiembre settembre set setembro września szeptember szept σεπτεμβρίου "
      + "σεπτέμβριος σεπ сентября сен",
    "october oktober okt octobre octubre ottobre ott outubro out października október οκτωβρίου "
      + "οκτώβριος οκτ октября окт",
    "november novembre noviembre novembro listopada νοεμβρίου νοέμβριος νοέ νοε ноября ноя",
    "december decembre décembre déc dez dezember diciembre dic dicembre dezembro grudnia des desember "
      + "δεκεμβρίου δεκέμβριος δεκ декабря дек",
  ]

  private static let weekdays =
    "monday tuesday wednesday thursday friday saturday sunday tues wednes thur thurs "
    + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
    + "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend mo di mi do fr sa so "
    + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo "
    + "lunes martes miércoles jueves viernes sábado domingo mié mie jue vie sáb sab dom "
    + "lunedì martedì mercoledì giovedì venerdì sabato domenica gio "
    + "κυρ δευ τρι τετ πεμ παρ σαβ пн вт ср чт пт сб вс"

  private static let fillers =
    "of the at de del den der le la il el à a um alle op om kl klo uhr on t г"
}
