import type { Sentence } from './document';
import { type Context, NOBODY_SAID, type Sayer, sayerAt, told } from './told';

/** Where the words begin that say what is promised, and whose promise it is. */
interface Found {
  sayer: Sayer;
  verb: string;
  from: number;
}

interface Ways {
  /** A verb that says what somebody will do. */
  future: RegExp;
  /** 'Il a été convenu que', 'se acordó crear': a promise that nobody is named for. */
  impersonal: RegExp;
  /** 'Décision 3 – …', 'Acción: …' at the beginning of a line. */
  line: RegExp;
  /** Whoever comes to a meeting: what they will do there is a plan of the day. */
  noActor: RegExp;
  /** Who is to do what was agreed: 'que les cellules échangeraient', 'que el Secretariado presentará'. */
  actor: RegExp;
}

const WAYS: Record<string, Ways> = {
  fr: {
    future:
      /(?<![\p{L}\p{N}'-])(?:(?!(?:sera|aura|pourra|devra|faudra|voudra|saura|verra|restera|permettra|deviendra|comprendra|inclura|suivra|participera|assistera|bénéficiera|nécessitera|dépendra|figurera|portera|comptera|attira|retira|inspira|expira|tira|entra|durera|débutera|commencera|prendra (?:fin|part))(?!\p{L}))\p{Ll}{2,}(?:era|ira|clura|dra|ttra|îtra|evra|rra)|(?!(?:seront|auront|pourront|devront|voudront|sauront|verront|resteront|permettront|deviendront|comprendront|participeront|assisteront|bénéficieront|porteront|débuteront|commenceront)(?!\p{L}))\p{Ll}{2,}(?:eront|iront|cluront|dront|ttront|îtront|evront|rront))(?![\p{L}'-])/gu,
    impersonal:
      /^(?:[^.;:"]{0,110}?, )?[Ii]l (?:a|avait|est|fut) (?:été |également été |en outre été |aussi été )?(?:\p{Ll}+ment )?(?:convenu|décidé|arrêté|prévu|entendu) (?:[^,.;]{0,40} )?(?:de |d'|que (?=[^;:"]{3,200}?\p{Ll}(?:era|eront|ira|iront|dra|dront|erait|eraient|irait|iraient|drait|draient|soit|soient|rait|raient)(?!\p{L}))|qu'(?=[^;:"]{3,200}?\p{Ll}(?:ra|ront|rait|raient)(?!\p{L})))/u,
    line: /^(?:DÉCISION|Décision|ACTION|Action|Suite à donner|Engagement|ENGAGEMENT|À faire)(?: (?:n[.°º] ?)?\d{1,3})? ?[:–—-] ?/u,
    noActor:
      /(?:réunion|rencontre|conférence|sommet|atelier|séminaire|colloque|forum|session|table ronde|dialogue|projet|programme|rapport|guide|plan|stratégie|dispositif|mécanisme|débats|discussions|échanges|travaux|participants|participantes|intervenants|intervenantes|orateurs|experts|expertes|panélistes|spécialistes|praticiens|il|elle|ils|elles|tous|certains|plusieurs|beaucoup|d'autres)$/i,
    actor:
      /^((?:les |le |la |l')?(?:@+|(?:cellules|services|États|pays|délégations|parties|ministères|autorités|secrétariat|présidence|organisateurs|membres|ministres|comité|centre)(?: (?:de|du|des|d')[^,;:.]{2,60}?)?)) (?=\p{Ll}+(?:ra|ront|rait|raient)(?!\p{L}))/u,
  },
  es: {
    future:
      /(?<![\p{L}\p{N}'-])(?!(?:será|serán|estará|estarán|habrá|habrán|podrá|podrán|tendrá|tendrán|deberá|deberán|permitirá|permitirán|incluirá|incluirán|contará|contarán|participará|participarán|asistirá|asistirán|quedará|quedarán|seguirá|seguirán|dependerá|requerirá|supondrá|significará|durará|comenzará|arrancará|girará|versará|abarcará|comprenderá|sabrá|querrá)(?!\p{L}))\p{Ll}{2,}(?:ará|arán|erá|erán|irá|irán|drá|drán|brá|brán|rrá|rrán)(?!\p{L})/gu,
    impersonal:
      /^(?:[^.;:"]{0,110}?, )?(?:[Ss]e (?:ha |han )?(?:\p{Ll}+mente )?(?:acord(?:ó|aron|ado)|decidi(?:ó|eron|do)|convino|convenido|resolvió|resuelto|dispuso)(?: también| igualmente| asimismo)? (?:en )?(?:(?=\p{Ll}+(?:ar|er|ir)(?:se)?(?!\p{L}))|la (?=(?:creación|puesta en marcha|elaboración|celebración|conformación|publicación))|que (?=[^;:"]{3,200}?\p{Ll}(?:rá|rán|ría|rían|ara|aran|iera|ieran|e|en)(?!\p{L})))|[Qq]uedó (?:acordado|decidido) (?:que )?|[Ff]ue acordad[oa] )/u,
    line: /^(?:DECISIÓN|Decisión|ACUERDO|Acuerdo|ACCIÓN|Acción|COMPROMISO|Compromiso|Tarea|Encargo)(?: (?:n[.°º] ?|núm\. ?)?\d{1,3})? ?[:–—-] ?/u,
    noActor:
      /(?:cumbre|conferencia|reunión|encuentro|foro|taller|seminario|simposio|congreso|mesa redonda|diálogo|jornadas|sesión|coloquio|proyecto|programa|informe|guía|plan|estrategia|mecanismo|debates|discusiones|participantes|asistentes|ponentes|panelistas|expositores|oradores|expertos|expertas|especialistas|él|ella|ellos|ellas|todos|varios|varias|muchos|algunos|otros|familias)$/i,
    actor:
      /^((?:el |la |los |las )?(?:@+|(?:países|Estados|delegaciones|partes|ministerios|autoridades|secretaría|presidencia|organizadores|miembros|ministros|comité|centro|unidades|servicios)(?: (?:de|del)[^,;:.]{2,60}?)?)) (?=\p{Ll}+(?:rá|rán|ría|rían|ara|aran|iera|ieran)(?!\p{L}))/u,
  },
};

