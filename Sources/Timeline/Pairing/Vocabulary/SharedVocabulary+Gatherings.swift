extension SharedVocabulary {
  /// Meetings and the bodies that meet, which tell where something was said and not what.
  static let gatherings = """
    conference*|conference*,colloque*|conferentie*|konferenz*,tagung*|conferencia*,congreso*|\
      conferenz*,convegn*
    meeting*,met,meet,session*|reunion*,rencontre*,session*|vergader*,bijeenkomst*,ontmoet*,\
      zitting*,sessie*|treffen,sitzung*,trifft|reunion*,encuentro*,sesion*,periodo|riunion*,\
      incontr*,session*
    event*|evenement*,manifestation*|evenement*|veranstaltung*,ereignis*|evento*,acto|event*
    committee*,commission*|comite*,commission*|comite*,commissie*|ausschuss*,komitee*,kommission*|\
      comite*,comision*|comitat*,commission*
    council*|conseil*|raad*,raden|rat,rats,rates|consejo*|consigli*
    board|conseil administration,bureau||vorstand*|junta*|consiglio amministrazione
    """
}
