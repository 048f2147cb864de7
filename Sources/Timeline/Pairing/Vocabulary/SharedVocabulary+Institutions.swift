extension SharedVocabulary {
  /// Institutions, programmes and terms that each language shortens in its own way.
  static let institutions = """
    UN,united nations|ONU,nations unies|VN,verenigde naties|UNO,VN,vereinte nationen,\
      vereinten nationen|ONU,naciones unidas|ONU,nazioni unite
    EU,european union|UE,union europeenne|EU,europese unie|EU,europaische union,europaischen union|\
      UE,union europea|UE,unione europea
    HRC,UNHRC,human rights council|CDH,conseil droits homme,conseil droits humains|\
      VN-mensenrechtenraad,mensenrechtenraad|MRR,menschenrechtsrat*|CDH,consejo derechos humanos|\
      CDU,consiglio diritti umani
    NGO,NGOS,non-governmental organization,non-governmental organisation|ONG,\
      organisation non gouvernementale,organisations non gouvernementales|NGO,NGOS,\
      niet-gouvernementele organisaties|NRO,NGO,NGOS,nichtregierungsorganisation*|ONG,\
      organizaciones gubernamentales|ONG,organizzazioni governative
    UNESCO|UNESCO|UNESCO|UNESCO|UNESCO|UNESCO
    UNICEF|UNICEF|UNICEF|UNICEF|UNICEF|UNICEF
    CSW,commission status women|CSW,CCF,commission condition femme|CSW,commissie positie vrouw,\
      commissie status vrouwen|CSW,FRK,frauenrechtskommission*|CSW,\
      comision condicion juridica social mujer|CSW,commissione condizione femminile
    CSOCD,commission social development|CSOCD,CDS,commission developpement social|CSOCD,\
      commissie sociale ontwikkeling|CSOCD,kommission soziale entwicklung|CSOCD,\
      comision desarrollo social|CSOCD,commissione sviluppo sociale
    ILO,international labour organization,international labour organisation,\
      international labor organization|OIT,BIT,organisation internationale travail|IAO,ILO,\
      internationale arbeidsorganisatie|IAO,ILO,internationale arbeitsorganisation|OIT,\
      organizacion internacional trabajo|OIL,organizzazione internazionale lavoro
    ILC,international labour conference|CIT,conference internationale travail|IAC,\
      internationale arbeidsconferentie|IAK,internationale arbeitskonferenz|CIT,\
      conferencia internacional trabajo|CIL,conferenza internazionale lavoro
    WHO,world health organization,world health organisation|OMS,organisation mondiale sante|WHO,\
      WGO,wereldgezondheidsorganisatie|WHO,weltgesundheitsorganisation*|OMS,\
      organizacion mundial salud|OMS,organizzazione mondiale sanita
    WHA,world health assembly|AMS,assemblee mondiale sante|WHA,wereldgezondheidsvergadering|WHA,\
      weltgesundheitsversammlung|AMS,asamblea mundial salud|AMS,assemblea mondiale sanita
    OECD|OCDE|OESO|OECD|OCDE|OCSE
    ECOSOC,economic social council|ECOSOC,conseil economique social|ECOSOC,\
      economische sociale raad|ECOSOC,wirtschafts- sozialrat,wirtschafts sozialrat|ECOSOC,\
      consejo economico social|ECOSOC,consiglio economico sociale
    EESC,european economic social committee|CESE,comite economique social europeen|EESC,\
      europees economisch sociaal comite|EWSA,wirtschafts- sozialausschuss|CESE,\
      comite economico social europeo|CESE,comitato economico sociale europeo
    SDG,SDGS,sustainable development goals,sustainable development goal|ODD,ODDS,\
      objectifs developpement durable|SDG,SDGS,duurzame ontwikkelingsdoelen,\
      duurzame ontwikkelingsdoelstellingen|SDG,SDGS,nachhaltigkeitsziel*|ODS,\
      objetivos desarrollo sostenible|OSS,SDG,obiettivi sviluppo sostenibile
    HLPF,high-level political forum,high level political forum|HLPF,FPHN,\
      forum politique haut niveau|HLPF,politiek forum hoog niveau|HLPF,\
      hochrangige politische forum,hochrangiges politisches forum|FPAN,HLPF,\
      foro politico alto nivel|HLPF,forum politico alto livello
    COVID,coronavirus,corona*|COVID,coronavirus,corona*|COVID,coronavirus,corona*|COVID,corona*|\
      COVID,coronavirus,corona*|COVID,coronavirus,corona*
    HIV,AIDS|VIH,SIDA,sida|HIV,AIDS,aids|HIV,AIDS|VIH,SIDA,sida|HIV,AIDS
    UNHCR,refugee agency|HCR,UNHCR|UNHCR,vluchtelingenorganisatie|UNHCR,fluchtlingshilfswerk|ACNUR,\
      UNHCR|UNHCR,ACNUR
    CEDAW,convention elimination discrimination against women|CEDAW,CEDEF,\
      convention elimination discrimination egard femmes|CEDAW,vrouwenverdrag|CEDAW,\
      frauenrechtskonvention|CEDAW|CEDAW
    CRC,convention rights child|CIDE,convention droits enfant,\
      convention internationale droits enfant|IVRK,kinderrechtenverdrag,verdrag rechten kind|\
      UN-KRK,KRK,kinderrechtskonvention*|CDN,convencion derechos nino|CRC,\
      convenzione diritti infanzia
    UPR,universal periodic review|EPU,examen periodique universel|UPR,\
      universeel periodiek onderzoek|UPR,universelle periodische uberprufung|EPU,\
      examen periodico universal|UPR,esame periodico universale
    IMF,international monetary fund|FMI,fonds monetaire international|IMF,\
      internationaal monetair fonds|IWF,internationaler wahrungsfonds|FMI,\
      fondo monetario internacional|FMI,fondo monetario internazionale
    world bank|banque mondiale|wereldbank|weltbank|banco mundial|banca mondiale
    WTO,world trade organization|OMC,organisation mondiale commerce|WTO,WHO-handel,\
      wereldhandelsorganisatie|WTO,welthandelsorganisation|OMC,organizacion mundial comercio|OMC,\
      organizzazione mondiale commercio
    IOM|OIM|IOM|IOM|OIM|OIM
    FAO|FAO|FAO|FAO|FAO|FAO
    NATO|OTAN|NAVO|NATO|OTAN|NATO
    OSCE|OSCE|OVSE|OSZE|OSCE|OSCE
    ICC,international criminal court|CPI,cour penale internationale|ICC,internationaal strafhof|\
      IStGH,ISTGH,internationaler strafgerichtshof|CPI,corte penal internacional|CPI,\
      corte penale internazionale
    ECHR,european court human rights|CEDH,cour europeenne droits homme|EHRM,\
      europees hof rechten mens|EGMR,EMRK,europaischer gerichtshof menschenrechte|TEDH,\
      tribunal europeo derechos humanos|CEDU,corte europea diritti uomo
    member states,member state|etats membres,etat membre|lidstaat*,lidstaten|mitgliedstaat*,\
      mitgliedsstaat*|estados miembros,estado miembro|stati membri,stato membro
    executive board|conseil executif|uitvoerende raad|exekutivrat*|consejo ejecutivo|\
      consiglio esecutivo
    general assembly|assemblee generale|algemene vergadering|generalversammlung|asamblea general|\
      assemblea generale
    security council|conseil securite|veiligheidsraad|sicherheitsrat*|consejo seguridad|\
      consiglio sicurezza
    european parliament|parlement europeen|europees parlement|europaisches parlament,\
      europaischen parlament,europaische parlament,europaparlament*|parlamento europeo|\
      parlamento europeo
    european commission|commission europeenne|europese commissie|europaische kommission,\
      europaischen kommission,eu-kommission|comision europea|commissione europea
    council europe|conseil europe|raad europa|europarat*|consejo europa|consiglio europa
    european council|conseil europeen|europese raad|europaischer rat,europaischen rat|\
      consejo europeo|consiglio europeo
    secretary-general,secretary general|secretaire general,secretaire generale|secretaris-generaal,\
      secretaris generaal|generalsekretar*|secretario general,secretaria general|segretario generale
    high commissioner|haut-commissaire,haut commissaire,haute commissaire|hoge commissaris|\
      hochkommissar*|alto comisionado,alta comisionada|alto commissario
    special rapporteur|rapporteur special,rapporteuse speciale|speciaal rapporteur|\
      sonderberichterstatter*|relator especial,relatora especial|relatore speciale,\
      relatrice speciale
    red cross|croix-rouge,croix rouge|rode kruis|rote kreuz,roten kreuz,rotes kreuz|cruz roja|\
      croce rossa
    amnesty international|amnesty international|amnesty international|amnesty international|\
      amnistia internacional,amnesty international|amnesty international
    GDPR|RGPD|AVG|DSGVO|RGPD|GDPR
    AI,artificial intelligence|IA,intelligence artificielle|AI,KI,kunstmatige intelligentie|KI,\
      kunstliche intelligenz,kunstlicher intelligenz|IA,inteligencia artificial|IA,\
      intelligenza artificiale
    LGBT*|LGBT*|LHBT*,LGBT*|LGBT*,LSBT*|LGBT*|LGBT*
    GDP|PIB|BBP|BIP|PIB|PIL
    VAT|TVA|BTW|MWST|IVA|IVA
    USA,US,united states|USA,etats-unis,etats unis|VS,USA,verenigde staten|USA,vereinigte staaten,\
      vereinigten staaten|EEUU,USA,estados unidos|USA,stati uniti
    UK,united kingdom,britain,british|RU,royaume-uni,royaume uni,britanni*|VK,verenigd koninkrijk,\
      brits*|UK,vereinigtes konigreich,vereinigten konigreich,grossbritannien,britisch*|RU,\
      reino unido,britanic*|regno unito,britanni*
    MEP,MEPS,members european parliament|eurodepute*,eurodeputee*|europarlementari*|\
      europaabgeordnete*|eurodiputad*|eurodeputat*
    civil society|societe civile|maatschappelijk middenveld,burgersamenleving|zivilgesellschaft*|\
      sociedad civil|societa civile
    human rights,human right|droits homme,droits humains,droit homme|mensenrechten*|menschenrecht*|\
      derechos humanos,derecho humano|diritti umani,diritto umano
    climate change|changement climatique,changements climatiques|klimaatverandering*|klimawandel*|\
      cambio climatico|cambiamento climatico,cambiamenti climatici
    work-life balance,work life balance|conciliation,equilibre vie professionnelle|\
      balans werk prive,werk-privebalans|vereinbarkeit|conciliacion|conciliazione
    gender equality|egalite sexes,egalite genres,egalite femmes hommes,egalite entre femmes hommes,\
      egalite genre|gendergelijkheid|gleichstellung*,geschlechtergerechtigkeit,\
      geschlechtergleichheit|igualdad genero|parita genere,uguaglianza genere
    mental health|sante mentale|geestelijke gezondheid*,mentale gezondheid|psychische gesundheit,\
      psychischen gesundheit,psychischer gesundheit|salud mental|salute mentale
    early childhood|petite enfance|vroege kindertijd,jonge kinderen|fruhe kindheit,fruhkindlich*|\
      primera infancia|prima infanzia
    public consultation|consultation publique|publieke raadpleging,openbare raadpleging|\
      offentliche konsultation|consulta publica|consultazione pubblica
    side event,side-event,parallel event|evenement parallele,manifestation parallele|\
      nevenevenement,side-event|nebenveranstaltung,begleitveranstaltung|evento paralelo|\
      evento parallelo,evento collaterale
    press release|communique presse|persbericht*|pressemitteilung*|comunicado prensa,nota prensa|\
      comunicato stampa
    annual report|rapport annuel|jaarverslag*|jahresbericht*|informe anual,memoria anual|\
      rapporto annuale
    """
}
