/// The small words of a language, which say nothing of what a text is about.
enum FunctionWords {
  /// How many letters a word has at least to say something; `l`, `de` and `of` are shorter.
  static let shortestTelling = 3

  /// The words of three letters and more, folded, by language.
  static let lists: [String: String] = [
    "en": """
    the and for are was were with that this these those from have has had been being will
    would can could should may might must shall not but its his her hers their theirs our ours
    your yours you she they them who whom whose which what when where how than then there here
    also more most such some any all each every other others into onto over under about after
    before during while through out off own same both few just only very too now yet even
    still many much per via one two let lets make makes made get gets take takes need needs
    """,
    "fr": """
    les des une que qui quoi dont est sont etait ont avait avec dans par pour sur sous pas
    plus moins aux ces cet cette ses son leur leurs notre nos votre vos mes mon mais donc car
    elle elles ils nous vous lui tout tous toute toutes comme aussi tres bien etre avoir fait
    font faire peut peuvent doit doivent ainsi alors apres avant chez depuis encore entre lors
    meme memes lorsque afin autre autres quel quelle quels quelles deux deja chaque vers soit
    selon celle celui ceux celles cela
    """,
    "nl": """
    het een van voor met dat die dit deze den der aan bij uit over onder naar door zijn haar
    hun hem zij wij jullie ons onze was waren heeft hebben had worden wordt werd werden zal
    zullen kan kunnen moet moeten mag niet geen maar ook nog wel als dan toen waar wie wat hoe
    welke alle alles veel meer meest zoals tot tegen tijdens sinds omdat zodat terwijl dus
    hier daar elke elk ieder iedere twee ander andere hebt bent gaat maakt maken
    """,
    "de": """
    der die das den dem des ein eine einen einem einer eines und oder aber mit von vom zum zur
    aus bei fur auf uber unter durch gegen nach vor seit ist sind war waren wird werden wurde
    wurden hat haben hatte kann konnen muss mussen soll sollen darf nicht kein keine auch noch
    nur als wie was wer wenn dass weil sich sie wir ihr ihre ihren ihrer sein seine seinen uns
    unser unsere dies diese dieser dieses diesen alle allen mehr sehr schon hier dort dann
    doch bis sowie zwei andere anderen jede jeder jedes
    """,
    "es": """
    los las una unos unas del que con por para sin sus nos les este esta estos estas ese esa
    esos esas aquel pero como mas muy ser son era eran fue fueron han hay haber tiene tienen
    tener puede pueden debe deben hace hacer desde hasta sobre entre cuando donde quien cual
    cuales todo toda todos todas otro otra otros otras tambien cada nuestra nuestro nuestros
    nuestras dos ante bajo tras durante segun
    """,
    "it": """
    gli una uno del dello della dei degli delle dal dalla dai dagli dalle nel nello nella nei
    negli nelle sul sulla sui sulle alla allo agli alle con per tra fra che chi cui non piu
    come anche sono era erano stato stata stati state essere hanno aveva avere deve devono puo
    possono questo questa questi queste quello quella quelli quelle loro suo sua suoi sue
    nostro nostra nostri nostre tutto tutta tutti tutte altro altra altri altre molto ogni due
    quando dove fare dopo prima durante
    """,
  ]
}