/** A promise that a French or Spanish sentence makes by a verb in the future, without a subject, or in the manner of minutes. */
export function promisedAbroad(context: Context, sentence: Sentence, speaks: (sayer: string) => boolean): Found | null {
  const { document, masked } = context;
  const ways = WAYS[document.language ?? ''];
  if (!ways) return null;
  const text = masked.slice(sentence.start, sentence.end);
  const opens = sentence.start === document.blocks[sentence.block]?.start;
  const agreed = (opens ? ways.line.exec(text) : null) ?? ways.impersonal.exec(text);
  if (agreed) {
    const from = sentence.start + agreed[0].length;
    const actor = ways.actor.exec(masked.slice(from, Math.min(sentence.end, from + 140)));
    const sayer = actor?.[1] ? sayerAt(context, withoutArticle(from, actor[1])) : NOBODY_SAID;
    return { sayer, verb: agreed[0].trim(), from };
  }
  const isActor = (sayer: string) => speaks(sayer) && !ways.noActor.test(sayer.trim());
  const found = told(context, sentence, ways.future, isActor);
  if (!found || /"[^"]*$/.test(document.plain.slice(sentence.start, found.verb.start))) return null;
  const verb = document.text.slice(found.verb.start, found.verb.end);
  return { sayer: found.sayer, verb, from: found.verb.start };
}

function withoutArticle(from: number, words: string): { start: number; end: number } {
  const article = /^(?:les |le |la |l'|el |los |las )?/.exec(words)?.[0].length ?? 0;
  return { start: from + article, end: from + words.length };
}
