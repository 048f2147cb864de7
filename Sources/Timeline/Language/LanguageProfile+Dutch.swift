extension LanguageProfile {
  /// Dutch; computed from public texts as `LanguageProfile.standard` says.
  static let dutch = LanguageProfile(
    language: "nl",
    name: "Dutch",
    bias: -23,
    weights: """
      26 aar
      21 _u_ aan oor
      18 aal eer rij
      16 _om _te_ eel uur
      15 _ee _het_ aat elk laa uw_
      14 _met_ ek_ eze ijd kke lij oud raa teit tij
      13 _van_ atie erd_ het_ ij_ ijn itei wij
      12 _commando_ _een _op _uit _zo gev ijk ijs oon
      11 _dit_ _om_ _op_ eke eld oog op_ ouw rui tie_ voe volg
      10 _er_ _het _kun _van aak bij eef hui je_ naa tie toe van_
      9 _af _bij _dit _kl _toe _zi ak_ eid eind eks ik_ oek roe uk_ voor
      8 _kan_ _oo _vl _voo _worden_ aar_ ap_ cht ctie ees hoo ige_ ijf kt_ met_ oer oet ssie uik voo
      8 werk word
      7 _aan _alle_ _andere_ _dan_ _een_ _naa _niet_ _on _ui aken dit_ een eerd ef_ eid_ eren erin
      7 iek ies_ kan_ kel ken kleu lk_ lui maa mee oed pen_ roo uit
      6 _dat _de_ _hu _is_ _ko _vol _ze aal_ akk bbe beel dan_ dig doo eed eeld eer_ eken en_ erk
      6 esta fout gee heb hoe iet iet_ ijl jes kun loo niet ond ooi rsie sie_ sme_ uim uwe wee
      5 _bestand_ _dat_ _en_ _fout_ _ge _heb _in_ _ont _tonen_ _uw _uw_ _za aai aam aan_ aat_ akke
      5 ame best bev cten dat_ doe egel el_ et_ gro houd ig_ ijn_ jes_ jn_ ker lere loe mma moe ndie
      5 og_ oos pad pagi pen ron scha schi slu spel ter tje tuu uis uur_ ven zet
      4 _aa _aut _bev _deb _doo _elk _je_ _ka _ku _lic _met _nie _ond _s_ _sl _te _twe _uni _zal a'_
      4 acht af_ als_ aten beur cti cus daa deb dee deze dt_ dus_ ect eeft eem eest eg_ ege ele ele_
      4 elin elli erug eur euw gte_ ief_ iep ijz ing isch kst len nder nu_ oem oen ok_ pel punt rdt
      4 rdt_ sche snel sof taa tand tch tee tel_ tisc tone too tus ull unt_ vat vat_ ver vol weg zal
      4 zich zij
      3 _als_ _dez _deze_ _ext _gee _hoe _kan _kle _kon_ _laa _moe _tek _tot_ _vr _wij _wordt_ _x_
      3 _zul aag aam_ aard ade agin ale_ an_ and apt at_ bel beu bree cen chap code ct_ dde derd dst
      3 ebru eden edt eeg eel_ eld_ elf els end_ enk erd erg ers_ erv even eze_ fde gel gin groo
      3 grot heid herm het icht ieu ijde iër jde kle kte_ laat lee lke_ lok luk modu noo nste ocu
      3 oel oep of_ onde onen onke oon_ opg ordt pad_ pak pij rege ren_ ruik sla sme sne ssen stu
      3 teru tot_ tuur typ uni vere waa wat wit ze_ zel zelf zic
      2 _als _be _ben _fil _fou _geb _gro _har _he _ik _ik_ _kw _lan _maa _mee _opl _ove _sne _to
      2 _ton _uit_ _va _versie_ _voe _voor_ _wilt_ _zal_ _zie _zij aag_ aats achi ad_ afs ag_ agen
      2 agi alle amma ata auto auw bied binn boo bouw brui buti cat ces_ cod dag dag_ de_ dek der
      2 dez eco eert eft eft_ ekst eldi elen elke enb end ens enst ep_ epa ere erp erva esl ets ewe
      2 ezen ftw ftwa gd_ ging hand hij ie_ ijk_ ikt ilt indi ing_ ings is_ ivea jk_ keu kon_ kte
      2 leid lijk ling llee mak moet mpe netw odu oe_ oen_ oftw olg omma omt onge ont ood oom oor_
      2 oplo oren oude out_ pakk per_ pres reg ress rk_ rug ruim rve rver sec sel sle soft spa ste
      2 teks ton toon tten tuss ure urge urt_ van ven_ verb vin voer vorm waar was wel wel_ wilt
      2 zal_ zend zwa
      -2 _am _ang _are _av _ave _be_ _between_ _ci _das _die _du _en _ers _fi _for _fu _hin _kö _les
      -2 _li _lis _lo _mo _nicht_ _or _par _plu _pr _val _von _war _wie _wie_ _zu_ ain_ all anda
      -2 arge ato ave ben ber ca_ can char che dif ea_ ear eite elle emp enn ent erf ery ez_ folg
      -2 fte für gli grou ha_ hab haf haft heit ho_ hten ibl ica ich_ ico_ ien im_ ina ini ism itt
      -2 ivo kei kon las lit ln_ ment mit_ mmen nes nic nsa nto_ oin ont_ or_ ral rar rch rer ria
      -2 rie rit rop rti ry_ sa_ schw ss_ teil tero tet_ tien top_ tre_ tzt uma und_ urch ux_ va_
      -2 vel_ ween wei wie_ yn_ zt_ äng önn ür_
      -3 _anderen_ _aus _bei _by_ _commande_ _de _des _du_ _el _er _ev _fa _fo _i_ _nac _ne _nic _ou
      -3 _pu _se_ _tie _un_ _wir _y_ aci ade_ alt ate_ atei bei ber_ bf_ car chs chw date des_ ehr
      -3 eis ell eln_ ern_ err ese fol hat hin his_ hren ht_ ico iede if_ inc ir_ ite_ kön le_ ler_
      -3 li_ mal mei n'_ na_ ndet nter our ous_ rer_ rwen rüc stä tur uen uer ung_ ust ve_ wand wend
      -3 werd za_ zu_ és_ über
      -4 _d' _d'_ _den _di _di_ _em _est _ha _it_ _les_ _ob _od _ode _oder_ _ré _von_ ais ben_ chen
      -4 chn cia cken dad dard das_ det_ di_ du_ ead eere eine em_ ern es_ ess etz fal fen_ go_ he_
      -4 his hne iel ión ión_ kann l'_ me_ ne_ ni_ nich oll one_ ou_ ous schl si_ son th_ thi tik
      -4 til ty_ té_ urs_ vo_ ée_ ón_ übe
      -5 _at _auf _bee _ca _co _e_ _ent _fr _il _il_ _ist _it _l' _l'_ _le _mit _open_ _pe _po _qu
      -5 _sa _so _su _us _wh aft chl co_ das des ed_ ei_ hat_ ic_ ida ill io_ ll_ lte man_ po_ se_
      -5 tet tiv tze uch und
      -6 _au _ce _ch _fü _no _ope _sie_ ado ce_ eben eit hen her_ hle hre ia_ mit mo_ qui rtie ur_
      -6 von_ änd
      -7 _bet _del_ _der _et _et_ _im _on_ _se _sie _à_ as_ auf be_ re_ so_ ti_ wir zei
      -8 _ein _fe _ist_ _th aus cke ein iert ly_ nn_ no_ nte_ ue_
      -9 _an _dé _le_ ar_ da_ hen_ ich que ra_ ro_ ta_ tier
      -10 _a_ _ab _den_ _der_ _o_ _si _um _zu ion lo_
      -11 _es _la_ _werden_ do_ la_ os_ to_
      -12 _el_
      -13 ão_
      -14 iere
      -15 _un
      -16 ung
      """
  )
}
