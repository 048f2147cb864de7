extension LanguageProfile {
  /// German; computed from public texts as `LanguageProfile.standard` says.
  static let german = LanguageProfile(
    language: "de",
    name: "German",
    bias: -14,
    weights: """
      27 _der_
      22 _und_
      19 _zu
      18 _sie_ nn_
      17 _ist_ _sie
      16 _im_ auf ung
      15 _das _die gt_
      14 _den_ _fü _ist sd_ tt_ zei
      13 _ein _es_ _mit dies eit ekt iert
      12 _das_ atei nnt
      11 _aus _der _man_ _sind_ _von_ bt_ ein ern_ etz eue hle hne hre iere sch zu_
      10 _den _hat aus eine ich kti llt sind tet_ tze ung_ von_ wei wir äre
      9 _auf _dem_ _des_ _ent _hat_ _oder_ _unt _werden_ _wir chs cke date ehr kei wie_ änd
      8 _ih _ode _pf _von _vor ann_ anz bar_ bei ch_ chen cken dem_ eic eich folg hl_ im_ oll tet
      8 tier tzt und_ ungs utz äng übe
      7 _am_ _an_ _die_ _er _hin _jed _mit_ _od _so_ abe ahr aket ben chn des_ det_ eis eit_ eln_
      7 halt hen hme iese iv_ jed jede komm kon lt_ mei mpf nz_ rau rt_ tik vor wur zt_
      6 _ab _ei _ein_ _sei _war _wie_ _wu _zu_ _üb aue bus_ ebe ehe ehl ei_ ein_ eite enn fall für
      6 gef ht_ ieb iel ig_ itä kat lls mit_ mm_ mus mus_ ndet nich och_ pake piel run schl tz_ tät
      6 wand wend über ück ür_
      5 _au _dem _für _für_ _hei _ich_ _ka _ko _kö _nac _neu _nic _nur _nur_ _systemd_ _uns _wie
      5 _wird_ _wü _übe ahl bau durc eht eht_ eln en_ erl ern eru erä fen fen_ fern frag ft_ füg
      5 für_ ibt ibt_ ich_ ieh ier ika itt ität kom lle_ ln_ lte mit mme mmt nde nkt nur_ rei sane
      5 sond tei teil temd tun unte urch viel von war_ was wie wird ßen ält
      4 _ak _an _bei _d_ _falls_ _fe _ihr _lee _lib _opt _proc_ _sane_ _ver _vom_ _war_ _wur ach ahm
      4 als auch bar bei_ bild bis bst chl chw ckt det die_ eck eere eil eleg enz ert_ fal feh fehl
      4 fel haf hen_ hlt hr_ ib_ ihr in_ lau lch lche leer lich mal mäß nd_ nen nge nter nur ode ohl
      4 onf onf_ opti pfe rg_ roc_ sich spie st_ stä tige tsc uch urc uß_ verw vom_ was_ wen werd
      4 wert wäh yste zug ße_ ähl ät_
      3 _alle_ _andere_ _auch_ _bei_ _conf_ _da _ers _etw _hal _hä _ic _ich _kon _kön _muß _mü
      3 _nicht_ _var _vom _wenn_ _wer _z_ _zei alls amm amm_ ann ass ben_ ber_ das eben eib eiß elb
      3 ell emd emd_ enn_ erb ere_ erst erun erw ese eut ev_ fe_ feld fes fest find fre gab geg hei
      3 hin hren iede ies imm izi jek jekt kal kla kto kum kur kön leg lge lten muß nac nach och oku
      3 oll_ plat rei_ rum rüc scan schw sei soll ss_ sst_ tex tiv_ tor_ tun_ um_ ume und uns urna
      3 verf vom wan wenn wer wurd wür zer zeu zeug ßen_ ßer äch ände äre_ önn
      2 _abg _akt _alles_ _als _ang _b_ _bü _diese_ _ge _gibt_ _gut _in_ _je _meh _ob_ _oh _pro_
      2 _service_ _sin _st _um _uns_ _wa _wurde_ abg abge aft akt alle als_ alt alte amt arb atz
      2 auf_ bes blu che_ chte ck_ ckt_ dar der_ die eder egen ehen eim enz_ eson esse etr etzt euer
      2 fan farb ffn ffne ge_ gen ger gerä ges gibt groß grö größ gut hab habe hau hne_ häl hän ie_
      2 iehe ige ik_ ink ird_ kan kein ktu könn man_ max meh mehr mäßi nal nde_ nen_ ner_ neu ng_
      2 ngs nnt_ nser oka pro_ proz pt_ rage rat rde_ rnal roß rte rung rypt röß rück seit selb sen
      2 sen_ setz sie sier spr sse sst ste tei_ test tig tik_ tion tur_ twa tän tät_ uck ufe uft ums
      2 urde usr ute_ vice vor_ wort ypt zen zte zur zwe ßig äuf äßi äßig öff önne üge ühr
      -2 _ar _as_ _br _che_ _de _dei_ _he _heb _imp _kunnen_ _le _lic _of _per_ _pl _pré _ret _sa
      -2 _ta _ti _ve _vi _when_ _worden_ _zich_ a'_ ada add age ais_ ali ami and and_ ani ant_ any
      -2 ap_ ard_ auss aux aux_ bf_ bou by_ cam car cen ci_ col cor cul dans dei_ dese dig_ dst du_
      -2 ear eco eid_ ek_ eld eld_ elk emp ent_ erc erke esl est et_ eto ett fie gge gis gra gro gue
      -2 hed ien il_ int iqu ire ish ist ito ivo iza ken kunn lite lla lui mag mee men mis ndo_ nel
      -2 nti olo one oop ori oude oul our_ par pod pode pri pré rar rd_ rdt rea ree ric rom sem sis
      -2 sme soc stee sto ter th_ thi til tili tri ual uil unne use ussi utom uwe ven_ ver vi_ voo
      -2 voor waa werk when ze_ zion ás_ éri
      -3 _aut _bij _by_ _cu _dan _di _ex _if _it_ _li _met _pou _qr _qu _ra _si_ _sn _toe _tr _tu
      -3 _vol _wat _which_ _zic _zullen_ abi aci ais an_ ati bij ce_ cer cia cio dhr ea_ ece eid enc
      -3 ero esc ets ggi hap hav heb hoo ico iek ieu ijn_ imp indi iser ita ite ite_ ité jn_ kan_
      -3 ken_ lec les_ mi_ moe naa nce nder nee oce oen oet ome one_ ont ood op_ oss out over per
      -3 pla pou rand rou rro sco sele tch tisc too tus ue_ uik ult_ una_ van ver_ voe whic you zij
      -3 zull
      -4 _aa _aan _at _ba _che _cr _d' _d'_ _ea _es _fi _fo _het _het_ _in _niet_ _no _non_ _or _pe
      -4 _pi _ri _s_ _va _van _wor _zul aak aal acc ace acht ado air akk akke anc ate_ ave ca_ cha
      -4 chap chi com con cri d'_ dat_ e'_ eau eef eken eli eme ess_ ez_ ght ha_ het_ ho_ ida iet
      -4 igh inc ith je_ le_ luc me_ nci nte_ ny_ oed oek oer onde ong orde oun pre rein res ri_ roe
      -4 se_ so_ som spo tee tie tij tre_ té_ ull un_ usse va_ van_ volg word yn_ zic zich
      -5 _ap _as _av _ch _del _een _em_ _en _kan_ _l' _l'_ _la _met_ _mo _op_ _pa _ré _sh _to _uit
      -5 _van_ _yn _you _é_ al_ ans_ ant ay_ dad de_ ect eerd es_ fich gev go_ heid hui ic_ ica ier_
      -5 ij_ laa met_ ness niet oon ound ous ous_ ouw pen que_ qui ry_ sa_ the the_ toe une une_
      -5 ust_ ven vo_ wee wit ée_ és_
      -6 _au_ _be_ _cl _dh _el_ _hu _il_ _kun _pu _te _the_ _y_ _yo cte eci eke ente esta eze hou
      -6 ijk is_ li_ ni_ oud ove rs_ tic tie_ zio ón_
      -7 _ce _di_ _do _el _il _les_ _of_ _ou _po aat act ar_ da_ di_ eind eve ici ing_ io_ itei ly_
      -7 mo_ n'_ of_ ond or_ ou_ raa teit wij
      -8 _af _ee _et_ _la_ _zo as_ bbe eel een een_ elen erd_ het ing ma_ ti_ za_
      -9 _ca _ci _e_ _est _i_ _it _su _te_ co_ cti ed_ fic ia_ ijd l'_ lij que re_ ro_ uit
      -10 _co _is_ _om _se_ _à_ aan eur ijn rui ta_
      -11 _dé _le_ _on _th _u_ aar eer kke na_ no_ os_ rij si_
      -12 _o_ _op _un_ lo_
      -13 _wh la_ oor ão_
      -14 to_
      -15 _a_ _and_ do_ ra_
      -17 _de_
      -18 _en_
      """
  )
}
