/// Short news of made-up organisations, written by hand in six languages: hard pairs, near misses.
///
/// A line is the language, the day (`-` where nobody said), the delegation, the story, the title and
/// the text. Pieces of one story are translations; a story of one language has none.
enum HandmadePieces {
  static let lines = """
    en|2025-03-03|eu|lunchbox|Who packs the lunchbox?|Our new film follows three fathers in Ghent through one ordinary Tuesday. No comment, no music, just breakfast.
    fr|2025-03-03|eu|lunchbox|Qui prépare la boîte à tartines ?|Notre nouveau film suit trois pères gantois pendant un mardi ordinaire. Sans commentaire ni musique : un petit déjeuner, c’est tout.
    nl|2025-03-05|eu|lunchbox|Wie maakt de brooddoos klaar?|Onze nieuwe film volgt drie Gentse vaders op een gewone dinsdag. Geen commentaar, geen muziek, gewoon ontbijt.
    en|2025-03-03|eu|sand|A sandpit is not a luxury|Four city districts promised us playgrounds within walking distance. We measured: 1,240 metres on average.
    fr|2025-03-17|eu|sand|Un bac à sable n’est pas un luxe|Quatre quartiers nous avaient promis des plaines de jeux à deux pas. Nous avons mesuré : 1 240 mètres en moyenne.
    en|2025-03-07|un-geneva|hrc58|What we said in Room XX|UN Geneva – During the 58th session of the Human Rights Council our colleague Ines Okafor reminded States that care is work.
    fr|2025-03-11|un-geneva|hrc58|Ce que nous avons dit dans la salle XX|ONU Genève – Lors de la 58e session du Conseil des droits de l’homme, notre collègue Ines Okafor a rappelé aux États que prendre soin est un travail.
    es|2025-03-11|un-geneva|hrc58|Lo que dijimos en la sala XX|ONU Ginebra – Durante el 58.º periodo de sesiones del Consejo de Derechos Humanos, nuestra colega Ines Okafor recordó a los Estados que cuidar es trabajar.
    fr|2025-03-07|un-geneva|cdh57|Retour sur la 57e session|ONU Genève – Bilan de la 57e session du Conseil des droits de l’homme : six interventions orales, deux événements parallèles.
    en|2025-03-10|un-newyork|csw69|Thirty years after Beijing, still waiting|UN New York, CSW69 – The political declaration adopted on Monday runs to nine pages. We looked for the word mother and found it twice.
    fr|2025-03-10|un-newyork|csw69|Trente ans après Pékin, l’attente continue|ONU New York, CSW69 – La déclaration politique adoptée lundi compte neuf pages. Nous y avons cherché le mot mère : il y figure deux fois.
    de|2025-03-12|un-newyork|csw69|Dreißig Jahre nach Peking: das Warten geht weiter|UN New York, CSW69 – Die am Montag verabschiedete politische Erklärung hat neun Seiten. Wir haben das Wort Mutter gesucht und es zweimal gefunden.
    en|2025-03-10|un-newyork|tea|Tea with Amina|UN New York – Before every session Amina Delacroix-Bello pours tea for newcomers in the basement café. We asked her why.
    fr|2025-03-10|un-newyork|walk|Marche silencieuse à Harlem|ONU New York – Une centaine de personnes ont marché sans un mot pour rappeler le sort des veuves de guerre.
    en|2025-03-14|belgium|night|Night shift, day care|A hospital in Liège opens its crèche at 5 a.m. The waiting list has already 83 names.
    fr|2025-03-14|belgium|night|Travailler la nuit, confier son enfant le jour|À Liège, un hôpital ouvre sa crèche dès 5 heures du matin. La liste d’attente compte déjà 83 noms.
    nl|2025-03-20|belgium|night|Nachtwerk en kinderopvang|In Luik opent een ziekenhuis zijn crèche al om 5 uur ’s ochtends. Op de wachtlijst staan nu al 83 namen.
    fr|2025-03-14|belgium|bikes|Des vélos pour les sages-femmes|Namur prête douze vélos électriques aux sages-femmes indépendantes.
    nl|2025-03-14|belgium|bikes|Fietsen voor vroedvrouwen|De stad Namen leent twaalf elektrische fietsen uit aan zelfstandige vroedvrouwen.
    en|2025-03-18|eu|roadmap|Gender Equality Roadmap: what is missing|The European Commission presented its roadmap on 7 March. Mothers appear once, in a footnote. Our reading in five points.
    de|2025-03-19|eu|roadmap|Fahrplan für Gleichstellung: was fehlt|Die Europäische Kommission hat am 7. März ihren Fahrplan vorgestellt. Mütter kommen einmal vor, in einer Fußnote. Unsere Lesart in fünf Punkten.
    it|2025-03-21|eu|roadmap|Parità di genere, che cosa manca nella tabella di marcia|La Commissione europea ha presentato il 7 marzo la sua tabella di marcia. Le madri compaiono una volta, in una nota. La nostra lettura in cinque punti.
    en|2025-03-18|eu|hiring|We are hiring|Policy officer, part-time, Brussels. Apply before 30 April.
    fr|2025-03-18|eu|hiring|Nous recrutons|Chargé·e de plaidoyer à temps partiel, Bruxelles. Candidatures avant le 30 avril.
    en|2025-03-18|unesco|quiz|Quiz: how many languages can a lullaby have?|UNESCO – For Mother Language Day, families from 41 countries recorded their lullabies.
    fr|2025-04-02|unesco|quiz|Combien de langues parle une berceuse ?|UNESCO – Pour la Journée de la langue maternelle, des familles de 41 pays ont enregistré leurs berceuses.
    en|2025-03-25|unesco|mali|Reading under the baobab|UNESCO – In Ségou, literacy classes for women meet at dusk. Fatoumata Traoré, 62, wrote her first letter last week.
    fr|2025-03-25|unesco|mali|Lire sous le baobab|UNESCO – À Ségou, des femmes apprennent à lire à la tombée du jour. La semaine dernière, Fatoumata Traoré, 62 ans, a écrit sa première lettre.
    de|-|unesco|mali|Lesen unter dem Affenbrotbaum|UNESCO – In Ségou treffen sich Frauen bei Einbruch der Dunkelheit zum Leseunterricht. Fatoumata Traoré, 62, hat vorige Woche ihren ersten Brief geschrieben.
    en|2025-03-25|unesco|archive|Our archive moves house|Boxes from 1947 onwards travel to the National Library. Volunteers wanted for two Saturdays.
    fr|2025-03-25|unesco|cafe|Un café avec Brigitte|Chaque mois, une membre de l’équipe raconte son parcours. Ce mois-ci : de la pharmacie à la diplomatie.
    en|2025-04-01|un|survey|9,600 mothers answered|From Lisbon to Tallinn: the first results of our survey on maternal mental health. Two in three feel overloaded.
    fr|2025-04-01|un|survey|9 600 mères ont répondu|De Lisbonne à Tallinn, les premiers résultats de notre enquête sur la santé mentale maternelle. Deux mères sur trois se sentent surchargées.
    es|2025-04-03|un|survey|Respondieron 9.600 madres|De Lisboa a Tallin: primeros resultados de nuestra encuesta sobre la salud mental materna. Dos de cada tres se sienten sobrecargadas.
    it|2025-04-08|un|survey|Hanno risposto 9.600 madri|Da Lisbona a Tallinn: i primi risultati della nostra indagine sulla salute mentale materna. Due su tre si sentono sovraccariche.
    en|2025-04-01|un|fool|Parliament moves to the moon|Do not worry: today is the first of April, and the seats stay where they are.
    fr|2025-04-04|eu|oecd|L’OCDE compte les heures|Selon l’OCDE, les femmes consacrent 4,5 heures par jour au travail non rémunéré. Notre commentaire.
    en|2025-04-09|eu|oecd|Counting hours at the OECD|According to the OECD, women spend 4.5 hours a day on unpaid work. Our comment.
    en|2025-04-04|eu|podcast|New podcast: an almost perfect mother|Journalist Clara Vandamme talks with mothers who stopped pretending.
    fr|2025-04-04|eu|ngo|Les ONG face aux coupes budgétaires|Une quarantaine d’organisations interpellent la Commission sur le prochain cadre financier.
    en|2025-04-23|eu|ngo|NGOs facing budget cuts|Some forty organisations question the Commission on the next financial framework.
    en|2025-04-14|belgium|ypres|A minute of silence in Ypres|Two hundred pupils read letters from mothers of soldiers at the Menin Gate.
    fr|2025-04-14|belgium|ypres|Ypres : une minute de silence|À la porte de Menin, deux cents élèves ont lu des lettres de mères de soldats.
    nl|2025-04-14|belgium|ypres|Een minuut stilte in Ieper|Aan de Menenpoort lazen tweehonderd leerlingen brieven voor van soldatenmoeders.
    fr|2025-04-14|belgium|scouts|Collecte de jouets avec les scouts|Déposez vos jouets en bon état au local de la rue Haute avant samedi.
    nl|2025-04-14|belgium|scouts|Speelgoed inzamelen met de scouts|Breng speelgoed in goede staat voor zaterdag naar het lokaal in de Hoogstraat.
    en|2025-04-22|un-geneva|labour|Maternity leave for farm workers|UN Geneva / International Labour Conference – Seasonal workers fall through the net of Convention 183.
    fr|2025-04-29|un-geneva|labour|Un congé de maternité pour les ouvrières agricoles|ONU Genève / Conférence internationale du Travail – Les saisonnières passent entre les mailles de la convention 183.
    en|2025-04-22|un-geneva|ohchr|Submission to the Special Rapporteur|UN Geneva – We contributed to the report on early marriage. Read our submission (PDF).
    fr|2025-04-22|un-geneva|podium|La médaille de Sofia|La cycliste Sofia Marchetti, mère de jumeaux, remporte le Tour du Léman.
    it|2025-04-22|un-geneva|podium|La medaglia di Sofia|La ciclista Sofia Marchetti, madre di due gemelli, vince il giro del Lemano.
    en|2025-05-05|eu|mothers-day|More than flowers|For Mothers’ Day we ask for three things: time, recognition, income.
    fr|2025-05-05|eu|mothers-day|Plus que des fleurs|Pour la fête des mères, nous demandons trois choses : du temps, de la reconnaissance, un revenu.
    nl|2025-05-09|eu|mothers-day|Meer dan bloemen|Voor Moederdag vragen we drie dingen: tijd, erkenning en een inkomen.
    de|2025-05-09|eu|mothers-day|Mehr als Blumen|Zum Muttertag wünschen wir uns drei Dinge: Zeit, Anerkennung und ein Einkommen.
    en|2025-05-05|eu|chess|Chess and patience|A club in Riga teaches mothers the Sicilian defence while their children nap.
    en|2025-05-06|un-newyork|ai|Algorithms and prams|UN New York – Why do delivery apps punish pregnant riders? Our note to the Commission on Population and Development.
    fr|2025-05-13|un-newyork|ai|Des algorithmes et des poussettes|ONU New York – Pourquoi les applications de livraison pénalisent-elles les coursières enceintes ? Notre note à la Commission de la population et du développement.
    de|2025-05-15|un|soil|Wenn der Boden müde ist|In Burkina Faso pflanzen Mütter Hecken gegen den Wind. 17 Dörfer machen mit.
    en|2025-05-12|un|soil|When the soil is tired|In Burkina Faso mothers plant hedges against the wind. Seventeen villages take part, and 17 schools.
    es|2025-05-20|un|soil|Cuando la tierra está cansada|En Burkina Faso las madres plantan setos contra el viento. Participan 17 aldeas.
    nl|2025-05-20|un|tired|Moe zijn mag|Slaaptekort is geen falen. Vijf tips van vroedvrouw Lotte Verhulst.
    en|2025-05-20|un|letter|Newsletter May 2025|In this issue: a survey, a hedge, a chess club.
    fr|2025-05-20|un|letter|Lettre d’information de mai 2025|Au sommaire : une enquête, une haie, un club d’échecs.
    fr|2025-04-21|un|letter-april|Lettre d’information d’avril 2025|Au sommaire : les ONG, une berceuse, une médaille.
    en|2025-04-22|un|letter-april|Newsletter April 2025|In this issue: NGOs, a lullaby, a medal.
    en|2025-05-26|eu|disability|Raising a child on wheels|Mothers with disabilities tell how offices, trams and glances get in the way. Evidence from the ASSIST project.
    it|2025-06-03|eu|disability|Crescere un figlio su quattro ruote|Madri con disabilità raccontano come uffici, tram e sguardi diventano ostacoli. Testimonianze dal progetto ASSIST.
    en|2025-05-26|eu|afghan|Afghanistan: the classrooms that stayed open|Behind closed curtains, teachers in Herat keep teaching girls. We cannot publish their names.
    fr|2025-05-26|eu|afghan|Afghanistan : ces salles de classe restées ouvertes|Derrière des rideaux tirés, des enseignantes d’Hérat continuent à instruire les filles. Nous taisons leurs noms.
    en|2025-05-26|eu|peace|Peace begins at the kitchen table|For the International Day of Families, a conversation about anger, dishes and forgiveness.
    fr|2025-05-26|eu|peace|La paix commence à la table de la cuisine|À l’occasion de la Journée internationale des familles : une conversation sur la colère, la vaisselle et le pardon.
    en|2025-06-02|unesco|ivory|Back from Bouaké|UNESCO – Our representative visited the vocational centre for young mothers: 25 sewing machines, 60 trainees, one cradle room.
    fr|2025-06-10|unesco|ivory|Retour de Bouaké|UNESCO – Notre représentante a visité le centre de formation des jeunes mères : 25 machines à coudre, 60 stagiaires et une salle des berceaux.
    fr|2025-06-02|unesco|girls|Journée de la fille en Côte d’Ivoire|UNESCO – Notre équipe s’est rendue à Abidjan pour la Journée internationale de la fille.
    en|2025-06-05|eu|sun|Too hot for the pram|Heat plans forget the youngest. In Seville we counted shade along the way to 30 nurseries.
    es|2025-06-05|eu|sun|Demasiado calor para el carrito|Los planes contra el calor olvidan a los más pequeños. En Sevilla contamos la sombra en el camino a 30 guarderías.
    fr|2025-06-27|eu|sun|Trop chaud pour la poussette|Les plans canicule oublient les tout-petits. À Séville, nous avons compté l’ombre sur le chemin de 30 crèches.
    en|2025-06-05|eu|statutes|General Assembly: members approve new statutes|The assembly met in Paris and elected a new board.
    fr|2025-06-05|eu|statutes|Assemblée générale : les membres adoptent de nouveaux statuts|Réunie à Paris, l’assemblée a élu un nouveau conseil d’administration.
    """
}
