/// What languages call themselves, for those that have no phrases here.
///
/// The names stand in the program, not in a library of the system: a page must have the same bytes
/// wherever it is built.
enum LanguageNames {
  /// A language's own name.
  ///
  /// - Parameter tag: BCP 47, in any case; of a longer one the longest beginning that has a name.
  /// - Returns: the name as it is written within a sentence; `nil` for a language without one here.
  static func own(_ tag: String) -> String? {
    var parts = tag.lowercased().split(separator: "-")
    while !parts.isEmpty {
      if let name = names[parts.joined(separator: "-")] { return name }
      parts.removeLast()
    }
    return nil
  }

  private static let names = Dictionary(
    table.split(separator: "\n").compactMap { line in
      line.firstIndex(of: " ").map { space in
        (String(line[..<space]), String(line[line.index(after: space)...]))
      }
    },
    uniquingKeysWith: { first, _ in first }
  )

  /// The languages of ISO 639-1 that are written today, and a few more; a tag and a name a line.
  private static let table = """
    aa Qafar
    ab аԥсуа
    af Afrikaans
    ak Akan
    am አማርኛ
    an aragonés
    ar العربية
    as অসমীয়া
    ast asturianu
    av авар
    ay aymar
    az azərbaycan
    ba башҡорт
    be беларуская
    bg български
    bi Bislama
    bm bamanankan
    bn বাংলা
    bo བོད་སྐད་
    br brezhoneg
    bs bosanski
    ca català
    ce нохчийн
    ch Chamoru
    ckb کوردیی ناوەندی
    co corsu
    cs čeština
    cv чӑваш
    cy Cymraeg
    da dansk
    de Deutsch
    dv ދިވެހި
    dz རྫོང་ཁ
    ee Eʋegbe
    el Ελληνικά
    en English
    eo Esperanto
    es español
    et eesti
    eu euskara
    fa فارسی
    ff Pulaar
    fi suomi
    fil Filipino
    fj vosa Vakaviti
    fo føroyskt
    fr français
    fur furlan
    fy Frysk
    ga Gaeilge
    gd Gàidhlig
    gl galego
    gn avañe’ẽ
    gsw Schwiizertüütsch
    gu ગુજરાતી
    gv Gaelg
    ha Hausa
    he עברית
    hi हिन्दी
    hr hrvatski
    hsb hornjoserbšćina
    ht Kreyòl ayisyen
    hu magyar
    hy հայերեն
    ia interlingua
    id Indonesia
    ig Igbo
    io Ido
    is íslenska
    it italiano
    iu ᐃᓄᒃᑎᑐᑦ
    ja 日本語
    jv Jawa
    ka ქართული
    kg Kikongo
    ki Gikuyu
    kk қазақ тілі
    kl kalaallisut
    km ខ្មែរ
    kn ಕನ್ನಡ
    ko 한국어
    kok कोंकणी
    ks کٲشُر
    ku kurdî
    kw kernewek
    ky кыргызча
    la Latina
    lb Lëtzebuergesch
    lg Luganda
    li Limburgs
    ln lingála
    lo ລາວ
    lt lietuvių
    lv latviešu
    mg Malagasy
    mi Māori
    mk македонски
    ml മലയാളം
    mn монгол
    mr मराठी
    ms Bahasa Melayu
    mt Malti
    my မြန်မာ
    nb norsk bokmål
    nds Plattdüütsch
    ne नेपाली
    nl Nederlands
    nn norsk nynorsk
    no norsk
    nr isiNdebele
    nso Sesotho sa Leboa
    nv Diné bizaad
    ny Chichewa
    oc occitan
    om Afaan Oromoo
    or ଓଡ଼ିଆ
    os ирон
    pa ਪੰਜਾਬੀ
    pl polski
    ps پښتو
    pt português
    pt-br português (Brasil)
    pt-pt português (Portugal)
    qu Runasimi
    rm rumantsch
    rn Ikirundi
    ro română
    ru русский
    rw Ikinyarwanda
    sa संस्कृतम्
    sc sardu
    sd سنڌي
    se davvisámegiella
    sg Sängö
    si සිංහල
    sk slovenčina
    sl slovenščina
    sm Gagana Samoa
    sn chiShona
    so Soomaali
    sq shqip
    sr српски
    sr-cyrl српски
    sr-latn srpski
    ss siSwati
    st Sesotho
    su Basa Sunda
    sv svenska
    sw Kiswahili
    syr ܣܘܪܝܝܐ
    ta தமிழ்
    te తెలుగు
    tet tetun
    tg тоҷикӣ
    th ไทย
    ti ትግርኛ
    tk türkmen dili
    tl Tagalog
    tn Setswana
    to lea fakatonga
    tpi Tok Pisin
    tr Türkçe
    ts Xitsonga
    tt татар
    ty reo tahiti
    ug ئۇيغۇرچە
    uk українська
    ur اردو
    uz oʻzbek
    uz-arab اوزبیک
    uz-cyrl ўзбекча
    ve Tshivenḓa
    vi Tiếng Việt
    wa walon
    wo Wolof
    xh isiXhosa
    yi ייִדיש
    yo Yorùbá
    yue 粵語
    za Vahcuengh
    zgh ⵜⴰⵎⴰⵣⵉⵖⵜ
    zh 中文
    zh-hans 简体中文
    zh-hant 繁體中文
    zh-hk 繁體中文
    zh-tw 繁體中文
    zu isiZulu
    """
}
