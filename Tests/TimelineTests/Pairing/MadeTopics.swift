/// What the made test site writes about, in English, French and Dutch.
///
/// A block is one topic; its lines are a language, a close title, a free title, and three sentences.
/// `{P}` is a person, `{C}` a city, `{K}` a country, `{N}` a number, `{O}` a small ordinal, `{Y}` the
/// year and `{M}` the month.
enum MadeTopics {
  static let blocks = """
    en|Care at the heart of the {C} summit|Who looks after those who look after us?|Delegates spent two days on a question that budgets prefer to avoid.|{P} told the opening panel that {N} carers had signed our letter.|A second meeting is planned before the end of {M}.
    fr|Le soin au cœur du sommet de {C}|Et qui veille sur celles qui veillent ?|Pendant deux jours, les délégués ont traité une question que les budgets préfèrent éviter.|{P} a rappelé en ouverture que {N} aidants avaient signé notre lettre.|Une deuxième réunion est prévue avant la fin du mois de {M}.
    nl|Zorg centraal op de top van {C}|Wie zorgt er voor wie zorgt?|Twee dagen lang bogen de afgevaardigden zich over een vraag die begrotingen liever ontwijken.|{P} herinnerde er bij de opening aan dat {N} mantelzorgers onze brief ondertekenden.|Voor het einde van {M} volgt een tweede vergadering.

    en|School meals: what {K} can teach us|A warm plate changes the afternoon|In the villages we visited, the kitchen is the first room built and the last one closed.|{N} pupils eat there every day, says headmistress {P}.|The recipe book can be ordered from our office.
    fr|Cantines scolaires : les leçons venues de {K}|Une assiette chaude change tout|Dans les villages visités, la cuisine est la première pièce construite et la dernière fermée.|{N} élèves y mangent chaque jour, explique la directrice, {P}.|Le livre de recettes est disponible auprès de notre bureau.
    nl|Schoolmaaltijden: wat {K} ons leert|Een warm bord maakt de middag anders|In de dorpen die we bezochten is de keuken het eerste lokaal dat er komt en het laatste dat sluit.|{N} leerlingen eten er elke dag, vertelt directrice {P}.|Het receptenboek is te bestellen bij ons kantoor.

    en|Maternal mental health: our survey in {K}|The tiredness nobody asks about|More than half of the respondents have never spoken of it to a doctor.|The questionnaire, answered by {N} women, was designed with {P}.|We ask for a visit by a midwife in the first six weeks.
    fr|Santé mentale maternelle : notre enquête en {K}|Cette fatigue dont personne ne parle|Plus de la moitié des répondantes n’en ont jamais parlé à un médecin.|Le questionnaire, auquel {N} femmes ont répondu, a été conçu avec {P}.|Nous demandons la visite d’une sage-femme dans les six premières semaines.
    nl|Mentale gezondheid van moeders: onze enquête in {K}|De vermoeidheid waar niemand naar vraagt|Meer dan de helft van de deelneemsters sprak er nooit over met een arts.|De vragenlijst, ingevuld door {N} vrouwen, is opgesteld met {P}.|We vragen een bezoek van een vroedvrouw in de eerste zes weken.

    en|Statement to the {O} session of the Human Rights Council|Three minutes to be heard|The chair gave us the floor shortly before noon.|Our text, read by {P}, reminds States of their promises on family policies.|The full statement can be read below.
    fr|Déclaration à la {O} session du Conseil des droits de l’homme|Trois minutes pour se faire entendre|La présidence nous a donné la parole peu avant midi.|Notre texte, lu par {P}, rappelle aux États leurs promesses en matière de politiques familiales.|La déclaration complète se trouve ci-dessous.
    nl|Verklaring op de {O} zitting van de Mensenrechtenraad|Drie minuten spreektijd|De voorzitter gaf ons kort voor de middag het woord.|Onze tekst, voorgelezen door {P}, herinnert de staten aan hun beloften over gezinsbeleid.|De volledige verklaring staat hieronder.

    en|Water: girls in {K} walk less|Two wells and an empty road|The distance to school has not changed, the distance to water has.|With {N} families, the cooperative of {P} dug two wells.|Classes now begin an hour earlier.
    fr|Eau : en {K}, les filles marchent moins|Deux puits, une route vide|Le chemin de l’école est resté le même, celui de l’eau a raccourci.|Avec {N} familles, la coopérative de {P} a creusé deux puits.|Les cours commencent désormais une heure plus tôt.
    nl|Water: meisjes in {K} lopen minder ver|Twee putten en een lege weg|De weg naar school bleef even lang, die naar het water niet.|Samen met {N} gezinnen groef de coöperatie van {P} twee putten.|De lessen beginnen nu een uur vroeger.

    en|Parental leave: Parliament votes|Ten days are not a gift|The text obliges employers to pay the second parent for ten working days.|{P}, who negotiated for our side, speaks of a first step.|{N} companies already offer more than that.
    fr|Congé parental : le Parlement vote|Dix jours, ce n’est pas un cadeau|Le texte oblige les employeurs à rémunérer le second parent pendant dix jours ouvrables.|{P}, qui négociait en notre nom, parle d’une première étape.|{N} entreprises vont déjà plus loin.
    nl|Ouderschapsverlof: het Parlement stemt|Tien dagen zijn geen cadeau|De tekst verplicht werkgevers om de tweede ouder tien werkdagen te betalen.|{P}, die voor ons onderhandelde, noemt het een eerste stap.|{N} bedrijven bieden al meer.

    en|Peace education in {C}|Before the quarrel, the question|In the old railway depot, teenagers rehearse disagreements instead of plays.|{P} has led the workshop for {N} evenings.|A handbook for teachers appears in {M}.
    fr|Éducation à la paix à {C}|Avant la dispute, la question|Dans l’ancien dépôt ferroviaire, des adolescents répètent des désaccords plutôt que des pièces.|{P} anime l’atelier depuis {N} soirées.|Un manuel pour les enseignants paraîtra en {M}.
    nl|Vredesopvoeding in {C}|Eerst de vraag, dan de ruzie|In de oude treinloods repeteren tieners meningsverschillen in plaats van toneelstukken.|{P} leidt de workshop al {N} avonden.|In {M} verschijnt een handleiding voor leerkrachten.

    en|Pension gap: figures for {Y}|Growing old on half|Years of unpaid work come back as a smaller cheque.|In {K} the difference reaches {N} euros a month.|Our note proposes credits for every year of care.
    fr|Écart de pension : les chiffres de {Y}|Vieillir avec la moitié|Les années de travail non rémunéré se retrouvent dans une retraite plus petite.|En {K}, la différence atteint {N} euros par mois.|Notre note propose des crédits pour chaque année de soins.
    nl|Pensioenkloof: de cijfers van {Y}|Oud worden met de helft|Jaren van onbetaald werk keren terug als een kleiner pensioen.|In {K} loopt het verschil op tot {N} euro per maand.|Onze nota stelt een krediet voor elk jaar zorg voor.

    en|Volunteers wanted in {C}|Lend us a Saturday|No experience is needed, patience is.|Write to {P} if you can spare four hours a month.|Travel is refunded and there is soup.
    fr|Appel à bénévoles à {C}|Prêtez-nous un samedi|Aucune expérience requise, un peu de patience suffit.|Écrivez à {P} si vous disposez de quatre heures par mois.|Les trajets sont remboursés, et il y a de la soupe.
    nl|Vrijwilligers gezocht in {C}|Leen ons een zaterdag|Ervaring hoeft niet, geduld wel.|Schrijf naar {P} als je vier uur per maand kunt missen.|Je reiskosten worden terugbetaald, en er is soep.

    en|Monthly letter, {M} {Y}|News from the house, {M}|What we did, what we read and what comes next.|In this issue: an interview with {P}.|Subscribe to receive it by mail.
    fr|Lettre mensuelle, {M} {Y}|Les nouvelles de la maison, {M}|Ce que nous avons fait, ce que nous avons lu, ce qui vient.|Dans ce numéro : un entretien avec {P}.|Abonnez-vous pour la recevoir par courriel.
    nl|Maandbrief, {M} {Y}|Nieuws van het huis, {M}|Wat we deden, wat we lazen en wat er komt.|In dit nummer: een gesprek met {P}.|Schrijf je in om hem per mail te krijgen.

    en|Early childhood: the first thousand days|A cradle counts|What is missed at two is rarely caught up at twelve.|Paediatrician {P} followed {N} infants in {C}.|Her conclusions feed our reply to the Commission.
    fr|Petite enfance : les mille premiers jours|Un berceau, ça compte|Ce qui manque à deux ans se rattrape rarement à douze.|La pédiatre {P} a suivi {N} nourrissons à {C}.|Ses conclusions nourrissent notre réponse à la Commission.
    nl|De eerste duizend dagen van een kind|Een wieg telt mee|Wat je op je tweede mist, haal je op je twaalfde zelden in.|Kinderarts {P} volgde {N} baby’s in {C}.|Haar conclusies staan in ons antwoord aan de Commissie.

    en|Domestic violence: a shelter opens in {C}|A door that locks from inside|The address is secret, the telephone number is not.|{N} women and children can stay for up to three months.|{P} answers the calls at night.
    fr|Violences domestiques : un refuge ouvre à {C}|Une porte qui ferme de l’intérieur|L’adresse reste secrète, le numéro de téléphone non.|{N} femmes et enfants peuvent y rester jusqu’à trois mois.|La nuit, c’est {P} qui répond.
    nl|Huiselijk geweld: opvanghuis opent in {C}|Een deur die van binnen sluit|Het adres blijft geheim, het telefoonnummer niet.|{N} vrouwen en kinderen kunnen er tot drie maanden blijven.|’s Nachts neemt {P} de telefoon op.

    en|Climate: mothers of {C} plant a forest|Shade for the year 2050|The city gave the land because nothing would grow there.|{N} saplings survived the first summer.|{P} waters them with what the laundry leaves.
    fr|Climat : les mères de {C} plantent une forêt|De l’ombre pour 2050|La ville a cédé le terrain parce que rien n’y poussait.|{N} jeunes arbres ont survécu au premier été.|{P} les arrose avec l’eau de la laverie.
    nl|Klimaat: moeders in {C} planten een bos|Schaduw voor 2050|De stad schonk de grond omdat er toch niets wilde groeien.|{N} boompjes overleefden de eerste zomer.|{P} geeft ze water van het wassalon.

    en|Digital childhood: our advice on screens|Look up|Banning is easy, explaining takes a winter.|{P} tested our guide with {N} parents.|Download it free of charge.
    fr|Enfance numérique : nos conseils face aux écrans|Lever les yeux|Interdire est facile, expliquer prend un hiver.|{P} a testé notre guide avec {N} parents.|Téléchargez-le gratuitement.
    nl|Digitale kindertijd: onze raad over schermen|Kijk eens op|Verbieden is makkelijk, uitleggen duurt een winter.|{P} testte onze gids met {N} ouders.|Je downloadt hem gratis.

    en|Seasonal work: mothers on the fields of {K}|Strawberries at four in the morning|The contract is in a language that the pickers do not read.|Our colleague {P} spoke with {N} of them.|The labour inspection has promised visits.
    fr|Travail saisonnier : des mères dans les champs en {K}|Des fraises à quatre heures du matin|Le contrat est rédigé dans une langue que les cueilleuses ne lisent pas.|Notre collègue {P} a rencontré {N} d’entre elles.|L’inspection du travail a promis des contrôles.
    nl|Seizoenswerk: moeders op de velden in {K}|Aardbeien om vier uur ’s ochtends|Het contract is geschreven in een taal die de pluksters niet lezen.|Onze collega {P} sprak met {N} van hen.|De arbeidsinspectie beloofde controles.

    en|General assembly in {C}: a new board|Old chairs, new faces|Members met for a morning of votes and an afternoon of cake.|{P} was elected president for three years.|The accounts were approved without debate.
    fr|Assemblée générale à {C} : un nouveau conseil|Vieilles chaises, nouveaux visages|Une matinée de votes, un après-midi de gâteaux pour les membres.|{P} a été élue présidente pour trois ans.|Les comptes ont été approuvés sans débat.
    nl|Algemene vergadering in {C}: een nieuw bestuur|Oude stoelen, nieuwe gezichten|De leden kregen een ochtend stemmen en een middag taart.|{P} werd voor drie jaar tot voorzitster verkozen.|De rekeningen zijn zonder debat goedgekeurd.

    en|Refugees: mothers at the border of {K}|The queue behind the fence|At the crossing there is a tent, a stove and one interpreter.|In a week {P} counted {N} prams.|We ask for a place where babies can be changed and fed.
    fr|Réfugiées : des mères à la frontière de {K}|La file derrière la clôture|Au poste-frontière, une tente, un poêle et une seule interprète.|En une semaine, {P} a compté {N} poussettes.|Nous demandons un lieu pour changer et nourrir les bébés.
    nl|Vluchtelingen: moeders aan de grens van {K}|De rij achter het hek|Aan de grenspost staan een tent, een kachel en één tolk.|In een week telde {P} {N} kinderwagens.|We vragen een plek om baby’s te verschonen en te voeden.

    en|Book of the month: {P}|Pages for a rainy Sunday|A novel about two sisters, one of whom stays.|The author will be in {C} for a reading.|We have {N} copies to give away.
    fr|Le livre du mois : {P}|Des pages pour un dimanche de pluie|Un roman sur deux sœurs, dont l’une reste.|L’autrice sera à {C} pour une lecture.|Nous avons {N} exemplaires à offrir.
    nl|Boek van de maand: {P}|Bladzijden voor een natte zondag|Een roman over twee zussen, van wie er een blijft.|De schrijfster komt naar {C} voor een lezing.|We geven {N} exemplaren weg.

    en|Unpaid work and GDP: hearing in {C}|Count the dishes|Economists agree that it has value, and leave it out.|{P} proposed a satellite account; {N} experts listened.|The minutes are online.
    fr|Travail non rémunéré et PIB : audition à {C}|Comptez la vaisselle|Les économistes lui reconnaissent une valeur, et l’oublient.|{P} a proposé un compte satellite devant {N} experts.|Le compte rendu est en ligne.
    nl|Onbetaald werk en bbp: hoorzitting in {C}|Tel de afwas mee|Economen geven toe dat het waarde heeft, en laten het weg.|{P} stelde voor {N} deskundigen een satellietrekening voor.|Het verslag staat online.

    en|Breastfeeding week {Y}|Feeding is also resting|Every café can put up a sign and a chair.|In {C}, {N} shops took part last time.|Ask {P} for a poster.
    fr|Semaine de l’allaitement {Y}|Nourrir, c’est aussi se reposer|Chaque café peut afficher un panneau et offrir une chaise.|À {C}, {N} commerces ont participé la dernière fois.|Demandez une affiche à {P}.
    nl|Week van de borstvoeding {Y}|Voeden is ook rusten|Elk café kan een bordje ophangen en een stoel klaarzetten.|In {C} deden de vorige keer {N} winkels mee.|Vraag een affiche aan {P}.

    en|Girls’ education in {K}: an appeal|One class more|The roof is there; the teacher’s salary is not.|For {N} euros the school stays open until {M}.|{P} answers questions from donors.
    fr|Éducation des filles en {K} : un appel|Une classe de plus|Le toit est là ; le salaire de l’institutrice, non.|Avec {N} euros, l’école reste ouverte jusqu’en {M}.|{P} répond aux questions des donateurs.
    nl|Onderwijs voor meisjes in {K}: een oproep|Nog één klas|Het dak is er, het loon van de juf nog niet.|Met {N} euro blijft de school open tot {M}.|{P} beantwoordt vragen van schenkers.

    en|Housing: single mothers in {C}|Two rooms and a deposit|Agencies call back less often when a child is mentioned.|With {N} test calls, {P} has the proof.|The council will discuss it in {M}.
    fr|Logement : les mères seules à {C}|Deux pièces et une caution|Les agences rappellent moins souvent quand on parle d’un enfant.|{P} en a la preuve, après {N} appels tests.|Le conseil communal en débattra en {M}.
    nl|Wonen: alleenstaande moeders in {C}|Twee kamers en een waarborg|Makelaars bellen minder vaak terug als er een kind ter sprake komt.|{P} bewijst het met {N} testtelefoons.|De gemeenteraad bespreekt het in {M}.

    en|Side event at the UN on paternity|Fathers at the microphone|The room was booked for thirty and held twice as many.|{P} moderated, in socks.|A recording will follow.
    fr|Événement parallèle à l’ONU sur la paternité|Les pères au micro|La salle prévue pour trente personnes en a accueilli le double.|{P} animait, en chaussettes.|Un enregistrement suivra.
    nl|Nevenevenement bij de VN over vaderschap|Vaders aan de microfoon|De zaal was voor dertig geboekt en zat dubbel zo vol.|{P} modereerde, op sokken.|Er volgt een opname.

    en|Traffic: safer streets around schools in {C}|The slow street|At half past eight the barriers come down and the chalk comes out.|The mayor counted {N} cars fewer.|{P} would like the same for her street.
    fr|Circulation : des rues plus sûres autour des écoles à {C}|La rue lente|À huit heures et demie, on ferme les barrières et on sort les craies.|La bourgmestre a compté {N} voitures de moins.|{P} voudrait la même chose dans sa rue.
    nl|Verkeer: veiligere straten rond scholen in {C}|De trage straat|Om half negen gaan de hekken dicht en komt het krijt boven.|De burgemeester telde {N} auto’s minder.|{P} wil hetzelfde in haar straat.

    en|Prize for the midwives of {C}|Applause after a night shift|The jury praised a team that still makes home visits.|The award comes with {N} euros.|{P} will buy bicycles with it.
    fr|Un prix pour les sages-femmes de {C}|Des applaudissements après la garde|Le jury a salué une équipe qui se déplace encore à domicile.|La récompense s’élève à {N} euros.|{P} en achètera des vélos.
    nl|Prijs voor de vroedvrouwen van {C}|Applaus na de nachtdienst|De jury prees een team dat nog aan huis komt.|Aan de prijs is {N} euro verbonden.|{P} koopt er fietsen mee.

    en|Artificial intelligence and families: our position|The machine does not rock the cradle|Recommendation systems know when a mother is awake at three.|{P} drafted the paper with {N} signatories.|It goes to the Commission this week.
    fr|Intelligence artificielle et familles : notre position|La machine ne berce pas|Les systèmes de recommandation savent quand une mère veille à trois heures.|{P} a rédigé la note, {N} signataires l’appuient.|Elle part cette semaine à la Commission.
    nl|Artificiële intelligentie en gezinnen: ons standpunt|De machine wiegt niet|Aanbevelingssystemen weten wanneer een moeder om drie uur wakker ligt.|{P} schreef de nota, {N} ondertekenaars steunen haar.|Ze gaat deze week naar de Commissie.

    en|Conference in {C}: reconciling work and family|The train of 17.04|Every speaker had left a child with somebody.|{N} people registered, {P} gave the keynote.|The programme can be found here.
    fr|Conférence à {C} : concilier travail et famille|Le train de 17 h 04|Chaque oratrice avait confié un enfant à quelqu’un.|{N} personnes inscrites, {P} en ouverture.|Le programme se trouve ici.
    nl|Conferentie in {C}: werk en gezin verzoenen|De trein van 17.04 uur|Elke spreekster had een kind bij iemand achtergelaten.|{N} mensen schreven zich in, {P} opende.|Het programma vind je hier.

    en|Widows of war: testimony from {K}|The coat on the hook|She has kept it because it still smells of tobacco.|{P} collected {N} stories in one winter.|Some of them will be read on the radio.
    fr|Veuves de guerre : témoignages de {K}|Le manteau au crochet|Elle l’a gardé parce qu’il sent encore le tabac.|En un hiver, {P} a recueilli {N} récits.|Quelques-uns seront lus à la radio.
    nl|Oorlogsweduwen: getuigenissen uit {K}|De jas aan de haak|Ze heeft hem bewaard omdat hij nog naar tabak ruikt.|In één winter verzamelde {P} {N} verhalen.|Enkele worden voorgelezen op de radio.

    en|Museum visit with prams in {C}|Rubens with a rattle|On Thursdays the guards do not mind the noise.|{P} guides groups of {N}.|Book before the end of {M}.
    fr|Visite de musée en poussette à {C}|Rubens au hochet|Le jeudi, les gardiens ne s’offusquent pas du bruit.|{P} guide des groupes de {N}.|Réservez avant la fin {M}.
    nl|Met de kinderwagen naar het museum in {C}|Rubens met een rammelaar|Op donderdag storen de suppoosten zich niet aan lawaai.|{P} gidst groepen van {N}.|Boek voor het einde van {M}.

    en|Microcredit: weavers of {K} repay|A loom of her own|The bank said no, the neighbours said yes.|All {N} loans have been paid back, reports {P}.|The next call opens in {M}.
    fr|Microcrédit : les tisserandes de {K} remboursent|Un métier à soi|La banque a dit non, les voisines ont dit oui.|Les {N} prêts ont tous été remboursés, indique {P}.|Le prochain appel s’ouvre en {M}.
    nl|Microkrediet: weefsters in {K} betalen terug|Een eigen weefgetouw|De bank zei nee, de buren zeiden ja.|Alle {N} leningen zijn terugbetaald, meldt {P}.|De volgende oproep start in {M}.

    en|European elections: ten questions to candidates|Before you vote, ask|We sent the same sheet to every list.|{N} answers arrived; {P} has read them all.|Compare them on our site.
    fr|Élections européennes : dix questions aux candidats|Avant de voter, demandez|La même feuille est partie à toutes les listes.|{N} réponses sont arrivées ; {P} les a toutes lues.|Comparez-les sur notre site.
    nl|Europese verkiezingen: tien vragen aan kandidaten|Vraag het voor je stemt|Elke lijst kreeg van ons hetzelfde blad.|{N} antwoorden kwamen binnen, {P} las ze allemaal.|Vergelijk ze op onze site.

    en|Burn-out: parents on sick leave in {K}|The morning the kettle stayed cold|It began with forgotten gym shoes.|{N} cases were declared last year, according to {P}.|A support group meets on Mondays.
    fr|Burn-out : des parents en arrêt maladie en {K}|Le matin où la bouilloire est restée froide|Tout a commencé par des chaussures de sport oubliées.|Selon {P}, {N} cas ont été déclarés l’an dernier.|Un groupe d’entraide se réunit le lundi.
    nl|Burn-out: ouders met ziekteverlof in {K}|De ochtend dat de ketel koud bleef|Het begon met vergeten gymschoenen.|Volgens {P} zijn er vorig jaar {N} gevallen aangegeven.|Op maandag komt een praatgroep samen.
    """
}
