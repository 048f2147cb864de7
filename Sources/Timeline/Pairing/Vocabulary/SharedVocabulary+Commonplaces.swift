extension SharedVocabulary {
  /// What any piece of such an organisation may speak of, so that two of them share it by chance.
  static let commonplaces = """
    mother,mothers,mum,mums,moms|mere,meres,maman*|moeder*,mama*|mutter*,mama,mamas|madre*|madre,\
      madri,mamma,mamme
    parent,parents,parenting|parent,parents,parental*|ouder,ouders,ouderlijk*,ouderschap*|eltern*|\
      progenitor*,parental*|genitor*
    child,children*,kid,kids|enfant*|kind,kinderen*,kinder*,kindje*|kind,kinder*,kindes,kindern|\
      nino*,nina,ninas,hijos|bambin*,figli
    woman,women*|femme*|vrouw*|frau*|mujer*|donna,donne
    family,families|famille*,familial*,familiaux|gezin*,familie*|familie*|familia,familias,\
      familiar*|famiglia,famiglie,familiar*
    life,lives,living|vie,vies,vivre|leven*|leben*|vida,vidas,vivir|vita,vite,vivere
    people,persons,person|personne*,gens|mensen,persoon,personen|mensch,menschen,person*|persona*,\
      gente|persona,persone,gente
    right,rights|droit,droits|recht,rechten,rechte|recht,rechte,rechten|derecho*|diritt*
    work,working,worker*,workers|travail*,travaux,travaill*|werk,werken*,werknemer*,arbeid*|\
      arbeit*|trabajo*,trabajador*,trabajar|lavor*
    country,countries,nation*,state,states|pays,nation*,etat*|land,landen,natie*,staat,staten|land,\
      lander*,nation*,staat*|pais*,nacion*,estado*|paese,paesi,nazion*,stato,stati
    world,global,worldwide|monde*,mondia*|wereld*,mondia*|welt*,global*|mundo*,mundia*,global*|\
      mondo,mondia*,global*
    join*,member*,membership|rejoi*,membre*,adhe*|lid,leden,lidmaatschap*,sluit|mitglied*,beitr*|\
      miembro*,soci*,une|membr*,soci*,iscr*
    support*,help*,aid|soutien*,souten*,aide*,aider|steun*,ondersteun*,hulp*,help*|unterstutz*,\
      hilf*,hilfe*|apoyo*,apoya*,ayuda*|sostegn*,sosten*,aiut*
    new|nouve*,nouveau*|nieuw*|neu,neue*|nuev*|nuov*
    first|premier*|eerst*|erst,erste*|primer*|prim*
    last,final,latest|dernier*,ultime*|laatst*|letzt*|ultim*|ultim*
    year,years,annual|annee*,an,ans,annuel*|jaar,jaren,jaarlijks*|jahr*|ano,anos,anual*|anno,anni,\
      annual*
    day,days|jour,jours,journee*|dag,dagen|tag,tage,tages|dia,dias,jornada*|giorn*
    today,tomorrow|aujourd,demain|vandaag,morgen|heute,morgen|hoy,manana|oggi,domani
    """
}
