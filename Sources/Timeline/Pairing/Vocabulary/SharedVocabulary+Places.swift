extension SharedVocabulary {
  /// Countries, peoples and cities whose names differ too much to be known by their spelling.
  static let places = """
    brussels|bruxelles,bruxellois*|brussel,brussels*|brussel|bruselas|bruxelles
    geneva|geneve,genevois*|geneve|genf,genfer|ginebra|ginevra
    vienna,viennese|vienne|wenen,weense|wien,wiener|viena|vienna
    new york|new york|new york|new york|nueva york|new york
    london|londres,londonien*|londen,londense|london,londoner|londres|londra
    paris,parisian|paris,parisien*|parijs*|paris,pariser|paris|parigi,parigin*
    rome|rome|rome|rom,romisch*|roma|roma
    lisbon|lisbonne|lissabon|lissabon|lisboa|lisbona
    athens|athenes|athene|athen|atenas|atene
    warsaw|varsovie|warschau|warschau|varsovia|varsavia
    copenhagen|copenhague|kopenhagen|kopenhagen|copenhague|copenaghen
    the hague,hague|haye|haag,hague|haag|haya|aia
    beijing|pekin|peking,beijing|peking|pekin|pechino
    nairobi|nairobi|nairobi|nairobi|nairobi|nairobi
    ypres|ypres|ieper|ypern|ypres|ypres
    antwerp|anvers|antwerpen*|antwerpen|amberes|anversa
    ghent|gand|gent,gentse|gent|gante|gand
    bruges|bruges|brugge|brugge|brujas|bruges
    liege|liege|luik|luttich|lieja|liegi
    leuven,louvain|louvain|leuven|lowen|lovaina|lovanio
    mechelen|malines|mechelen|mecheln|malinas|malines
    namur|namur|namen|namur|namur|namur
    mons|mons|bergen|mons|mons|mons
    lille|lille|rijsel,lille|lille|lille|lilla
    cologne|cologne|keulen|koln,kolner|colonia|colonia
    munich|munich|munchen|munchen,munchner|munich|monaco baviera
    aachen|aix chapelle,aix-chapelle|aken|aachen|aquisgran|aquisgrana
    milan|milan|milaan|mailand|milan|milano
    florence|florence|florence|florenz|florencia|firenze
    venice|venise|venetie|venedig|venecia|venezia
    naples|naples|napels|neapel|napoles|napoli
    turin|turin|turijn|turin|turin|torino
    prague|prague|praag|prag|praga|praga
    budapest|budapest|boedapest|budapest|budapest|budapest
    bucharest|bucarest|boekarest|bukarest|bucarest|bucarest
    belgrade|belgrade|belgrado|belgrad|belgrado|belgrado
    moscow|moscou|moskou|moskau|moscu|mosca
    kyiv,kiev|kyiv,kiev|kyiv,kiev|kyjiw,kiew|kyiv,kiev|kyiv,kiev
    strasbourg|strasbourg|straatsburg|strassburg|estrasburgo|strasburgo
    luxembourg|luxembourg*|luxemburg*|luxemburg*|luxemburgo|lussemburgo
    basel,basle|bale|bazel|basel|basilea|basilea
    bern,berne|berne|bern|bern|berna|berna
    zurich|zurich|zurich|zurich,zurcher|zurich|zurigo
    belgium,belgian*|belgique,belge*|belgie,belgisch*|belgien,belgisch*|belgica,belga*|belgio,\
      belga,belgi
    flanders,flemish|flandre*,flamand*|vlaanderen,vlaams*|flandern,flamisch*|flandes,flamenc*|\
      fiandre,fiamming*
    wallonia,walloon*|wallonie,wallon*|wallonie,waals*|wallonien,wallonisch*|valonia|vallonia
    france,french|france,francais*|frankrijk,frans,franse|frankreich,franzosisch*|francia,frances*|\
      francia,frances*
    germany,german,germans|allemagne,allemand*|duitsland,duits*|deutschland*,deutsche*|alemania,\
      aleman*|germania,tedesc*
    netherlands,dutch|pays-bas,neerlandais*,hollandais*|nederland*|niederlande*,niederlandisch*|\
      paises bajos,neerlandes*,holandes*|paesi bassi,olandes*
    spain,spanish|espagne,espagnol*|spanje,spaans*|spanien,spanisch*|espana,espanol*|spagna,spagnol*
    italy,italian*|italie,italien*|italie,italiaans*|italien,italienisch*|italia,italian*|italia,\
      italian*
    switzerland,swiss|suisse*|zwitserland,zwitsers*|schweiz*|suiza,suizo*|svizzer*
    austria,austrian*|autriche,autrichien*|oostenrijk*|osterreich*|austria,austriac*|austria,\
      austriac*
    poland,polish|pologne,polonais*|polen,pools,poolse|polen,polnisch*|polonia,polac*|polonia,\
      polacc*
    sweden,swedish|suede,suedois*|zweden,zweeds*|schweden,schwedisch*|suecia,suec*|svezia,svedes*
    norway,norwegian*|norvege,norvegien*|noorwegen,noors*|norwegen,norwegisch*|noruega,norueg*|\
      norvegia,norveges*
    denmark,danish|danemark,danois*|denemarken,deens*|danemark,danisch*|dinamarca,danes*|danimarca,\
      danes*
    finland,finnish|finlande,finlandais*|finland,fins,finse|finnland,finnisch*|finlandia,\
      finlandes*|finlandia,finlandes*
    iceland*|islande,islandais*|ijsland*|island,islandisch*|islandia,islandes*|islanda,islandes*
    ireland,irish|irlande,irlandais*|ierland,iers,ierse|irland,irisch*|irlanda,irlandes*|irlanda,\
      irlandes*
    scotland,scottish|ecosse,ecossais*|schotland,schots*|schottland,schottisch*|escocia,escoces*|\
      scozia,scozzes*
    greece,greek,greeks|grece,grec,grecs,grecque*|griekenland,grieks*|griechenland,griechisch*|\
      grecia,grieg*|grecia,grec*
    hungary,hungarian*|hongrie,hongrois*|hongarije,hongaars*|ungarn,ungarisch*|hungria,hungar*|\
      ungheria,ungheres*
    romania,romanian*|roumanie,roumain*|roemenie,roemeens*|rumanien,rumanisch*|rumania,ruman*|\
      romania,rumen*
    czech*|tcheque*,tchequie|tsjech*|tschech*|checo,checa,chequia|ceco,ceca,cechi,cechia
    croatia*|croatie,croate*|kroati*|kroati*|croacia,croata*|croazia,croat*
    turkey,turkish,turkiye|turquie,turc,turcs,turque*|turkije,turks*|turkei,turkisch*|turquia,\
      turc*|turchia,turc*
    russia,russian*|russie,russe*|rusland,russisch*|russland,russisch*|rusia,ruso,rusa,rusos,rusas|\
      russia,russ*
    ukrain*|ukrain*|oekrai*|ukrain*|ucrania*,ucranian*|ucrain*
    morocc*|maroc,marocain*|marok*|marokk*|marruecos,marroqui*|marocc*
    algeria*|algeri*|algerij*|algeri*|argelia,argelin*|algeri*
    tunisia*|tunisi*|tunesi*|tunesi*|tunez,tunecin*|tunisi*
    egypt*|egypt*|egypt*|agypten,agyptisch*|egipto,egipci*|egitto,egizian*
    ivory coast,ivorian*,cote ivoire|cote ivoire,ivoirien*|ivoorkust,ivoriaans*|elfenbeinkuste,\
      ivorisch*|costa marfil,marfilen*|costa avorio,ivorian*
    cameroon*|cameroun*|kameroen*|kamerun*|camerun*|camerun*
    chad,chadian|tchad,tchadien*|tsjaad*|tschad*|chad,chadian*|ciad*
    south africa*|afrique sud,sud-africain*|zuid-afrika*|sudafrika*|sudafric*|sudafric*
    ethiopia*|ethiopi*|ethiopi*|athiopi*|etiop*|etiop*
    kenya*|kenya*,kenyan*|kenia*|kenia*|kenia*,kenian*|kenya*,kenian*
    lebanon,lebanese|liban,libanais*|libanon,libanes*,libanees*|libanon,libanesisch*|libano,\
      libanes*|libano,libanes*
    syria,syrian*|syrie,syrien*|syrie,syrisch*,syrier*|syrien,syrisch*|siria,siri*|siria,sirian*
    israel*|israel*|israel*|israel*|israel*,israeli*|israel*
    palestin*|palestin*|palestij*|palastin*|palestin*|palestin*
    iraq*|irak*|irak*|irak*|irak*,iraqu*|iraq*,irachen*
    iran*|iran*|iran*|iran*|iran*|iran*
    afghan*|afghan*|afghan*|afghan*|afgan*|afghan*
    pakistan*|pakistan*|pakistan*|pakistan*|pakistan*|pakistan*,pachistan*
    india,indian,indians|inde,indien,indiens,indienne*|india,indiase*|indien,indisch*|india,indio*,\
      india*|india,indian*
    nepal*|nepal*|nepal*|nepal*|nepal*|nepal*
    china,chinese|chine,chinois*|china,chinees*,chinese*|china,chinesisch*|china,chino,chinos,\
      chinas|cina,cines*
    japan*|japon*|japan*|japan*|japon*|giappon*
    korea*|core*|korea*|korea*|corea*,coreano*|corea*
    vietnam*|vietnam*|vietnam*|vietnam*|vietnam*|vietnam*
    brazil*|bresil*|brazili*,braziliaans*|brasili*|brasil*|brasil*
    mexic*|mexi*|mexic*|mexik*|mexic*,mejic*|messic*
    canad*|canad*|canad*|kanad*|canad*|canad*
    peru,peruvian|perou,peruvien*|peru,peruaans*|peru,peruanisch*|peru,peruan*|peru,peruvian*
    colombia*|colombi*|colombi*|kolumbi*|colombia*|colombi*
    argentin*|argentin*|argentij*,argentin*|argentin*|argentin*|argentin*
    haiti*|haiti*|haiti*|haiti*|haiti*|haiti*
    africa*|afrique,africain*|afrika*|afrika*|africa*,african*|africa*,african*
    asia*|asie,asiati*|azie,aziati*|asien,asiati*|asia*|asia*
    america*|ameriqu*,americai*|amerik*|amerik*|america*|america*
    latin america*|amerique latine|latijns-amerika*|lateinamerika*|america latina,latinoamerica*|\
      america latina
    middle east|moyen-orient,moyen orient,proche-orient|midden-oosten,midden oosten|nahost,\
      nahen osten,naher osten|oriente medio,oriente proximo|medio oriente
    mediterranean|mediterrane*|middellandse*|mittelmeer*|mediterrane*|mediterrane*
    europe,european*|europe,europeen*|europa,europes*,europees*|europa*,europaisch*|europa,europe*|\
      europa,europe*
    """
}
