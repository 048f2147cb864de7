extension LanguageProfile {
  /// English; computed from public texts as `LanguageProfile.standard` says.
  static let english = LanguageProfile(
    language: "en",
    name: "English",
    bias: -9,
    weights: """
      23 _to_
      18 _wh
      16 ic_
      15 ed_ ly_
      14 _are_ _as_ ate_ ism_
      13 _be_ his_ ish my_ ty_
      12 _is_ _it ous_ ry_ sm_ th_
      11 _and_ _system_ _th ew_ ness
      10 _are _has_ _into_ ay_ gy_ men_ not_
      9 _data_ _get_ _he_ _i' _i'_ _if_ cy_ data dy_ ess_ ght hs_ hy_ into nce_ ny_ ure_
      8 _at_ _but_ _no_ _one _or_ _s_ _so_ _t_ ear een_ fore ies_ ite_ ith oun some unde
      7 _by _ea _how _it_ _me_ _see _we_ _you aw_ ct_ ds_ eas ent_ fte ful_ here ing_ ize ize_ lar_
      7 laye now od_ set_ sis_ the ugh ust_ wom
      6 _dec _ev _for_ _hav _if _of_ _on_ _one_ _tw _were_ _ye ade_ ain alue dle for_ hap id_ ion_
      6 low man_ mber ngle oke ood ow_ thi tle ts_ ult_ ve_ ven_ was
      5 _a_ _an_ _can _def _don'_ _files_ _get _have_ _my _never_ _non _out _program_ _re_ _sh _up
      5 _was_ _yo ail ayer ays ble_ bly ck_ cle dde don' ead eing ery evel hea hed ical ist_ ive_
      5 ky_ like lly mode ms_ n'_ ock oes_ of_ oo_ ould own ple_ rm_ rs_ ses_ shi sk_ star tem_ tor_
      5 up_ urn_ ute_ valu we_ you
      4 _all_ _also_ _but _do_ _eve _from_ _gen _has _in_ _kernel_ _lif _not_ _our _our_ _set_ _sk
      4 _sub _tha _the _this_ _ti _til ack ake and_ aste ays_ bec bly_ day dea dge dule ead_ eat
      4 eat_ ee_ eep equ ful has_ hen_ hic hil ial_ ian_ ide ide_ ife iffe ike_ ill_ ine_ ish_ ity
      4 ity_ ks_ lab led less let_ ll_ long lso nk_ oes ogy oid_ old ong_ ove owe py_ rk_ rom_ rous
      4 rsio ship ss_ st_ sure sy_ take that tle_ ver_ very war whe
      3 _as _big _cen _chi _fi _go _had _here_ _kn _law _lev _limit_ _mad _nam _of _order_ _pat _rul
      3 _sa _st _that_ _the_ _units_ _us_ _was _win ace aft ages aid al_ all_ alu ame ame_ any any_
      3 aph ark ary_ at_ ath aud by_ cal cau def desc did dul emal ents eopl ept equi era fie fro
      3 from fy_ get_ had her_ hip_ hop hor igh ike iles ill inat ise_ ke_ lar law ld_ lize lov lso_
      3 mea more ncy nits node oad obs ode_ ols_ onal one ope ore_ ors ort_ ost_ ot_ ote_ ough ound
      3 out_ oy_ pai pea peop phe pho phy ple poi pur quir rese rror rth rul see side som sses stic
      3 ted this ths ths_ tia tic ttle uch_ ude_ udi ula_ ular uld uld_ umb use use_ ust ves_ was_
      3 way were wha wn_ wri writ zero
      2 _be _bec _bee _br _bu _by_ _can_ _color_ _day _dea _default_ _fl _had_ _he _his_ _i_ _its
      2 _just_ _ker _lea _let _line_ _made_ _men_ _more_ _ove _page_ _pur _res _sc _sen _since_
      2 _some_ _sp _table_ _thi _to _too _too_ _tru _turn_ _two _two_ _use _wa _well_ _which_ _who_
      2 _will_ _wr _you_ agai aid_ ains air also am_ ant_ ape_ ary atc atch ate atio ator ban ble
      2 but_ cal_ can_ caus cent cept chan chil cit citi cke clo comm cond cs_ cts cts_ dec ders
      2 does dom_ don eac eal_ ear_ edg edge edu elec emi ence ene ero esse eve ever ext for ge_ giv
      2 gle_ grad gre had_ has hedu hich hild him i'_ ice ics_ ield ife_ ify ify_ ign_ ily ily_ ipe
      2 irl iti ive ker kin lea lef lia line logy lud lue_ mbe mes nces ncy_ nder nds ned_ nes new
      2 nia nit nse nted ofte ogen ogic ogy_ olu ome one_ ons_ onto ood_ oom_ or_ ork_ ose oul ox_
      2 page pen per pha pic ppy ppy_ pto put rad rder ree rent rn_ rnel ror ros rule scen seco she
      2 sis site son_ suc t'_ tanc tee ter_ tile time tin tio too_ trea two_ ues ul_ um_ umbe urse
      2 us_ ute ves viat well whic who_ wor xtr yer yin ying you_
      -2 _aan _ac _af _aj _ave _cet _dans_ _dat_ _dir _dit _doi _ds _dst _dst_ _fr_ _für _für_ _h_
      -2 _hac _id _ite _má _nel _nu _né _pa _par_ _peu _plu _po _por _pour_ _proc_ _ri _sou _su _sua
      -2 _sur_ _sus _sy _ter _toe _tot _uit _used_ _va _vi _voo _vous_ _zh _zi acce agi aill aine
      -2 ale ambi amen anal ano auch back bei bek bf_ bre_ bus_ cer_ cher cor cte dade den dies dir
      -2 dor dst ebe ebi ehe ehl ek_ eks ela_ elin emd_ enn enn_ ente env eren ern ese essu eu_ eve_
      -2 gem_ gen go_ hab hell herm hi_ hist ica ica_ ickl ico ido ieh ien iese ijn_ il_ inh ionn
      -2 ipo ique isc isch iser ispo itch ito ità ità_ ité_ jn_ kel lage las_ lay_ ldi lei lic los_
      -2 lui mens ment mit move mpl mul ndi nes_ nte o'_ onde ono_ org ori orma ourn par par_ pel
      -2 plus qr_ ras rbe rc_ rde ren rice ring roc_ rta san scan scha segu spo sul sur_ tam tar teu
      -2 tif_ tore tou tt_ tto ttr tua tual twor tzt ua_ uan uid uid_ uit uss uur ux_ van vor vou
      -2 vous werk wird word zei zt_ ção ção_ édi ées ées_ éle élé étr übe über
      -3 _aa _al _ao _ao_ _ap _aus _bin _c_ _ce _ce_ _clic_ _dit_ _f_ _hay _hay_ _ih _je _kan _le
      -3 _local_ _na _ne_ _need_ _nou _ode _om_ _ond _op_ _per _pn _pou _rf _scr _se _sei _si _sind_
      -3 _te_ _una_ _une _usa _uti _vou a'_ abe acc akt anz ao_ aqu ati aus bes bew bia bij bt_ cati
      -3 cces che con_ dans dat_ del den_ der des_ dez dit ea_ eau eb_ eef eenc ein_ eis ekt ela erg
      -3 erh et_ für für_ gev gli hay hay_ hei ho_ hot ibil ige ijd ijk ik_ iqu isto iva ja_ jou
      -3 kend kti lis lle lé_ md_ mie naa nca ne_ nen_ nf_ ntes oek oll_ ont op_ pou rar rde_ rege
      -3 ren_ rf_ rg_ rme_ root sat ser shel sho show ste sus tex tig tori tre uel uer uet uiv usa
      -3 var verl vi_ voo voor vra wei wie witc yn_ zza ür_
      -4 _ab _bes _che_ _com _com_ _de _e' _e'_ _ed_ _een_ _hat_ _man_ _met_ _mit_ _option_ _para_
      -4 _pré _qr _qu _si_ _sie _su_ _sé _ve _za ai_ ais ais_ alor bev bile che_ com_ eed_ eld elk
      -4 emd emp enz erd eus eut eze fin fr_ gen_ hre idad iert ieu ige_ isa isat isme ivo_ ión ión_
      -4 jet jo_ kei kke kom kun lho loc met_ mi_ mme_ non_ oder oer peu pour rar_ res_ rá_ sind sse
      -4 sta su_ tei tij tiv toe ub_ uis ur_ uve vec von weg wir zo_ ás_
      -5 _av _cli _del_ _des _er _er_ _es_ _et _fü _ini _mé _n' _n'_ _nie _oder_ _que_ _ry _ry_
      -5 _shell_ _sous_ _ut _yn _ét ale_ ande ben clic das_ dor_ ede ein eine eit_ eke ens ento eux_
      -5 fon ga_ gel ia_ ico_ ij_ laa les_ lte nde_ nen nie oed oor pa_ que sie sme_ so_ sso swit
      -5 ui_ un_ una_ util uw_ ére ía_ ões ões_
      -6 _da _ei _est_ _het _im_ _ka _per_ _por_ auf beel cia cion de_ dt_ eeld eer eit el_ eo_ erk
      -6 ha_ ijn ité je_ mai ndo_ ni_ oi_ ou_ por_ pré raa rei sous ung zio zion ère
      -7 _b_ _der_ _ee _kl _mit _nom _om _op _press_ _son _tou _ui _um_ _van_ _wir _éc aal aat ado
      -7 ato_ ci_ das emen geb het_ hr_ ig_ onn re_ sd_ tre_ tà_ va_ van_ za_ éri és_
      -8 _con_ _d' _d'_ _een _het_ _il _l' _l'_ _les _non_ _u_ _une_ _ver _è_ _é_ aire au_ dad du_
      -8 em_ gt_ ir_ lij ma_ rij te_ tie vo_ éra
      -9 _al_ _au _di_ _du_ _en_ _ko ca_ ei_ eid ier kt_ l'_ lle_ nn_ nte_ ri_ to_ ón_
      -10 _als_ _der _ein _et_ _ge _ist_ _y_ ar_ as_ eur ez_ ich li_ na_ po_ que_ ta_ té_
      -11 _des_ _e_ _ou_ _ré aan aar la_ sa_ ée_
      -12 _die _il_ _ist _les_ _um cht di_ en_ io_ ione mo_ no_ ro_
      -13 _el_ co_ do_ ie_ ti_
      -14 _es _vo _zu ra_
      -15 _un_ _und_ _à_ sch si_
      -16 _la_ da_ lo_
      -17 _dé _se_
      -18 os_
      -19 ão_
      -20 _le_ _o_
      -21 _de_
      """
  )
}
