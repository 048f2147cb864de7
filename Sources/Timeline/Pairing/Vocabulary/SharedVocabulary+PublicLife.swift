extension SharedVocabulary {
  /// Homes, schools, papers and offices, and what is announced, proposed and granted.
  static let publicLife = """
    announc*|annonc*|aankondig*,aangekondigd*|ankundig*,angekundigt*|anunci*|annunci*
    propos*|propose*,proposi*|voorstel*,voorgesteld*|vorschlag*,vorgeschlagen*|propuest*,propon*|\
      propost*,propon*
    amendment*|amendement*|amendement*|anderungsantrag*|enmienda*|emendament*
    reject*|rejet*|verworpen*,verwerp*,afgewezen*|ablehn*,abgelehnt*|rechaz*|respint*,respinge
    grant,grants,subsid*|subvention*|subsidie*,toelage*|zuschuss*|subvencion*,subsidi*|\
      sovvenzion*,sussid*
    double*,twice|double*|dubbel*,tweemaal|doppelt*|doble*|doppi*
    next|prochain*|volgend*|nachste*|proxim*|prossim*
    rent,rents,tenant*|loyer*,locatair*|huur*|miete,mieten,mieter*|alquiler*,inquilin*|affitt*,\
      inquilin*
    evict*|expuls*|uitzett*,uitgezet*|zwangsraum*|desahuci*|sfratt*
    nursery*,nurseries,kindergarten*,creche*,childcare,daycare|creche*,garderie*|creche*,\
      kinderopvang*,kinderdagverblij*|kita,kitas,kindergart*,kindertagesst*,kinderkrippe*,\
      kinderbetreuung*|guarderia*|asilo nido,asili nido
    class,classes,classroom*|classe,classes|klas,klassen,klaslokal*|klasse*|clase,clases,aula,\
      aulas|classe,classi
    harvest*|recolt*,moisson*|oogst*|ernte,ernten|cosecha*|raccolto,raccolti
    passport*|passeport*|paspoort*|reisepass*|pasaporte*|passaport*
    birth registration|enregistrement naissances,enregistrement naissance|geboorteregistratie*|\
      geburtenregistrierung*|registro nacimientos,inscripcion nacimientos|registrazione nascite
    twin,twins|jumeau*,jumelle*|tweeling*|zwilling*|gemel*|gemell*
    orphan*|orphelin*|weeskind*|waise*|huerfan*|orfan*
    ambassador*|ambassad*|ambassad*|botschafter*|embajad*|ambasciat*
    mayor,mayors|maire,maires,bourgmestre*|burgemeester*|burgermeister*|alcalde*,alcaldesa*|\
      sindaco,sindaca,sindaci
    lawyer*|avocat*,juriste*|advocaat*,advocat*,jurist*|anwalt*,juristin*|abogad*|avvocat*
    platform*|plateforme*|platform*|plattform*|plataforma*|piattaform*
    island*|iles|eiland*|insel,inseln|islas|isole
    """
}
