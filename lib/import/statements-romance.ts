import type { Sentence } from './document';
import { within } from './spans';
import { type Context, NOBODY_SAID, sayerAt, type Told } from './told';

/** How French and Spanish say without a subject that a meeting found something, and whose opinion it is. */
interface Ways {
  /** 'Il a été souligné que', 'se puso de relieve que', at the beginning of a sentence or behind its first comma. */
  impersonal: RegExp;
  /** 'La nécessité de … a été soulignée', 'parmi les conclusions figure'. */
  passive: RegExp;
  /** 'Selon elle,', 'a su juicio,': a pronoun names nobody. */
  opinion: RegExp;
  /** 'Selon …,' with a name or with those who speak at a meeting. */
  accordingTo: RegExp;
  /** 'C'est par ces mots que': the sentence before is quoted. */
  withTheseWords: RegExp;
  /** 'Les intervenants qui … ont rappelé que': a clause stands between subject and verb. */
  clauseBetween: RegExp;
}

const OPENING =
  '^(?:[^.;:"]{0,110}?, )?(?:(?:[Pp]ar ailleurs|[Ee]n outre|[Aa]simismo|[Aa]demás|[Tt]ambién|[Ee]nfin|[Ii]gualmente|[Pp]or último),? )?';

const WAYS: Record<string, Ways> = {
  fr: {
    impersonal: new RegExp(
      `${OPENING}(?:[Ii]l (?:a|avait) (?:été |également été |aussi été |en outre été )(?:\\p{Ll}+ment )?(?:soulign|not|relev|constat|rappel|recommand|observ|préconis|estim|suggér|propos|signal|admis|reconnu|convenu|mis en)\\p{L}* ?(?:que|qu'|de|d'|avant)|[Ii]l (?:est|était) (?:ressorti|apparu|rappelé|recommandé|essentiel|indispensable|nécessaire|urgent|important|crucial|primordial|impératif|proposé|suggéré) (?:\\p{Ll}+ (?:\\p{Ll}+ ){0,3})?(?:que|qu'|de|d')|[Ii]l (?:ressort|en ressort|ressortait) (?:[^,.;]{0,60} )?qu[e']|[Ii]l (?:convient|conviendrait|importe|faut|faudrait|y a lieu) (?:de |d'|que |qu')|(?:[Ll]es (?:débats|échanges|discussions|travaux)|[Ll]a discussion) (?:ont|a) (?:\\p{Ll}+ )?(?:montré|révélé|fait ressortir|permis de (?:constater|dégager)|confirmé|souligné)|(?:[Uu]n (?:large |vaste )?(?:consensus|accord) s'est dégagé|[Ll]e constat est))`,
      'u',
    ),
    passive:
      /^(?:[^.;]{0,120}, )?(?:[Ll]a (?:nécessité|question|place|valeur|portée|contribution|formation|coopération)|[Ll]e (?:rôle|besoin|manque|défaut|poids)|[Ll]'(?:importance|urgence|absence|intérêt|utilité|insuffisance|accent))(?![\p{L}])[^.;]{0,300}? (?:a|ont|est|sont) (?:également |aussi |largement |été )*(?:soulign|rappel|relev|not|évoqu|mis[e]?s? (?:en|sur)|salu|reconnu|réaffirm|pointé)|^(?:[Pp]armi|[Aa]u nombre d\p{L}+) (?:les |ses |leurs |ces )?(?:\p{Ll}+ ){0,2}(?:conclusions|recommandations|constats|enseignements|priorités|pistes|messages)[^.]{0,80} (?:figur|ressort|on (?:retient|relève|note))|^(?:[Pp]rincipal|[Pp]remier|[Aa]utre) (?:constat|enseignement|message) ?(?:partagé)? ?:/u,
    opinion:
      /^(?:[Ss]elon|[Dd]'après|[Pp]our) (?:lui|elle|eux|elles),|^[ÀA] (?:son|leur) avis,|^[ÀA] (?:ses|leurs) yeux,/u,
    accordingTo:
      /^(?:[Ss]elon |[Dd]'après |[Pp]our |[Dd]e l'avis (?:de |du |des |d')|[Aa]ux yeux (?:de |du |des |d'))(?:(?:le |la |les |l'|une? |plusieurs |certains |nombre de )?(?:(?!@)[\p{L}'-]+ ){0,6}?)(@+|experts|participants|intervenants|intervenantes|orateurs|délégués|délégations|spécialistes|magistrats|praticiens|chercheurs|juges|autorités)(?:,|(?: [^,;.]{2,80}|, [^,;.]{2,90}),)/u,
    withTheseWords:
      /^(?:[Cc]'est (?:par|avec|sur) ces mots|[Pp]ar ces mots|[Aa]vec ces mots|[Ss]ur ces mots|[Aa]insi (?:s'est exprimé|s'exprimait))/u,
    clauseBetween:
      /^(?:[^.;"]{0,90}, )?(?:[Ll]es|[Pp]lusieurs|[Dd]es) (?:\p{Ll}+ )?(participants|intervenants|intervenantes|orateurs|experts|délégués|délégations|spécialistes|juges|magistrats|chercheurs|praticiens) (?:qui|dont) [^;.]{4,120}? (?:ont (?:\p{Ll}+ )?(?:rappelé|souligné|insisté|estimé|relevé|indiqué|expliqué|noté)|rappellent|soulignent|insistent|estiment|relèvent) /u,
  },
  es: {
    impersonal: new RegExp(
      `${OPENING}(?:[Ss]e (?:ha |han )?(?:\\p{Ll}+mente )?(?:(?:puso|pusieron) (?:\\p{Ll}+ )?(?:de relieve|de manifiesto|énfasis)|(?:destac|señal|subray|record|constat|recomend|observ|plante|resalt|remarc|alert|apunt|insist|coincid|conclu|advirt|reconoc|suger|propus|indic|enfatiz|reiter|consider|valor)(?:ó|aron|yó|ió|ieron|o|ado|ido)) (?:\\p{Ll}+ )?(?:que|la|el|los|las|en|en que|como)(?![\\p{L}])|[Qq]uedó (?:claro|de manifiesto|patente|en evidencia)|[Ff]ue (?:subrayad|destacad|señalad)[oa]|(?:[Ee]s|[Ee]ra|[Rr]esulta) (?:necesari|fundamental|imprescindible|esencial|urgente|important|precis|indispensable|prioritari|clave)\\p{L}* (?:que|\\p{Ll}+r)(?![\\p{L}])|[Hh]ay que \\p{Ll}+r|[Hh]ubo (?:\\p{Ll}+ )?(?:consenso|acuerdo|coincidencia)|[Ee]xisti(?:ó|eron) (?:\\p{Ll}+ )?consenso|[Ll]os (?:debates|intercambios) (?:mostraron|evidenciaron|revelaron|pusieron|permitieron constatar))`,
      'u',
    ),
    passive:
      /^(?:[^.;]{0,120}, )?(?:[Ll]a (?:necesidad|importancia|falta|urgencia|relevancia|contribución|cooperación|formación)|[Ee]l (?:papel|rol|valor|déficit))(?![\p{L}])[^.;]{0,300}? (?:fue|fueron|ha sido|han sido|quedó) (?:también )?(?:subray|destac|señal|record|reconoc|resalt|reiter|de manifiesto|patente)|^[Ee]ntre (?:las |los |sus )?(?:\p{Ll}+ ){0,2}(?:conclusiones|recomendaciones|hallazgos|lecciones|prioridades|mensajes)[^.]{0,80} (?:figura|destaca|sobresale|se encuentra|está)|^(?:[Oo]tr[ao]|[Ll]a principal|[Ee]l principal|[Uu]na de las) (?:conclusi|mensaje|lecci)\p{L}*[^.]{0,60} (?:es|fue) (?:que|la|el)/u,
    opinion:
      /^[Aa] su (?:juicio|entender|modo de ver),|^[Ee]n su opinión,|^[Ss]egún (?:él|ella|ellos|ellas),|^[Pp]ara (?:él|ella|ellos|ellas),|^[Dd]esde su (?:punto de vista|perspectiva),/u,
    accordingTo:
      /^(?:[Ss]egún|[Pp]ara|[Aa] juicio de(?:l)?|[Ee]n opinión de(?:l)?|[Dd]e acuerdo con) (?:(?:el |la |los |las |una? |varios |varias |algunos )?(?:(?!@)[\p{L}'-]+ ){0,6}?)(@+|expertos|expertas|participantes|ponentes|delegados|delegaciones|especialistas|fiscales|jueces|panelistas|investigadores|autoridades)(?:,|(?: [^,;.]{2,80}|, [^,;.]{2,90}),)/u,
    withTheseWords:
      /^(?:[Cc]on (?:esta|esa|estas|esas) (?:frase|palabras)|[Aa]sí (?:se expresó|lo (?:dijo|resumió|expresó)|resumió))/u,
    clauseBetween:
      /^(?:[^.;"]{0,90}, )?(?:[Ll]os|[Ll]as|[Vv]arios|[Vv]arias) (?:\p{Ll}+ )?(participantes|ponentes|panelistas|expertos|expertas|delegados|delegaciones|especialistas|fiscales|jueces|investigadores|docentes) que [^;.]{4,120}? (?:recordaron|subrayaron|señalaron|insistieron|destacaron|explicaron|coincidieron|advirtieron|indicaron) /u,
  },
};

/** What a French or Spanish sentence finds in a way of its own, with whose opinion it is where a name says so. */
export function foundAbroad(context: Context, sentence: Sentence, next: Sentence | undefined): Told | null {
  const { document, masked } = context;
  const ways = WAYS[document.language ?? ''];
  if (!ways) return null;
  const text = masked.slice(sentence.start, sentence.end);
  const at = (from: number, sayer = NOBODY_SAID): Told => {
    const place = sentence.start + from;
    return { verb: { start: place, end: place }, sayer };
  };
  const said = ways.accordingTo.exec(text) ?? ways.clauseBetween.exec(text);
  if (said?.[1]) {
    const start = sentence.start + said[0].indexOf(said[1]);
    const span = { start, end: start + said[1].length };
    // A body's figures and findings are claims; a state has no opinion that a rule could tell from its place.
    const isNamed = said[1].startsWith('@');
    if (!isNamed || within(context.names, span).length > 0) return at(said[0].length, sayerAt(context, span));
  }
  const opinion = ways.opinion.exec(text);
  if (opinion) return at(opinion[0].length);
  if (ways.impersonal.test(text) || ways.passive.test(text)) return at(0);
  return quotedBefore(context, sentence, next, ways);
}

/** A sentence with words of somebody's, whom the next one names: 'Avec ces mots, … a ouvert la réunion'. */
function quotedBefore(context: Context, sentence: Sentence, next: Sentence | undefined, ways: Ways): Told | null {
  const { document, masked, names } = context;
  if (!/"[^"]{20,}/.test(document.plain.slice(sentence.start, sentence.end))) return null;
  if (!next || next.block !== sentence.block || !ways.withTheseWords.test(masked.slice(next.start, next.end)))
    return null;
  const [person, other] = within(names, next);
  const sayer = person && !other ? sayerAt(context, { start: person.start, end: person.end }) : NOBODY_SAID;
  return { verb: { start: sentence.start, end: sentence.start }, sayer: { ...sayer, span: null } };
}
