import type { Vocabulary } from './vocabulary';

export const fr: Vocabulary = {
  meeting:
    'sommet|conférence|session extraordinaire|réunion|rencontre|forum|atelier|séminaire|colloque|congrès|table ronde|dialogue|consultations?|assises|symposium|séance|travaux',
  held: "tenue?s?|s'est (?:tenue?|ouvert|déroulée?|réunie?)|se sont (?:tenue?s|réunis|achevés|ouverts|déroulée?s)|a (?:réuni|clôturé|débuté|accueilli|eu lieu|organisé|pris fin|été (?:organisée?|tenue?))|ont eu lieu|accueille|organisée?s?|convoquée?",
  placeBefore: "(?:à|en|au|aux|dans|d')(?: (?:la|le|les|l'))? ?",
  joins: 'de|du|des|la|le|les|et|sur|pour|contre|à|au|aux|en|dans|l|d',
  titleEnds:
    "[,.;:()«»\"]|tenue?s?|s'est|se sont|a|ont|qui|que|où|est|sera|organisée?s?|à l'|le \\d|du \\d|les \\d|lors|avec|par|sous|entre|tenus|se",
  elsewhere:
    'sera suivie|prochaine? (?:session|réunion|conférence|sommet)|dernière? (?:session|réunion|conférence|sommet)|précédente?|lors de sa|prolongement|depuis la|depuis le|avait|prévue?s?|en vue de',
  sayers:
    "participants|ministres|chefs d'[EÉé]tat(?: et de [Gg]ouvernement)?|[EÉé]tats(?: membres)?|pays|délégations|experts|intervenants|orateurs|conférence|sommet|réunion|conseil|comité|congrès|parties|dirigeants|responsables|représentants|membres|nous|ils|elles|il|elle|ministre|président|secrétaire général",
  findings:
    "soulign(?:é|ent|ons|e|ée|a)|réitér(?:é|ent|ons|e|a)|réaffirm(?:é|ent|ons|e|a)|recommand(?:é|ent|ons|e|a)|appel(?:é|lent|ons|le|a)|exhort(?:é|ent|ons|e|a)|condamn(?:é|ent|ons|e|a)|salu(?:é|ent|ons|e|a)|félicit(?:és|ées|é|ent|ons|e)|rappel(?:é|lent|ons|le|a)|insist(?:é|ent|ons|e|a)|préconis(?:é|ent|e)|mis l'accent|exprim(?:é|ent|ons|e|a)|reconn(?:u|aissent|aissons|aît)|not(?:é|ent|ons)|estim(?:é|ent|ons|e)|affirm(?:é|ent|ons|e|a)|encourag(?:é|ent|eons|e)|renouvel(?:é|lent) leur (?:appel|soutien|engagement|volonté)|lancé un appel|mis d'accord|félicitée?s?|plaid(?:é|ent|e) pour|(?:indiqué|déclaré|expliqué|considéré|dit|ajouté|conclu) qu[e']",
  promises:
    "convenu (?:de|d')|conviennent (?:de|d')|décid(?:é|ent|ons|e) (?:de|d')|s'engag(?:ent|e|eons) à|engagés à|engagé à|nous engageons à|charg(?:é|ent|eons|e)|demand(?:é|ent|ons|e) (?:à|au|aux)|promis de|donné instruction|convenu (?:\\p{Ll}+ )de",
  says: 'a-t-(?:il|elle) (?:également |encore |aussi )?(?:déclaré|dit|affirmé|souligné|indiqué|ajouté|conclu|expliqué|estimé|précisé|insisté|rappelé)|(?:a|avait|ont) (?:également |aussi )?(?:déclaré|dit|affirmé|souligné|indiqué|ajouté|conclu|expliqué|estimé|précisé|rappelé)|déclare|souligne|affirme|selon',
  adverbs:
    "ont|a|ainsi|également|aussi|en outre|par ailleurs|se sont|s'est|fermement|été|unanimement|vivement|nous|y|avons|sommes|tous|toutefois|notamment",
  verbFirst: false,
  due: "d'ici(?: à| au| la fin de)?|avant(?: la fin de| le)?|au plus tard(?: le| en)?|jusqu'(?:au|à)",
  offices:
    "[Vv]ice-[Pp]résidente?|[Pp]résidente?|[Pp]remi(?:er|ère) [Mm]inistre|[Mm]inistre(?: délégué| d'[EÉ]tat)?|[Ss]ecrétaire [Gg]énérale?(?: adjointe?)?|[Ss]ecrétaire d'[EÉ]tat|[Aa]mbassad(?:eur|rice)|[Dd]irect(?:eur|rice)(?: [Gg]énérale?)?|[Cc]ommissaire|[Rr]eprésentante?(?: spéciale?)?|[Cc]oordonna(?:teur|trice)|[Gg]énéral|[Cc]olonel|[Pp]rofesseur|[Pp]rocureure?(?: générale?)?|[Cc]hef",
  honorifics:
    'S\\.\\s?E\\.\\s?M\\.|S\\.\\s?E\\.\\s?Mme|S\\.\\s?E\\.|M\\.|MM\\.|Mme|Mlle|Dr|Pr|Son Excellence|Monsieur|Madame',
  unattributed: '[Rr]ègles? de Chatham House|sans attribution',
  closed: 'à huis clos',
};
