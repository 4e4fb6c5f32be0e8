import { sentenceAt, type TextDocument } from './document';
import { documentsAbroad } from './names-romance';
import type { Organization } from './organization';
import type { Span } from './spans';

export interface Reference {
  title: string;
  publisher: string | null;
  symbol: string | null;
  passages: (Span & { role: string })[];
}

const THING =
  '(?:(?:annual|official|recent|joint|evaluation|progress|latest|public|global|regional|technical) )?(?:reports?|stud(?:y|ies)|data|surveys?|evaluations?|assessments?|archives?|statistics|publications?|handbooks?|guidelines|findings|recommendations|conclusions|summaries)';
/** 'reports by the …', 'data provided by …' */
const THING_BY = new RegExp(
  `\\b${THING}(?: and (?:[\\p{Ll}-]+ )?[\\p{Ll}]+)?(?: (?!(?:to|the|an?|were|was|is|are|that|which)\\b)[\\p{Ll}]+){0,6}? (?:by|of|from|through the archives of) (?:the )?$`,
  'iu',
);
/** "the Body's report", 'Financial Action Task Force recommendations' */
const OF_BODY = new RegExp(`^(?:'s?)? (?:${THING}\\b(?: on [^,.;:]{3,80})?|[Ff]ramework for [^,.;:]{3,80})`, 'iu');
/** 'reports of conferences can be accessed through the archives of the …' */
const ACCESSED = new RegExp(
  `\\b(${THING}(?: and ${THING})?(?: (?:of|on) [^,.;:]{3,80}?)?) (?:can|may|could|are|is|will)(?: be)? (?:accessed|available|found|consulted|downloaded)[^,.;:]{0,20}? (?:through|via|in|at|from|on) (?:the )?(?:archives?|website|portal|library|database) of (?:the )?$`,
  'iu',
);
/** What these two can take in before a body's name. */
const LONGEST_LEAD = 400;
/** Documents named by their kind: 'Rabat Plan of Action', 'National Strategy for …' */
const NAMED =
  /(?<![\p{L}])((?:[\p{Lu}][\p{L}'.-]{0,40}\.? (?:of |for |on |the |and |to )?){0,6}(?:Strategy|Memorandum|Plan of Action|Action Plan|Declaration|Principles|Guidelines|Convention|Protocol|Memorandum of Understanding|Fact Sheet|Handbook|Toolkit|Manual|White Paper|Model (?:Legislative )?Provisions|Appeal|Good Practices|Recommendations|Charter|Covenant|Treaty|Agreement|Compact|Code of Conduct|Work Plan|Road ?[Mm]ap|Framework Document|Framework for (?:\p{Lu}[\p{L}-]+|and|,)(?: (?:\p{Lu}[\p{L}-]+|and))*|Programme of Action|Act (?:of )?(?:19|20)\d\d)(?: (?:on|for|to|of|against)(?: the)? [\p{Lu}][\p{L}'-]{0,40}(?: (?:and |of |the |for |on |to |against )?[\p{Lu}][\p{L}'-]{0,40}){0,6})?)/gu;
/** Security Council resolution 1373 (2001), A/RES/60/288; the second of two, 'and 2242 (2015)'; 'Regulation (EU) 2021/784' */
const RESOLUTION =
  /(?<=[Rr]esolutions [^.;\n]{4,120}(?:, | and ))\d{3,4} \((?:19|20)\d\d\)|(?:Regulation|Directive|Decision)(?: \((?:EU|EC|EEC)\))?(?: No)? \d{2,4}\/\d{2,4}|\b(?:(?:UN |United Nations )?(?:Security Council|General Assembly) )?[Rr][eé]solu(?:tions?|ción|ciones) \d{2,4}(?:\/\d+)?(?: \(\d{4}\))?|[Рр]езолюци\p{L}+ \d{3,4}|《[^》\n]{3,80}》|(?:联合国)?(?:安理会|安全理事会|大会)?第\d{2,4}(?:\/\d{1,4})?(?:[（(]\d{4}[）)])?号决议/gu;
/** 'PSC/AHG/COMM.(CDLV)' */
const ROMAN_SYMBOL = /\b(?<!\/[A-Z]{1,3} )[A-Z]{1,6}(?:\/[A-Z]{1,6}){1,4}(?:\/\d+|\.\d*)? ?\([IVXLCDM]+\)/g;
/** 'communiqué of the 749th meeting' */
const OF_MEETING = /\b[Cc]ommuniqu[eé]s? of (?:the|its) \d{1,5}(?:st|nd|rd|th) meeting/gu;
/** 'Declaración de Washington', "Plan d'action de Rabat", 'меморандум о взаимопонимании', 'إعلان الرياض' in quotation marks */
const NAMED_ABROAD =
  /(?<![\p{L}])(?:Declaración|Estrategia|Plan de [Aa]cción|Convención|Protocolo|Memorando|Déclaration|Stratégie|Plan d'[Aa]ction|Convention|Protocole|Mémorandum|Charte|Carta)(?: (?:de la|de las|de los|de|del|des|du|sur la|sur le|sur|sobre la|sobre el|sobre|contra el|contra la|contra|contre le|contre la|contre|pour la|pour le|para la|para el|y|et|d'|l'))* ?\p{Lu}[\p{L}'-]+(?: (?:(?:de|del|des|du|la|el|le|les|los|las|contra|contre|sobre|sur|y|et) ){0,2}\p{Lu}[\p{L}'-]+){0,6}|[Мм]еморандум\p{L}* о \p{L}{6,}|(?<=["«])(?:إعلان|ميثاق|وثيقة|اتفاقية|مبادرة) [^"»\n]{2,60}(?=["»])/gu;
/** 'доклад «Имя»', 'Ташкентская декларация', 'Национальная стратегия по …', 'دليل بعنوان "…"', 'الاستراتيجية الوطنية لمكافحة …' */
const NAMED_FURTHER =
  /(?<![\p{L}])(?:[Дд]оклад|[Оо]тч[её]т|[Ии]сследовани|[Рр]уководств|[Пп]особи|[Сс]тратеги|[Дд]еклараци|[Кк]онцепци|[Сс]правочник)\p{Ll}{0,3} "[^"\n]{3,80}"|(?<![\p{L}])\p{Lu}\p{Ll}+ск(?:ая|ой|ую|ий|ого|ом|ому) (?:деклараци|меморандум|конвенци|стратеги|хартии|хартия|протокол|план(?=\p{Ll}{0,2} действий))\p{Ll}{0,2}(?: действий)?|(?<![\p{L}])(?:[Нн]ациональн|[Гг]осударственн|[Гг]лобальн|[Рр]егиональн)\p{Ll}{2,3} (?:контртеррористическ\p{Ll}{2,3} )?(?:стратеги|концепци|план)\p{Ll}{0,2}(?: действий)? по \p{Ll}{4,}(?: \p{Ll}{5,}(?:а|у|ы|и|я|ю))?|(?<![\p{L}])(?:تقرير|دراسة|دليل|وثيقة|استراتيجية|ميثاق|خطة)(?: [\p{Script=Arabic}]+){0,2} "[^"\n]{3,80}"|(?<![\p{L}])ال(?:استراتيجية|خطة) ال(?:وطنية|إقليمية|عالمية|عربية|أممية)(?: ال[\p{Script=Arabic}]+)? ل[\p{Script=Arabic}]{4,}(?: ال[\p{Script=Arabic}]+){0,2}/gu;
/** What every text of its kind is called: a name needs more. */
const GENERIC =
  /^(?:(?:National|Joint|Regional|International|Final|Draft|New|First|Second|Annual|Strategic|Political|Comprehensive|Implementation|Action|Plans?|Plan of Action|Good|Best|Practices|Global|Universal|Common|of|and|the|Memorandum|Understanding|Strategy|Declaration|Principles|Guidelines|Convention|Protocol|Handbook|Toolkit|Manual|White|Paper|Recommendations|Charter|Covenant|Treaty|Agreement|Compact|Code|Conduct|Work|Road ?[Mm]ap|Framework|Document|Programme)(?: |$))+$/;
const SYMBOL = /\b(?<!\/[A-Z]{1,3} )[A-Z]{1,5}(?:\/[A-Z]{2,5}){1,3}\/[\d./()]*\d\)?(?:\/(?:Add|Amend|Corr|Rev)\.\d+)*/g;

/** Reports, data and documents that the text refers to; not the text itself. */
export function findReferences(document: TextDocument, organizations: readonly Organization[]): Reference[] {
  const found: Reference[] = [];
  const byTitle = new Map<string, Reference>();
  const taken = new Uint8Array(document.plain.length);
  const add = (start: number, end: number, publisherSpan: Span | null) => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    const title = document.text.slice(start, end);
    const same = byTitle.get(title.toLowerCase());
    if (same) {
      same.passages.push({ start, end, role: 'title' });
      return;
    }
    const passages = [{ start, end, role: 'title' }];
    if (publisherSpan) {
      passages.push({ ...publisherSpan, role: 'publisher' });
      taken.fill(1, publisherSpan.start, publisherSpan.end);
    }
    const publisher = publisherSpan ? document.text.slice(publisherSpan.start, publisherSpan.end) : null;
    const reference = { title, publisher, symbol: null, passages };
    byTitle.set(title.toLowerCase(), reference);
    found.push(reference);
  };
  for (const organization of organizations) {
    for (const mention of organization.mentions) addByBody(document, mention, add);
  }
  for (const { start, end } of documentsAbroad(document)) add(start, end, null);
  for (const pattern of [NAMED, NAMED_ABROAD, NAMED_FURTHER, OF_MEETING, RESOLUTION, ROMAN_SYMBOL, SYMBOL]) {
    for (const match of document.plain.matchAll(pattern)) addNamed(document, match, add);
  }
  return found.sort((a, b) => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0));
}

type Add = (start: number, end: number, publisherSpan: Span | null) => void;

function addByBody(document: TextDocument, mention: Span, add: Add): void {
  const sentence = sentenceAt(document, mention.start);
  if (!sentence) return;
  const before = document.plain.slice(sentence.start, mention.start).slice(-160);
  const from = Math.max(sentence.start, mention.start - LONGEST_LEAD);
  const accessed = ACCESSED.exec(document.plain.slice(from, mention.start));
  if (accessed?.[1]) {
    const start = from + accessed.index;
    add(start, start + accessed[1].length, mention);
    return;
  }
  const found = THING_BY.exec(before);
  // 'reports of the UN Charter': the body is a part of another name.
  if (found && !/^ \p{Lu}/u.test(document.plain.slice(mention.end, mention.end + 3)))
    add(mention.start - (before.length - found.index), mention.end, mention);
  const after = OF_BODY.exec(document.plain.slice(mention.end, sentence.end));
  if (after) add(mention.start, mention.end + after[0].length, mention);
}

function addNamed(document: TextDocument, match: RegExpExecArray, add: Add): void {
  const lead =
    /^(?:(?:The|In|Our|Its|Their|A|This|Under|These|At|On|And|Also|Further|Recalling|Reaffirming|Reiterating|Noting|Welcoming|Recogni[sz]ing|Considering|Implementing|Following|Endorsing|Adopting|Guided by|Pursuant to|Taking note of|Building on|Bearing in mind|Mindful of)(?: the)? )+/.exec(
      match[0],
    )?.[0].length ?? 0;
  const start = match.index + lead;
  const end = match.index + match[0].trimEnd().length;
  const block = document.blocks[sentenceAt(document, start)?.block ?? -1];
  // What a text is called is no document that it refers to.
  if (block?.kind === 'heading' || block?.kind === 'metadata' || block?.start === 0) return;
  const name = document.plain.slice(start, end);
  if (GENERIC.test(name) || (!name.includes(' ') && !/[/《]|号决议$/.test(name))) return;
  add(start, end, null);
}
