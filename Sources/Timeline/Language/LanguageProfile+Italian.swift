extension LanguageProfile {
  /// Italian; computed from public texts as `LanguageProfile.standard` says.
  static let italian = LanguageProfile(
    language: "it",
    name: "Italian",
    bias: -16,
    weights: """
      28 _è_
      24 _per_
      23 di_ ti_
      21 li_
      20 _che_
      19 _di_
      18 ri_
      17 _il_ are_ ni_ zio
      16 ai_ tà_
      15 _al_ zion
      14 _come_ _i_ ggi mi_ ques
      13 _ad_ _non_ _ri ci_ olt si_ vi_ zza
      12 _nel ale_ dell gli per_
      11 _dal _ma_ bile ere_
      10 _e' _e'_ _il acc e'_ hi_ ione l'_ ono_ ore_ rà_ semp tta
      9 _ed_ _ho_ a'_ atic dal o'_ tto_ uov
      8 _del _e_ _ed _ha_ _sc _ved altr ato_ ità ità_ llo_ mo_ no_ non_ rice sa_ sce_ sci to_ tti
      8 tto uo_ zia zzo
      7 _anc _ben _cos _dal_ _dei_ _in_ _nel_ _que _server_ _sono_ _sul agg ata_ avv azz cch ebb egg
      7 ell enza gio io_ nno_ occ oi_ olo_ one_ oro_ ott sso_ ttu
      6 _alla_ _dei _esi _fa_ _guida_ _or_ att che_ dei_ ecc ei_ enz ete_ ett ezz gge giu iam int_
      6 mori ndo_ nel_ ppo seg sono ssun ta_ tram tutt va_
      5 _all _anche_ _cli _con_ _del_ _le_ _loro_ _mostra_ _ope _open_ _più _più_ _questo_ _sia
      5 _tra_ _viene_ _your_ abb atur bia bian ca_ cca cco chi dice due_ esis este gi_ gli_ guid i'_
      5 iac ile_ ius izz iù_ lla ma_ mana nsi nte_ ome_ opp orta osta più più_ post put rima risp
      5 sce so_ tra_ tro_ ucc una_ zza_
      4 _client_ _cui_ _da_ _dop _due_ _ele _esa _ese _gi _gio _lo_ _mentre_ _nome_ _og _ora_ _pia
      4 _press_ _sp _system_ _tu _un' _un'_ _un_ _vuo aggi agin amm app asc ati_ bbe bil capo ccia
      4 chi_ chia coll cui_ dal_ dive dov ebbe ede egn egue ello ene_ ensi fa_ gine glie ile ima_
      4 ire isce iu' iu'_ izi lido ll' ll'_ lla_ ltr mapp mpi ndo nna_ nume nza nza_ odo_ ola_ ole_
      4 olo oni_ ost roll rver scon si' si'_ sim sse sser sto_ str suo swit ta' ta'_ tato tes tor
      4 ttiv ual ui_ un' un'_ unq unqu uto_ utt ver_ vero vuo your zi_
      3 _abb _debian_ _dev _dom _ds _due _far _fin _in _key _lib _men _ne _niente_ _nuo _or _pag
      3 _piu _piu'_ _poi_ _prima_ _può _può_ _questa_ _sec _su_ _suo _swi _tes _text_ _tre_ _usi
      3 _verso_ acq acqu are ato atti avvi cce clic co_ conn cqu del_ dop due een_ ene eri etto get
      3 ghi gia gol grad ica_ ice iera ietr ific imm isti itch iun lare lat lcun line lo_ mia_ mmag
      3 mmi nco ngo nuo nuov nze_ nzi obb ogn ola opo_ opr opri ora ore ossi pag part pen_ pi_ pia
      3 piu piu' po_ poi_ ppa ppo_ pri può può_ qua quel rebb riv rlo_ ro_ ror rova rren rso rso_
      3 segn sist ssi stra sun tat tich tit tta_ uida umer un_ uni uon uto uò_ ved vvi witc zzo_
      2 _av _aver_ _avv _bene_ _ci _clic_ _cod _computer_ _di _div _dov _era _era_ _f_ _far_ _gra
      2 _host_ _io _la_ _lor _mai _mas _mio_ _mod _mouse_ _non _not _off_ _ora _pu _puo _qua _quel_
      2 _sal _schermo_ _sco _spe _st _sul_ _sv _tut _vero_ _versione_ _vi _vol acci agli alli alog
      2 ame amma ammi ann anno apti ari aric arol asti ate_ bas bero buon cc_ cchi cci ce_ che come
      2 con_ criv ctio dei deve donn dopo dow ebia egge ella ende era_ erch eri_ ese ese_ esi etic
      2 ezza far_ file forz fuo gge_ ghe glia glio gna graf guit hia hivi host ia_ iene iet igli
      2 iles inu ire_ ired itc itic itt izza legg llo meno mess mici mma mmo moto mpo mpos na_ nare
      2 nche nde_ ndi nel nna nni nno nqu nque nsio nti_ nve off_ ofil ole ome ond onda open ori_
      2 ory_ osi_ osse paro pert plet puo ra' ra'_ ra_ rafi rame rare rco rdo re_ rest rror rsa rte_
      2 sare sect serv sor sore stes sti su_ sul_ sull swi tip tol tore trin tte tut uale udi ume
      2 umo usa usc usin uso ute vali vien vita viv vo_ vol you za_
      -2 _a_ _als _an _andere_ _ao _ao_ _ar _aus _bo _cet _cette_ _com_ _d' _d'_ _dat _der _dh _ell
      -2 _emb _emp _este_ _fe _fic _foi _foi_ _formato_ _go _je _mat _me _mé _no _nue _op _op_ _pa
      -2 _pero_ _pou _qr _qu' _qu'_ _rat _sh _t_ _ti _tie _um _von _wer aan abe ace aco adur als
      -2 ans_ aph asta auf aus ay_ bal bare bei bes ble bra cie ción coc cole cti ctiv d'_ dad_ der
      -2 die ds_ eas ecci ecta edr eje ela enh ern_ ers erw ery esit eut exto eza_ fen foi foi_ form
      -2 für für_ gy_ hei her hou ich_ iert ign igu ijk ijn illa in_ ind isch kan ker kno ks_ kt_
      -2 lac lig lij lis lóg lógi mini mis mov ms_ nic nov nse_ nta_ obr ocê ombr omo oso_ peu ple_
      -2 pul rap res rin rn_ ros rst rui s'_ san seu sin_ sit sm_ sme sof squ ste sua tai tal tell
      -2 tha tic_ tig tzt uct ue_ uel uld urn urs van_ vice von_ wei wre xima xto xto_ yn_ zu_ áli
      -2 ème ème_ ès_ êtr être íni ític ña_ ño_ ógi óli últ últi ür_
      -3 _ab _avec_ _ce _dan _data_ _de _der_ _des _ej _em _es_ _fal _fl _fü _ge _hor _more_ _mue
      -3 _nú _on _pantalla_ _pl _por_ _pue _red _s' _s'_ _si_ _sur _tiene_ _tod _ver _vo _yn aar abs
      -3 age agu ain ala all_ aque avec ble_ but cet chu cio ció comm cou cri cue don dt_ ebe ec_
      -3 ect ege eiro eld elo_ emen ena enci erd erf erk esm esp est_ eto_ eur_ ext eza ge_ ging
      -3 gram gun gur ido_ iel ien ier ier_ ing_ ionn iqu ise ity_ ité_ jar je_ lag ld_ ler lha los
      -3 lé_ mie mues mét nce nf_ nin not_ ny_ obe och ode oit oul our pin por_ pou rar_ rde rgu rij
      -3 rio_ rou rqu rras som some ste_ tie_ tif tre tér uch ued uev ung_ ut_ vec_ ço_ ère_ éti étr
      -3 íde ísti
      -4 _ac _archivo_ _cuando_ _ein _et _ga _ka _na_ _ni _one _one_ _re _tam _to_ _wa _wi _éc aba
      -4 abl ais ajo am_ ama ant_ ao_ be_ bre bt_ ch_ cho cht cons cto ctu cuan de_ die_ ecu eer eno
      -4 ens ense ent_ ept eto gt_ guin hil hr_ id_ idad ie_ ique ism ity ité jet ke_ lad lec ll_
      -4 mato mel mme_ mue ncia nho nn_ nst oir oire oph ot_ ous_ qu' qu'_ rm_ ry_ tad th_ tie til
      -4 tio ty_ ulo ure_ ust vel_ war ás_ ção ção_ íst
      -5 _at _be _cua _du_ _ei _el _esc _et_ _ha _into_ _is _ll _o_ _of_ _ou_ _s_ _sie _to _une_ _ét
      -5 ada ado_ apa bre_ cta cua cul du_ ech el_ ela_ hivo ibl ich ido im_ ize ja_ ng_ nue que rio
      -5 uer uie xim átic ère íne íti
      -6 _are _au _die_ _hu _ja _mu _má _na _ob _ou _une _zu ach act ans ará au_ cha cto_ enc here
      -6 ic_ ida ill iza ión ión_ lt_ ly_ nce_ ngs nha pel pue rs_ st_ ware áti éri
      -7 _die _um_ _uma_ air aire aqu at_ como espe eur hor ht_ ig_ inh it_ jo_ nd_ of_ qui ári és_
      -8 _ex _ré ada_ an_ ara_ et_ eta_ eu_ ion_ ns_ nt_ ou_ rt_ sch ss_ uma_
      -9 _en _ju _we ed_ eir rá_ um_ und us_ ée_ ía_
      -10 _como_ _hi _ni_ _para_ _th _é_ ein ez_ ls_ mien om_ que_ té_
      -11 _he ado al_ dad eit em_ ts_ ur_
      -12 _dé _est er_
      -13 or_ ón_
      -14 _que_ cion is_
      -15 _do_ _el_ _à_ ir_
      -16 _are_ _no_
      -17 es_ os_
      -18 _y_
      -19 as_ ão_
      -20 ar_
      -21 en_
      -24 _de_
      """
  )
}
