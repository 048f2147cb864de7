extension LanguageProfile {
  /// Portuguese; computed from public texts as `LanguageProfile.standard` says.
  static let portuguese = LanguageProfile(
    language: "pt",
    name: "Portuguese",
    bias: -13,
    weights: """
      41 ão_
      27 _é_
      25 _os_
      20 _do_
      18 _o_ em_
      16 dade ço_ ém_ ões ões_
      15 _em_ _na_ lha
      14 eir lho ári
      13 _um_ vel_ íve
      12 _ao _ao_ _e_ _pode_ ele_ lhe nha áve ça_ ênc ênci
      11 ais_ eiro ela_ eu_ pode ário
      10 _com_ alh com_ cor_ gem_ nho nho_ nome ável ção ós_
      9 _cor_ _entre_ _isto_ _ser_ _ter_ _uma_ am_ da_ ecio eia ia_ inh ou_ pont ware ção_ ês_ íde
      9 íni
      8 _arq _pasta_ _rede_ _sua agen anh ao_ aze cê_ eito nse_ olh ouro outr reen tân uma_ xa_ xo_
      8 íci óri
      7 _clique_ _dados_ _exemplo_ _foi_ _jog _nov _seu _um _você_ _ár ade_ as_ chav cion eles este
      7 foi_ font há_ ilh im_ iro ixo jog leci loca mov nha_ nça ocê ocê_ paco seja você ório
      6 _a_ _at _cor _cores_ _da_ _eles_ _faz _ger _lista_ _mai _número_ _vez agem até ató aço bela
      6 cert cess eix ens_ ense eo_ eto ferr ian_ ite_ já_ lha_ lho_ muit nov nsta onh ores sso tabe
      6 ua_ ulo uns utad ânc çõe ções ível
      5 _ace _as_ _definir_ _ele _ele_ _ini _já _nes _nó _pac _pel _shell_ _uni _voc acot aix aref
      5 aste aça bter deve eio eja_ elas empr eve_ flor grav ifo mato mesm nto_ obr os_ pelo pre_
      5 qua ra_ refa rqui rram senh tes_ ting uivo uma upor utu ver_ xib zes_ ânci ços ços_ íti ópi
      4 _aju _apenas_ _cac _camada_ _cli _cé _de_ _debian_ _dst _dst_ _ela _estiver_ _exi _ima _já_
      4 _nome_ _on_ _painel_ _pelo_ _qualquer_ _red _só_ _tecla_ _tempo_ _tor aco amad anto apen
      4 aqui atua bert bran chei co_ core cria cur dele do_ ebia ece_ ecis een_ eenc eio_ eis_ emov
      4 eno esej esl esm eto_ exib fech fei ga_ gia_ guin ina_ indo inel int_ isso ita_ ixa ixe iza
      4 livr ma_ mada mbo move net nta_ ntes ogo ogo_ oje olun onhe orne pa_ pau paç quer raç rel
      4 rgu role rreg rro_ sej seu shel sil sim_ sina ssa ssio stiv stur tip tom trel tudo tá_ uia_
      4 uint um_ uns_ uz_ vej vír íne
      3 _adi _alt _alv _ati _ba _bra _can _chave_ _com _cri _dad _dano_ _data_ _dois_ _esc _eu _ex
      3 _exe _fav _favor_ _fic _formato_ _fundo_ _hid _hora_ _isso_ _lem _lin _manter_ _mapa_ _mas_
      3 _modo_ _mud _mui _no_ _onde_ _ou _pincel_ _pod _scr _sel _share_ _sistema_ _sob _som _tex
      3 _unidade_ _área_ abe adic adie ago aio ais ajud alte alv amin anç ar_ avra bate cisa cla_
      3 cone crã cóp cópi de_ deo_ depo desl dire dos_ dst_ ecrã ede_ egui eia_ eira eit eita elh
      3 ench enh erá erá_ eus eus_ exe eça fal fato faz feit fer fiq fiqu fo_ fund gera grá gura har
      3 hell hum ico ico_ igo_ ilo inda iní io_ ior_ ir_ ira ira_ iro_ irá_ isa_ isto ito iço jane
      3 lavr letr lica lter luna mero mon_ mud muda mui na_ nici nif novo nte_ níve oca oco omo ose_
      3 ouc pin plo po_ pró puta quel quiv rên sas_ sist sob sper stre são são_ só_ ta_ top top_ tua
      3 tór tóri uas uas_ uer_ uir_ ula undo upo utr utro uíd va_ veri zer éu_ êm_ íco ídeo íst óli
      2 _alguns_ _ant _ap _aq _aqui_ _arquivo_ _atr _até _até_ _comando_ _conta_ _controle_ _coo
      2 _define_ _dos _dos_ _ds _ecr _ecrã_ _end _erro_ _escala_ _esp _eu_ _fonte_ _hab _há _irá
      2 _irá_ _iss _ja _jan _li _lim _menu_ _mes _mesmo_ _mor _mostrar_ _muito_ _nas_ _num_ _os _ou_
      2 _para_ _ped _pon _por _pró _qua _que_ _rat _remover_ _sem _sem_ _sentido_ _set _seu_ _sim
      2 _simples_ _sof _somente_ _suporte_ _tabela_ _vai_ _web_ _ág age aior alav ama amb api ara
      2 arra aru asta atu até_ ava avr bian bre_ carr caso cati cel_ cial cli cliq clo clon colh
      2 coor cote crev crã_ das dese desk dici dois dst ecla ecur een efa efin ela ele elo ens eral
      2 ergi esat esf esqu eta etor exa exem face fat fav foi fora fun gem gon guns habi hard hare
      2 ian iar_ idad iga ilo_ imen inha inir ipt iri irá iver juda lay lema lfa lgum liga linh lio
      2 liv liza mei mic mist modo nal_ nato nel net_ nhu nin noi nte nça_ nív núm núme oda ofe ois
      2 ole oman omat omi one_ ont oní ora_ ossa ossu ost ote past pen pes pinc pir pois por por_
      2 pree pós_ que quen qui rai rei ress rio rnar rol rá_ rã_ sa_ seu_ simp smo_ spaç stal supo
      2 taq taqu tax tem ter tir_ tiv tor_ tro tulo uai ucu uem_ uin ulo_ upa uran urno uro usa vai_
      2 veis vido vo_ web_ xem xemp áli çar ído óxi úmer
      -2 _act _af _anc _aptitude_ _arc _att _ay _bas _bl _by _cie _da _dal _datos_ _dec _dei_ _die_
      -2 _don _dr _du _eje _ge _gro _hay _he _if _if_ _it _kl _la _les _lo_ _lín _mal _mue _nel_
      -2 _nod _nu _op_ _ora _peu _pou _puede_ _sco _sie _sin_ _sól _tanto_ _the _todo_ _tu _ut _va_
      -2 _van _vu _ét a'_ aan aci adur ai_ aire ald ale alog ambi and arg arpe ate ath ati_ ator avv
      -2 boli bue cas_ cco cen che_ cho cho_ cias cio_ ción ck_ comp crit ct_ cuen d'_ debe dem doo
      -2 dt_ duc dur eas_ ebe_ eces eda egg ek_ eme emi emor empl endo ene erb erc erl esa ese ete
      -2 eter etic fau ffi fond für für_ ges goo gt_ hay his ht_ iend ies iet ijn ile_ inar ions
      -2 ista ité iuda ién ken lab ldo leg les lie los_ lse luc mano may mbi memo meno mera mos_ mue
      -2 name nar ncu nde_ ndi nera nes ness nfo nge nk_ nn_ nna nod nodo now nuev olg oni oph opo
      -2 ori otog ovi oy_ pas pia post pot ptit ray ris rmen rmi rn_ roi rol_ ror rpe rst rti rza
      -2 rán san sea seg son_ ste sur sys ten the thi tiq tiqu tra tte_ uiad uid uipo uno_ urd ve_
      -2 vent via vie vita vivi voo was_ we_ wen yec yect ype zar zia áng ángu ère ür_
      -3 _av _ave _clic_ _control_ _cos _das _di _est_ _et_ _fr _fu _fue _fü _gi _has _hu _im _in
      -3 _lie _lí _n_ _not_ _of_ _om_ _op _ora_ _paq _sol _sop _sus_ _t_ _tro _tu_ _ven _wo _zo aar_
      -3 abb acio aff als altr anci ant arda ari arl asi asti auf baj bar be_ bru carg cela cher
      -3 chiv cit ció cosa crib dem_ der die_ eel egi ei_ ejo elan eld emen ero erz esi eso eso_
      -3 espa esto eur eva ew_ ez_ gna gne gro hac his_ hiv hivo icc ich_ id_ iel iem ion ise isti
      -3 itt ità ità_ iud izz jar jo_ kt_ lect lij lli me_ medi mma mont nad nce_ od_ olo olor ondo
      -3 ones ono_ osc ove oya pas_ poc poco ppa pued quet rchi rla rri sali scri sla son spu ster
      -3 sól tori tra_ tru ue_ uent uev uls una_ unt urs_ us_ voor wei yo_ yste zo_ zu_ és_ ías_ ún_
      -4 _añ _cre _d' _d'_ _du_ _e' _e'_ _el _ese _in_ _ist_ _jug _ko _lo _ma_ _non _nue _ph _qui_
      -4 _ré _sc _si_ ader aje aje_ ali ato aza camb ce_ ces che cia_ crea ctor dat des_ die eine
      -4 eje emp enn ent_ epu eras erk eros es_ eño fect he_ ile into isi ism ith jad jar_ jug lai
      -4 ld_ llo_ lus mess mis mme nea nomb non not_ nten nue ny_ nza och olog opp osa otr paq paqu
      -4 peta ple_ pred pun rect reo_ rf_ ri_ rreo rror ss_ syst u'_ ucc uch uel uer ung ute was yst
      -4 ñad
      -5 _ah _be _che_ _color_ _dem _dh _en_ _im_ _ka _paquetes_ _pue _si _so _sy _te_ _tra _we age_
      -5 agg ales anz are_ asa atur ay_ ble con_ cono desp e'_ ear_ eau eda_ eid eng enz er_ fue hr_
      -5 ic_ ich ien if_ ig_ ire_ ke_ lic_ ls_ lt_ much naa ner of_ omm onn ot_ par_ punt rse_ ry_
      -5 sus_ tie té_ uie una vec vi_ ya_ én_
      -6 _cua _dem_ _der_ _die _je _las _ll _más_ _par_ _pu _yo _you_ aar app año cca ch_ du_ ecc
      -6 enci ero_ eña i'_ las_ mbia nes_ ous_ pie rch rd_ rlo ría sci sie sser ts_ tte tti tto ty_
      -6 ud_ ued ues ux_ you_ ze_ zion
      -7 _au _ein _ri _st _to_ _una_ _vo _wi ajo amm ann ans_ bla cci chi cht ci_ eas eer ein ge_
      -7 ión ión_ l'_ ly_ mi_ n'_ nd_ oll orio pue rs_ rse rt_ su_ tta tán uno án_ ée_ ño_
      -8 _come_ _des_ _ej _ni _or_ _pas_ _una _wa _wh acc del_ ed_ el_ era_ gli ill le_ li_ lle más_
      -8 ne_ ni_ nt_ on_ re_ st_ ti_ tà_ ut_ zza
      -9 _del_ _ha_ _il _l' _l'_ _les_ _otr _per_ _un_ at_ aña cue llo mie mien ng_ zio
      -10 _di_ _dé _los _su_ _zu ad_ all cua ell ett ggi ie_ in_ sch uest
      -11 _con_ _ha _sp _è_ di_
      -12 _i_ _los_ _th ario att dad_ et_ it_ ía_
      -13 _le_ _un ier un_
      -14 _is_ an_ ur_
      -15 lla si_
      -16 _es_ _il_
      -17 _las_ ón_
      -18 _al_
      -19 _y_
      -26 _el_ en_
      -28 _la_
      """
  )
}
