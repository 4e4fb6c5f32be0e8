import type { Vocabulary } from './vocabulary';

export const fr: Vocabulary = {
  meeting:
    'sommet|conférence|session extraordinaire|réunion|rencontre|forum|atelier|séminaire|colloque|congrès|table ronde|dialogue|consultations?|assises|symposium|séance|travaux',
  held: [
    "tenue?s?|s'est (?:tenue?|ouverte?|déroulée?|réunie?|achevée?|conclue?|clôturée?|terminée?)|se sont (?:tenue?s|réunie?s|achevée?s|ouverte?s|déroulée?s|conclue?s|terminée?s|retrouvée?s|rassemblée?s)",
    '(?:a|ont) (?:(?:également|aussi) )?(?:réuni|rassemblé|clôturé|débuté|accueilli|abrité|eu lieu|organisé|convoqué|ouvert|inauguré|pris fin|tenu|été (?:organisée?s?|tenue?s?|ouverte?s?|clôturée?s?|inaugurée?s?))',
    "accueille|accueillait|organisée?s?|convoquée?s?|réunit|réunissait|rassemble|se tient|se tenait|s'ouvre|s'achève|s'est réuni",
  ].join('|'),
  placeBefore: "(?:à|en|au|aux|dans|d')(?: (?:la|le|les|l'))? ?",
  joins: 'de|du|des|la|le|les|et|sur|pour|contre|à|au|aux|en|dans|l|d',
  titleEnds:
    "[,.;:()«»\"]|tenue?s?|s'est|se sont|a|ont|qui|que|où|est|sera|organisée?s?|à l'|le \\d|du \\d|les \\d|lors|avec|par|sous|entre|tenus|se",
  elsewhere: [
    'sera suivie|prochaine? (?:session|réunion|conférence|sommet|édition|rencontre)|dernière? (?:session|réunion|conférence|sommet)|précédente?|lors de sa|prolongement|depuis la|depuis le|avait|prévue?s?|en vue de',
    "[Ll]a prochaine se|première (?:réunion|édition|rencontre) de ce (?:type|genre)|s'inscrit dans|fait suite|faisant suite|à la suite d|rendez-vous est (?:fixé|pris|donné)|se tiendra|aura lieu",
  ].join('|'),
  sayers: [
    "participants|participantes|ministres|chefs d'[EÉé]tat(?: et de [Gg]ouvernement)?|[EÉé]tats(?: membres)?|pays|délégations|délégués|experts|expertes|intervenants|intervenantes|orateurs|oratrices|conférence|sommet|réunion|conseil|comité|congrès|parties|dirigeants|responsables|représentants|membres",
    "panélistes|magistrats|juges|procureurs|enquêteurs|praticiens|praticiennes|professionnels|chercheurs|chercheuses|spécialistes|analystes|organisateurs|autorités|parlementaires|élus|maires|éducateurs|enseignants|équipes|associations|partenaires|gouvernements|gouvernement|secrétariat|présidence|ministère|atelier|séminaire|colloque|forum|débats|discussions|échanges|travaux|coprésidents|observateurs|plusieurs|beaucoup|certains|d'autres|tous",
    'nous|ils|elles|il|elle|ministre|président|présidente|secrétaire général|secrétaire générale',
  ].join('|'),
  findings: [
    "soulign(?:é|ent|ons|e|ée|a|èrent)|réitér(?:é|ent|ons|e|a)|réaffirm(?:é|ent|ons|e|a)|recommand(?:é|ent|ons|e|a)|appel(?:é|lent|ons|le|a) (?:à|au|aux|de|les?|la|l'|tous|toutes|leurs?)|exhort(?:é|ent|ons|e|a)|condamn(?:é|ent|ons|e|a)|salu(?:é|ent|ons|e|a)|félicit(?:és|ées|é|ent|ons|e)|rappel(?:é|lent|ons|le|a)|insist(?:é|ent|ons|e|a)|préconis(?:é|ent|e)|mis l'accent|exprim(?:é|ent|ons|e|a)|reconn(?:u|aissent|aissons|aît)|not(?:é|ent|ons)|estim(?:é|ent|ons|e)|affirm(?:é|ent|ons|e|a)|encourag(?:é|ent|eons|e)|renouvel(?:é|lent) leur (?:appel|soutien|engagement|volonté)|lancé un appel|mis d'accord|félicitée?s?",
    'plaid(?:é|ent|e|aient|ait) (?:pour|en faveur|contre)|prôn(?:é|ent|e)|réclam(?:é|ent|e|aient|ait)|dit (?:favorables?|inqui[eè]te?s?|préoccupée?s?|convaincue?s?|opposée?s?)|déclarée?s? (?:favorables?|inqui[eè]te?s?|préoccupée?s?|convaincue?s?)',
    "constat(?:é|ent|ons|e|a)|relev(?:é|ent|ons) (?:que|qu'|les?|la|l'|une?|avec|plusieurs)|relève (?:que|qu'|les?|la|l'|une?)|observ(?:é|ent) que|signal(?:é|ent|e) que|mis en (?:garde|avant|évidence|lumière|exergue)|mettent en (?:garde|avant|évidence|lumière)|met en (?:garde|avant|évidence|lumière)|alert(?:é|ent|e) (?:sur|que|qu'|contre)|averti(?:t|ssent)? (?:que|qu'|contre|du|de)|attiré l'attention|tiré la sonnette|déplor(?:é|ent|ons|e)|regrett(?:é|ent|ons|e)|jug(?:é|ent) (?:que|qu'|\\p{Ll}+)|juge (?:que|qu'|nécessaire|indispensable|essentiel|urgent)|souhait(?:é|ent|e) (?:que|qu'|voir|une?|des|la|les?|l')|propos(?:é|ent) (?:que|qu'|de|d'|la|le|l'|une?)|sugg(?:éré|èrent|ère) (?:que|qu'|de|d'|la|le|l'|une?)|conclu(?:t|ent)? (?:que|qu'|à la)|rejet(?:é|tent|te)|dénonc(?:é|ent|e)|défend(?:u|ent)? (?:l'|la|le|les|une?)|(?:expliqu|précis|ajout|indiqu|racont|témoign|répond|argument|concéd|assur)(?:ent|e|u) qu[e']",
    "(?:indiqué|déclaré|expliqué|considéré|dit|ajouté|conclu|précisé|admis|concédé|fait (?:valoir|remarquer|observer|savoir)|répondu|raconté|assuré|soutenu|confirmé|montré|révélé|convenu|reconnu|pensent|considèrent|considère|pense|croit|disent) qu[e']|tomb(?:és|ées) d'accord (?:sur|pour|que)|accordé(?:s|es)? (?:à|pour|sur)",
  ].join('|'),
  promises: [
    "convenue?s? (?:de|d')|conviennent (?:de|d')|décid(?:é|ent|ons|e) (?:de|d')|s'engag(?:ent|e|eons) à|engagée?s? à|nous engageons à|charg(?:é|ent|eons|e)|chargée?s? (?:de|d')|demand(?:é|ent|ons|e) (?:à|au|aux)|promis (?:de|d'|que|qu')|promet(?:tent)? (?:de|d')|donné instruction|convenu (?:\\p{Ll}+ )de",
    "résolue?s? à|déterminée?s? à|invité (?:le|la|l')|mandat(?:é|ent|e) |confi(?:é|ent|e) (?:à|au|aux) |prévoi(?:t|ent) (?:de|d')|prévu (?:de|d')|envisag(?:e|ent|é) (?:de|d')|entend(?:ent)? (?=\\p{Ll}+(?:er|ir|re)(?!\\p{L}))|compt(?:e|ent) (?=\\p{Ll}+(?:er|ir|re)(?!\\p{L}))|propos(?:é|ent|e) d'accueillir|offert (?:de|d')|annonc(?:é|ent|e|a) (?:qu'(?:il|elle|ils|elles) (?=\\p{Ll}+r)|(?=(?:la (?:création|mise|publication|tenue|formation)|le (?:lancement|déploiement|financement|recrutement)|l'(?:ouverture|organisation|envoi|octroi)|une (?:contribution|enveloppe|aide))(?!\\p{L})))|pris l'engagement (?:de|d')",
  ].join('|'),
  says: [
    'a-t-(?:il|elle) (?:également |encore |aussi |en outre )?(?:déclaré|dit|affirmé|souligné|indiqué|ajouté|conclu|expliqué|estimé|précisé|insisté|rappelé|lancé|averti|prévenu|résumé|plaidé|déploré|regretté|observé|poursuivi|répondu|noté|assuré|martelé|lâché|confié|reconnu|constaté|relevé)',
    '(?:a|avait|ont) (?:\\p{Ll}+ ){0,2}?(?:déclaré|dit|affirmé|souligné|indiqué|ajouté|conclu|expliqué|estimé|précisé|insisté|rappelé|lancé|averti|prévenu|résumé|plaidé|déploré|regretté|observé|poursuivi|répondu|noté|assuré|martelé|lâché|confié|reconnu|constaté|relevé|alerté|mis en garde|fait valoir|fait remarquer|témoigné|raconté|exhorté|réclamé)',
    "(?:déclare|souligne|affirme|soupire|explique|estime|résume|avertit|prévient|insiste|rappelle|plaide|déplore|regrette|observe|poursuit|répond|note|assure|lâche|confie|reconnaît|constate|relève|alerte|raconte|témoigne|glisse|tranche|conclut|précise|ajoute|nuance|s'interroge|s'inquiète|s'alarme)(?:-t-(?:il|elle))?|dit-(?:il|elle)|selon",
  ].join('|'),
  adverbs: [
    "ont|a|ainsi|également|aussi|en outre|par ailleurs|se sont|s'est|fermement|été|unanimement|vivement|nous|y|avons|sommes|tous|toutefois|notamment",
    "sont|est|de leur côté|de son côté|pour leur part|pour sa part|quant à (?:lui|elle|eux|elles)|en particulier|cependant|néanmoins|enfin|ensuite|surtout|longuement|largement|clairement|conjointement|d'abord|à leur tour|à son tour|à l'unanimité|en revanche|encore|dit|n'ont pas|n'a pas|d'ailleurs|ensemble|fortement",
  ].join('|'),
  verbFirst: false,
  due: [
    "d'ici(?: à| au| la fin de| la fin du mois de| le| fin)?|avant(?: la fin de| la fin du mois de| le| fin)?|au plus tard(?: le| en| fin)?|jusqu'(?:au|à|en)|pour(?: le| la fin de)|à compter du|dès",
  ].join('|'),
  offices: [
    "[Vv]ice-[Pp]résidente?|[Cc]o-?[Pp]résidente?|[Pp]résidente?|[Pp]remi(?:er|ère) [Mm]inistre|[Mm]inistre(?: déléguée?| d'[EÉ]tat)?|[Ss]ecrétaire [Gg]énérale?(?: adjointe?)?|[Ss]ecrétaire (?:d'[EÉ]tat|exécutive?|permanente?)|[Aa]mbassad(?:eur|rice)|[Dd]irect(?:eur|rice)(?: [Gg]énérale?| exécuti(?:f|ve)| adjointe?)?|[Ss]ous-[Dd]irect(?:eur|rice)|[Cc]ommissaire(?: divisionnaire| générale?)?|[Rr]eprésentante?(?: spéciale?| permanente?)?|[Cc]oordonna(?:teur|trice)|[Cc]oordina(?:teur|trice)|[Gg]énéral|[Cc]olonel|[Ll]ieutenant(?:-[Cc]olonel)?|[Cc]apitaine|[Cc]ommandante?|[Pp]rofesseure?|[Pp]rocureure?(?: générale?| de la République)?|[Cc]heffe|[Cc]hef",
    "[Cc]onseill(?:er|ère)|[Jj]uge|[Mm]agistrate?|[Aa]vocate?(?: générale?)?|[Gg]reffi(?:er|ère)|[Ii]nspect(?:eur|rice)(?: générale?)?|[Pp]réfète?|[Mm]aire|[Aa]djointe? au maire|[EÉé]chevine?|[Dd]éputée?|[Ss]énat(?:eur|rice)|[Gg]ouverneure?|[Ee]xperte?|[Cc]onsultante?|[Cc]hercheu(?:r|se)|[Mm]aître(?:sse)? de conférences|[Ss]ociologue|[Pp]sychologue|[Pp]sychiatre|[Pp]olitologue|[Cc]riminologue|[Jj]uriste|[Hh]istorien(?:ne)?|[Aa]nthropologue|[EÉé]conomiste|[Aa]nalyste|[Rr]esponsable|[Cc]hargée? (?:de|d')|[Pp]orte-parole|[Ff]ondat(?:eur|rice)|[Cc]ofondat(?:eur|rice)|[Rr]apporteure?|[Dd]oyen(?:ne)?|[Rr]ecteur|[Rr]ectrice|[Ee]nseignante?|[Ii]mam|[Aa]umôni(?:er|ère)|[EÉé]ducat(?:eur|rice)|[Tt]ravailleu(?:r|se) sociale?|[Jj]ournaliste|[Dd]éléguée?|[Ee]nvoyée?(?: spéciale?)?|[Aa]ttachée?|[Mm]odérat(?:eur|rice)|[Mm]embre|[Oo]ffici(?:er|ère)|[Aa]dministrat(?:eur|rice)|[Ii]ntervenante?|[Mm]édiat(?:eur|rice)|[Ss]pécialiste|[Ss]hérif|[Gg]estionnaire|[Aa]gente?|[Ii]ngénieure?|[Mm]édecin",
  ].join('|'),
  honorifics:
    'S\\.\\s?E\\.\\s?M\\.|S\\.\\s?E\\.\\s?Mme|S\\.\\s?E\\.|M\\.|MM\\.|Mme|Mlle|Dr|Pr|Son Excellence|Monsieur|Madame',
  unattributed: [
    "[Rr]ègles? (?:dite )?de (?:la )?Chatham House|sans attribution|(?:propos|interventions|échanges) (?:ne (?:sont|seront|peuvent être|pourront être) (?:pas )?(?:attribués|cités|attribuées|citées)|n'ont (?:pas )?été attribuée?s)|sans (?:que leurs auteurs|identifier|nommer) ",
  ].join('|'),
  closed: ['à huis clos|à huis-clos'].join('|'),
  onTheRecord:
    "accept(?:é|aient|ait|ent|e) (?:tous )?d'être cit(?:é|ée|és|ées)|peuvent être cit(?:é|ée)s nommément|interventions (?:étaient|sont) publiques et peuvent être citées",
  online:
    'en (?:visioconférence|distanciel|mode virtuel|format virtuel)|par (?:visioconférence|vidéoconférence)|virtuellement|entièrement en ligne',
  hybrid: '(?:format|mode|forme) hybride|en présentiel et (?:en ligne|à distance|en distanciel)',
  inPerson: 'en présentiel',
};
