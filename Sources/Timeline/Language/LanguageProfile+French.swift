extension LanguageProfile {
  /// French; computed from public texts as `LanguageProfile.standard` says.
  static let french = LanguageProfile(
    language: "fr",
    name: "French",
    bias: -17,
    weights: """
      30 _est_
      28 _dé
      25 _à_
      24 _et_ ée_
      19 _les_ _par_ ien_ té_
      18 _ré aire
      17 éro
      16 _en_ _la_ _éc ère
      15 _pas_ ez_ éra
      14 _ét du_ ité lé_ par_
      13 au_
      12 _commande_ _du_ _le_ _les _mé _ne_ _né _une_ _vers_ ier_ pré ux_
      11 _d' _d'_ _dans_ _des_ _ou_ est_ eur ionn oir sous tif_ éri ête
      10 _l' _l'_ _n' _n'_ _qui_ age_ emen fich ille onn ème ès_ és_
      9 _au_ _ce _nom_ _une dans era_ eur_ ichi ie_ iqu lors pas_ uel_
      8 _cet _s' _s'_ _tou ans_ ec_ iel_ ign iste me_ ne_ nt_ pui puis roi rée ssus ste_ sé_ util
      8 xe_ ère_ ére
      7 _c_ _ce_ _cela_ _de_ _peu _pour_ _sa_ _sur_ _sé _vos_ _vou _vous_ _ép aill ande cré dess eux
      7 eux_ fin_ iers iser ité_ ié_ mme_ nom_ ns_ oit ont_ ouv pour qu' qu'_ sme_ soi sur_ tez_ uel
      7 un_ ur_ vec_ vou vous ète éen ées ées_ éma
      6 _att _avec_ _cas_ _ell _et _pas _plus_ _quand_ _sera_ _si_ ais ait auc auss avec ché ciel
      6 eau er_ eu_ idé ilis ique jet our oute oye peu rer_ rs_ rtie rés sse_ suiv tre tre_ uer_ ut_
      6 voi éci écu éme étr
      5 _cette_ _cha _fr_ _paquet_ _pou _pé _un_ acé ard cela ctiv cé_ dre_ dui eint ent_ et_ fond
      5 harg if_ iné ion_ jou le_ lis loc_ mp_ mps_ mé_ ndr ois ois_ oph pou ppel que que_ qui_ rc_
      5 re_ ré_ sui tez tif uche uil uis_ ule une_ uve vers vot vé_ xte_ ème_ éch édi éle éna éta
      5 ême
      4 _afficher_ _attente_ _ave _bou _carte_ _comme_ _cré _oct _où _où_ _peut_ _plu _pré _ren
      4 _sont_ _sous_ _sui _travail_ _té _vos _vé aff affi ages amé ant_ arde aux aux_ cart chem d'_
      4 dis dé_ emps enu_ erie es_ essu ette eul fr_ ge_ gue herc hist in_ inte isat ise it_ ite_
      4 lise lus_ mode mér nir_ nné noy oc_ oin onc oup oupe où_ pe_ plus ps_ quan rai read ris_
      4 sera seul si_ sou stal sys tou tré ts_ ue_ uet_ urs_ xte yen écr éde élé épe équ éro_ éte
      4 ême_
      3 _aff _attribut_ _car _cas _gé _je _lor _noms_ _nou _option_ _paquets_ _pl _spé _sur _temps_
      3 _type_ alem anc ant ard_ aut aut_ axe ble ce_ cet che ched cher ci_ comm cour cro cs_ céd
      3 des_ dev déf ence enne erm err eut eut_ fait fs_ fér gie_ gé_ hed_ icat icol igne il_ ilo
      3 ils ils_ ir_ iso ivan lan_ les_ lié lon lou lys mac main mand ner_ ngl nom noms nu_ nvo née
      3 ogu ogue oit_ on_ ossi ou_ oya par peut pha pho ppri pte_ ptio rme rès rét rêt sau sme sort
      3 sus te_ tive toi top ttr tér uets upe ure ure_ urs ype éga émen éren ési êtr être
      2 _ap _b_ _car_ _déf _elle_ _est _fichiers_ _format_ _hau _il _ina _jean_ _lis _liste_ _lors_
      2 _mise_ _mo _mot _mul _net_ _ont_ _or _org_ _qu' _qu'_ _sec _sy _votre_ _écr _ém aine air
      2 ait_ ajou arge ateu autr bat bloc cas cer_ cha chie cin clé cons cou ctu ctue cule de_ diff
      2 dép eau_ ebia ecte elle emp enre erre ets ets_ ett exe exem ext exte fai ffic fié gard glo
      2 gne hamp hor ide_ ien ifie ifié ill impo imé iner iqué ire isme isé ièr ière jout lisa logi
      2 lég mat_ mes_ min moi mon mèt mét nce_ nda ndan ndes ntrô nue oct odui oire oms_ ond onda
      2 orti pace phe plac pol pren pris péc péci pér rap rava reen remp renc rer ris rni rog rop
      2 rou rès_ réa rôl rôle s'_ ser soc spé spéc ssa ssou ssu ssé stat sur tal_ tant ter_ thè tres
      2 trô trôl tue tés uan ui_ ult une upe_ uppr urni uss ué_ vant vert veu vos_ votr xemp âch
      2 âche ète_ écut émi éral été ôle
      -2 _an_ _ar _ca _col _come_ _def _do _due _ev _fi _fre _fue _für _hu _ke _los_ _me_ _mos _na
      -2 _nome_ _nu _nur _ode _oder_ _pe _pos _sal _seg _sh _sie_ _sl _sol _tw acte ada ai_ aila ake
      -2 alu ama amb ando ann ary_ ará ato auf aus aus_ ave_ ayer ber_ bre by_ chs ción cur dade def
      -2 eat ecu eda ee_ efi eic eine eir ell ens ente eque erf ero_ ert erw esc estr fal fer fir
      -2 fue fun für gra hace het het_ hit hre hy_ ic_ ich_ ick ies ific ij_ ijn ike ioni ity je_
      -2 ke_ ker_ ket laa las_ less lin lme ltr mos mput más nds niet nno nto_ ntro obr olt ona oni_
      -2 ora ora_ pak pia pod pode pre prir put qui raf rde red rij rire rom_ rov rse_ run sce seri
      -2 sm_ ss_ sso_ str stre sua tam tar ter th_ tic tifi tiva tore tti tua uen ugh uien und_ uni
      -2 ura usa uur valu var von war wie wo_ zei zer zie ção ção_ çõe ções ño_ übe ür_
      -3 _at _but _cos _de _dh _donne_ _fü _gi _if _it_ _let _lin _los _man _mi _mu _má _ne _not _od
      -3 _om _om_ _op _our _pod _que_ _se _si _un _und_ _vez _vez_ _voc _von _yn abe ado agem agg
      -3 alle apa arra ben ber bil ció come ctie das del_ dell eal eci ede_ egu eid eit_ ek_ el_ eld
      -3 enz ere_ ers esi ess_ est ete_ geb gem gge gt_ hat hat_ hen ht_ iar ibi ica ice ich ida iet
      -3 imm ing ing_ isc ism_ ità ità_ ivo_ kt_ laye lee los_ lug mana mina mpa my_ nde ng_ nge nte
      -3 ny_ ono ood op_ opp ostr out_ ren_ ri_ rma rn_ roo rra sane sar sca set_ sie st_ sta su_
      -3 tar_ tie uie upo vol vor wor yn_ ás_
      -4 _al_ _an _bu _by _e' _e'_ _ee _em_ _hi _if_ _im _lí _nie _of _parte_ _por _pu _ri _sin _sp
      -4 _spe _su_ _thi _this_ _tre _uit _us _von_ _wo _ze ack akt als_ ate bile cia cos das_ eas
      -4 ege eli ene_ equ era eri eve gin hei hne hr_ iche iert int_ iza ja_ jo_ kleu liz mit mpo_
      -4 ndo_ nec not_ nque nto o'_ oes ore_ raa rar rea rá_ she sis ten_ this tud tutt vel_ ver_
      -5 _ab _al _and_ _cu _da _di _het _het_ _ho _is _is_ _ka _non _ser_ _te_ _th _tu _van _van_
      -5 _é_ aan am_ amen an_ cliq den die_ dig e'_ ero ete ft_ ga_ gen his_ ico_ ig_ ile_ iona itt
      -5 ivo kan ken ker ld_ li_ ly_ of_ ore ores seg sta_ the tà_ uete und von_ zio zion
      -6 _clique_ _el _er _es _ha _he _i_ _kl _met_ _of_ _on _para_ _um_ _ve _wa _wh _you _zi aat
      -6 ad_ als ame ara_ atie cio der ear ein eis eo_ ha_ la_ leg lla_ ness ni_ ome_ pa_ ry_ sa_
      -6 ste ty_ utt van_ wer ões ões_
      -7 _a_ _auf _di_ _die_ _ein _ko _pac _sie _ti _yo are ch_ con_ del die ea_ ed_ ei_ ende gli
      -7 go_ gua ión ión_ oor per_ ti_ ua_ you
      -8 _die _ge _me _que _se_ _um ece em_ eta ho_ ist_ kle one va_ ía_
      -9 _we _è_ as_ eit ese ione ome ual unt vo_
      -10 _be _ei _el_ _it _the_ _wi aar are_ cht di_ ede ele io_ ove
      -11 _con_ _der_ _zu ar_ co_ eer en_ ene ro_ sch ung
      -12 _e_ _o_ _per_ dad ia_ mo_ ra_ za_ ón_
      -13 _es_ ere lo_ ma_ or_ so_
      -14 _che_ ca_
      -15 no_ os_ to_
      -16 na_
      -17 da_ ta_ ão_
      -18 _in_ do_
      """
  )
}
