extension SharedVocabulary {
  /// Months, in their order, and the days of the week.
  static let calendar = """
    january|janvier|januari|januar,janner|enero|gennaio
    february|fevrier|februari|februar|febrero|febbraio
    March|mars|maart|marz|marzo|marzo
    april|avril|april|april|abril|aprile
    May|mai|mei|mai|mayo|maggio
    june|juin|juni|juni|junio|giugno
    july|juillet|juli|juli|julio|luglio
    august|aout|augustus|august|agosto|agosto
    september|septembre|september|september|septiembre|settembre
    october|octobre|oktober|oktober|octubre|ottobre
    november|novembre|november|november|noviembre|novembre
    december|decembre|december|dezember|diciembre|dicembre
    monday|lundi|maandag|montag|lunes|lunedi
    tuesday|mardi|dinsdag|dienstag|martes|martedi
    wednesday|mercredi|woensdag|mittwoch|miercoles|mercoledi
    thursday|jeudi|donderdag|donnerstag|jueves|giovedi
    friday|vendredi|vrijdag|freitag|viernes|venerdi
    saturday|samedi|zaterdag|samstag,sonnabend|sabado|sabato
    sunday|dimanche|zondag|sonntag|domingo|domenica
    """
}
