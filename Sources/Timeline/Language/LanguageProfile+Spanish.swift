extension LanguageProfile {
  /// Spanish; computed from public texts as `LanguageProfile.standard` says.
  static let spanish = LanguageProfile(
    language: "es",
    name: "Spanish",
    bias: -13,
    weights: """
      41 _el_
      26 ón_
      25 _y_ dad_ ía_
      18 _es_
      16 _orden_
      15 _en_ _imagen_ aña hivo jo_
      14 _las_ _los_ aje mien
      13 _dh _sin_ cua cue más_ pue ño_
      12 _se_ ales cho_ fue ión ión_ mue ría uie
      11 _ej _mue _son_ _tie ará enci nes_ yo_
      10 _cua _datos_ _fue _que_ _sus_ _yn año desp hace ién orio tud_ tán uete yn_ án_ ín_
      9 _esto_ _ni_ _nue _otr bf_ cha_ cia_ cto_ hero iemp qr_ quie rse_ ued ío_
      8 _al_ _de_ _este_ _ll _los _lí _no_ _pb _pn _pue _qr _rf ario asa aza bre_ debe ea_ ero_ illa
      8 jar las_ ones opor pone sin_ ya_ zo_ ña_
      7 _cb _ha_ _las _red_ _ry _ser_ _sue _un_ _zr adur ar_ bue ció cree illo ismo mism nf_ red_
      7 rf_ sí_ uev ás_ ún_
      6 _añ _bue _cie _con_ _del_ _donde_ _eje _el _hay _hay_ _lle _más_ _pero_ _poder_ _pulse_ _ry_
      6 _su_ _sus _todo_ aje_ cuan dad eb_ eces ensa eza eña eño go_ hay imer ione mail mie olor os_
      6 quet set_ sis_ su_ tien uien uno uye áni én_
      5 _ah _bie _cn _command_ _control_ _cuando_ _fb _fh _fondo_ _han_ _jug _n_ _qué _qué_ _tu_
      5 _yn_ _zh ab_ aja atos buen camb carg cer_ ces ción ctiv dato eas_ ece eje ejo era_ gr_ gun
      5 hac han_ hay_ icio ido_ ien iend ions ir_ ista iza_ ja_ la_ lecc llos lo_ los_ mpr nad net_
      5 no_ omer otog pued ran_ rror rán sue tan_ tori ucha uel yb_ za_ ánd ñad
      4 _agu _archivo_ _aun _ay _capa_ _consulte_ _emp _fal _fichero_ _fv _hac _hu _la_ _mal _nadie_
      4 _ot _permite_ _poc _qr_ _rut _si_ _siempre_ _te_ _ver_ _zn ado_ al_ amie an_ ante anza apa
      4 arl asi azo baj bie bla ble_ bre ca_ cen_ ceso cio como cter ctu del_ desd dhr dor_ ear_
      4 ecci ecer ecto ena_ ene enga ente eros esd eta_ ete fr_ gún gún_ hist ible iene iuda jer jug
      4 labr lar_ lver mbia medi mej mos_ más ner_ nive noc nuev oche onoc or_ orde oria orma oso
      4 oso_ qb_ quit reo_ rib rol_ rse rtid sal sali san señ sigu sus_ sól tall tene truc tu_ ual_
      4 uce uci uede umen unto xis xit yec yect áct áng ánic ías_
      3 _archivos_ _ase _asi _aunque_ _cambiar_ _en _enl _equipo_ _eti _f_ _ha _ju _list_ _me_ _má
      3 _nad _ni _ord _pan _paquete_ _pie _pí _system_ _tod _una_ _ventana_ _ya aba abl abla abra
      3 acce aci ada aga_ aho ajo ambi ami arse as_ aunq ayo ayu az_ añad año_ ba_ bier ble busc
      3 chic cho cier cio_ cla con_ cort cre cto cub cuen dond drá drá_ ebe_ eda eda_ edet egur enf
      3 enl erio esto expa fere fij form ga_ gar gram gran gus hora ido igu igue ija ios_ itu itud
      3 iud iz_ lant lave legi lida much naq nar_ ncia nera nme nod nodo nomb nue olv ombr onas oqu
      3 osa osib oy_ pa_ pañ peta puls qui quí rado rell reo rgo_ ro_ ron_ ros_ rreo scri sea_ shel
      3 so_ suar ta_ tad tad_ tomá tus uda udo_ ueb ueg ueta ueñ uido uipo una usca ver_ verd volv
      3 war ware wre xpa zar
      2 _ab_ _aña _bien_ _bú _cab _cad _color_ _como_ _cre _cu _cue _dar _debe_ _define_ _don _es
      2 _est _existe_ _gen _gob _h_ _hace_ _hasta_ _hos _lec _line_ _linux_ _lla _lo_ _línea_ _mat
      2 _mover_ _muestra_ _nat _niv _nivel_ _nod _org_ _parte_ _partida_ _pu _re _sie _state_ _sól
      2 _sólo_ _tan _tanto_ _tres_ _vec _vez_ _vol _ya_ _zhw _zhwre_ _él _él_ _ór abr aca ajo_ ana
      2 anq apel aran arch arga ari aso ayor bla_ cade cbe ccio cer chiv cie ciud co_ cta curr da_
      2 dame dar dela depe dera des dhr_ dios do_ ear echa ecta efe efec ell_ emor endi eng enid
      2 erfi ermi ero err eso eso_ esor etiq exp ext ey_ gent gn_ hiv homb hwr hwre ias_ ibl icam
      2 iej ierd iere iles inc int iten iva_ ivam ivir ivo_ ió_ jas jos lad leme lla lte_ mage mane
      2 may mayo mbr mbre mil mita mite mo_ mues na_ nadi nag nati ncel ner nio_ nte_ nten oer_ olum
      2 ons_ opi ores ort_ ota otr otro pack pan parc pasa paso pia_ pren pul pun qn_ que_ qué_ quí_
      2 ra_ rama rang rar_ raz rca rde rect rein rero rime rio_ rior rla_ rte_ rtir sab same scr sea
      2 son_ sor_ sus sólo tate terc tigu tiva top_ ubi ud_ uer uiad uier uls ulse ump unda unos
      2 ura_ ust usu usua uta_ vale vent vez_ vir wre_ xpan xto_ yor zhw zhwr él_ éxi ínea ólo_ úni
      2 únic
      -2 _a_ _aa _ad _ai _an _ap _ape _apenas_ _atu _av _avec_ _cas _ce_ _ci _cid _clo _comando_
      -2 _cri _cur _debian_ _den_ _dr _een _ela_ _end _fa_ _fun _fundo_ _has_ _he _imp _in _já _já_
      -2 _lar _le _ma _mais_ _mas_ _menu_ _mi _mod _mot _nov _pac _pe _pel _plus_ _poi _porta_ _pou
      -2 _pré _sa _se _sie_ _sl _str _sã _são _são_ _sé _table_ _te _tra_ _ty _up _ver _zu_ _área_
      -2 _éc _ét a'_ aal_ aat abil adic aff age agin ago aill ak_ als_ altr and ang ani ans_ aref
      -2 arq arqu ati aux_ aça bei bel bug cama cchi che chie coll cond cus deo_ des_ dis dos_ ebb
      -2 ebbe ebia econ ecte eden eel eff egg eio eito ela ence end ere_ ers erst esis esl esq esqu
      -2 etro eux_ ffic fig flo for_ gem_ ger gni gon graf gul had ham has_ hat hi_ ho_ há_ ia_ iac
      -2 iat icc ichi ieu igi ijn ille ini inv iol ion iona ior iqu ity ity_ juda já_ kan ker laa
      -2 lage lha_ lho_ liq liqu lis liv llat lun lut mais map met mist ms_ muda nce_ nden ness nho_
      -2 nir_ nit nst nti_ nut o'_ ob_ odi ogo oit olit oll onda onen onhe ono onto ood ook opri ora
      -2 ory_ ot_ oup outr ovo_ par_ pe_ pen pla plo poi port ppo pree pte pui put qui_ radi rap
      -2 rate rau redi rem rge rima rios ris rol rola ropr rou rreg rs_ rà_ rên sai sce sen senh
      -2 side sm_ ssu sto stu são são_ tac tado tag tai tail tamp tei tel tell ter_ tez_ tico tion
      -2 tor tra_ ture typ ua_ ucu uint ulo unit urs usa uss ute uve ux_ uzi vec_ vei vel veri vio
      -2 wen wor zza_ écr ídeo ído
      -3 _adi _als _amb _arq _ati _can_ _carte_ _ce _ch _che _com_ _cou _das _dev _ec _ein _erro_
      -3 _fi _fl _fo _for_ _het _ja _jo _kl _liste_ _mai _man_ _mes _mostra_ _na _nas _ne _nome_
      -3 _non _numero_ _nó _og _om _op _questo_ _rede_ _sono_ _sua_ _você_ aan_ ajud anç ap_ apen
      -3 aus aze azz bbe bloc cart cch ce_ clo com_ cone core cria cro cs_ ctio d'_ dade dado desl
      -3 deve dici dro ecr eer ein els enu_ envo ers_ esm este eux exem ezz fen fer ffe ffi for gem
      -3 hal hand have hei hen_ her_ hou iam ik_ ilh ilis in_ ind inim ira iro ite_ ità ità_ ive ixa
      -3 ixe ixo ken_ lag lei lio loc lte mati mia nco nest nge nsi nts occ ocê ocê_ ode ogn ola olt
      -3 omat ome ome_ omm one_ onh ose_ ova_ plus pou ppa rafi rd_ rea_ rela ren_ rocu sau sci sfo
      -3 sie_ sono spaç sso_ sur tat tato tee ter thi tif tou tto_ tua tóri uas_ ucc uel_ uin ula
      -3 upor utt você xe_ xemp zu_ zzo ável ânci ées ées_ éri ête
      -4 _alla_ _alt _ambiente_ _au _be_ _can _die_ _ee _it _jog _li _mud _mui _nel _no _número_
      -4 _of_ _op_ _ou_ _pasta_ _s_ _seu _uma _uma_ _und _und_ _wo _zi aal aar_ abb abel acc acot
      -4 ain air ais_ als alv anh ata_ atic ato ava bero bian bil cca cê_ dest eau edef efa elh ell
      -4 emov enh enza ets_ eze foi gel gend gia gio ht_ iff ilo is_ ise iss itt izi izz jog ll_
      -4 lle_ mada mbie me_ mei mesm mic mma mme mput mud mui my_ nel ni_ nça ode_ of_ ogi ogo_ olo_
      -4 ono_ ont orn ost ouv paco pag paç ppe pri pré quan quen ram rava rega rqui rt_ rée sant sat
      -4 seco sem sua_ sull tudo tân uer_ uit uma une_ uns uov upp ure utad ved vel_ ver vi_ von xem
      -4 zia áve ânc ços_ ème éro íni íve óri
      -5 _an_ _br _cores_ _dados_ _das_ _della_ _do _exe _fe _fü _is_ _ist _ll_ _ma_ _on _pelo_ _sua
      -5 _tempo_ _wh aix alte atua auf azi ccia cura de_ du_ ec_ en_ enn er_ ert_ esej eur_ eve exe
      -5 gt_ hav i'_ ich ies_ if_ ile_ imen ines ique ire ise_ ité ken ld_ lhe lt_ ly_ man_ nhe non_
      -5 nza_ opr out pelo quel sej seu tive ts_ tti u'_ wer zen ço_ ços ção ção_
      -6 _ad_ _camada_ _che_ _e' _e'_ _em_ _er _et_ _fa _ger _gi _ka _lor _non_ _os _ré _van _zu agg
      -6 ais alh app at_ aço cess dei e'_ ed_ eia eiro ens_ ent_ ferr ig_ ls_ mero nd_ nu_ ore_ ors
      -6 ova ovo per_ ques re_ semp st_ uivo us_ ut_ ze_ ório ós_
      -7 _be _cor_ _d' _d'_ _die _du_ _ela _ele _ge _i_ _ko _les _les_ _per_ _pode_ _sul _to_ _um_
      -7 _van_ _we aan aio amm bt_ cert ch_ cor_ ecio ela_ elas eur ggi he_ ier_ ion_ it_ le_ ng_
      -7 nne oir ois onn ott pont ri_ tta tà_ uiv zer
      -8 _all _est_ _is _l' _l'_ _par_ _pas_ _vo _ze aar ai_ ant_ are_ est_ gli im_ inh ject n'_
      -8 seja ssi tte tto té_ ung zion ça_ ère ém_
      -9 _ao_ _da_ _der_ _il _o_ _or_ _qua _ri _wi ass ci_ dell ett ge_ l'_ leci li_ ne_ nt_ oi_ ous
      -9 ssa ui_
      -10 _da _ei _st _wa am_ att au_ cht ei_ oor oss our sso ári ário ée_ ões ões_
      -11 _ao _di_ _dé _sc _th lho nho ns_ om_ sse um_ zio zza ênc ênci
      -12 _sp ade_ ann ess et_ ie_ nha sch ti_ ur_
      -13 eir eit lha
      -14 _in_ _na_ _um _è_ eu_
      -15 _ou ou_ qua
      -16 _des_ di_
      -17 _e_ _à_
      -18 _il_
      -20 _é_ em_
      -21 _as_ _os_
      -22 _do_
      -30 ão_
      """
  )
}
