import { oncePerSentence, sentenceAt, type TextDocument } from './document';
import { isEnglish, vocabularyOf } from './languages';
import { ORDINAL } from './ordinals';
import { capitalPhrases, trimPhrase } from './phrases';
import type { Block } from './recognition';
import { MEETING_NOUN, type OtherMeeting, patternsOf, type Setting } from './setting';
import { firstAtOrAfter, indexSpans, type Span } from './spans';
import { titleLine } from './title-lines';
import { titleInChinese } from './titles-chinese';
import { en } from './vocabulary/en';

const MEETING_WORD = new RegExp(`\\b(?:${MEETING_NOUN})\\b`, 'i');
const TITLE_WORD =
  /^(?:Summit|Conference|Ministerial|Meetings?|Workshop|Seminar|Symposium|Consultations?|Dialogue|Roundtable|Congress|Plenary|Forum|Retreat|Colloquium|Sessions)$/i;
const LONGEST_TITLE = 500;
const LEAST_TITLE = 12;
/** 'Minutes of the', 'Summary of', 'Remarks by … at the' before a meeting's name; 'Summary of Proceedings' after it. */
const DOCUMENT_BEFORE =
  /^(?:(?:final |draft |joint )?(?:minutes|summary|report|notes|communiqu[eé]|conclusions|record|readout|outcomes?|chair's summary|co-chairs' summary|statement|declaration|remarks)(?: of (?:discussions?|evidence))?(?: of| from| on| for| at|:| [–—-])+ (?:the )?)/i;
const DOCUMENT_AFTER =
  /[:,]? ?(?:[–—-] )?(?:summary(?: of (?:proceedings|discussions?))?|minutes|communiqu[eé]|report|joint statement|chair's summary|outcome document|(?:quick |short )?read-?out|notes)$/i;
/** A meeting's name ends before these, though they are written with a capital: 'Conference on Terrorism Held On 23 October'. */
const CAPITAL_END = /\s(?:Held|Convened|Hosted|Takes|Opens|Concludes|Ends|Begins|Starts|Kicks|In|On|At|From)(?:\s.*)?$/;

/** What a meeting is called, and the other meetings that the text names. */
export interface TitleChoice {
  span: Span | null;
  others: string[];
}

/** The meeting's name: as the text writes it with capitals or in quotation marks, else as a sentence that tells of the meeting describes it. */
export function findTitle(setting: Setting, otherMeeting: OtherMeeting): TitleChoice {
  const isOwn = (span: Span): boolean => {
    const sentence = sentenceAt(setting.document, span.start);
    return sentence !== undefined && otherMeeting(sentence) >= span.end;
  };
  if (setting.document.language === 'zh') return { span: titleInChinese(setting, isOwn), others: [] };
  if (!isEnglish(setting.document)) return { span: describedBy(setting, isOwn), others: [] };
  const named = namedMeetings(setting).filter(({ span }) => isOwn(span));
  const [best] = named;
  const line = titleLine(setting.document, setting.dates, setting.isRecord);
  if (line && (!best || best.score < IN_HEAD || best.span.start > line.end))
    return { span: cutDocumentWords(setting.document, line), others: [] };
  if (!best) return { span: titleHeading(setting.document) ?? describedInEnglish(setting, isOwn), others: [] };
  const others = named.slice(1).filter((one) => !best.name.includes(one.name) && !one.name.includes(best.name));
  return {
    span: withNumber(setting.document, withOthers(setting, best.span)),
    others: others.slice(0, 5).map((one) => one.name),
  };
}

/** A name with the bodies that stroke or hyphen join to its first word: 'ABC/XYZ Conference'. */
function withOthers({ document: { plain } }: Setting, { start, end }: Span): Span {
  const joined =
    /(?:\p{Lu}[\p{Lu}\p{N}-]{1,12}\/){1,4}$/u.exec(plain.slice(Math.max(0, start - 60), start))?.[0].length ?? 0;
  return { start: start - joined, end };
}

/** A name with the number before it: '16th'. */
function withNumber({ plain }: TextDocument, { start, end }: Span): Span {
  const number = NUMBER_BEFORE.exec(plain.slice(Math.max(0, start - 24), start))?.[0].length ?? 0;
  return { start: start - number, end };
}
const NUMBER_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}-])${ORDINAL} $`, 'u');

interface Candidate {
  span: Span;
  name: string;
  score: number;
}

/** Capitalised or quoted names with a meeting word, the one in the text's title before all. */
function namedMeetings({ document, organizations }: Setting): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const bodies = indexSpans(organizations.flatMap(({ mentions }) => mentions));
  const quoted = quotedMeetings(document);
  const inQuotes = indexSpans(quoted);
  const spans = capitalPhrases(document).flatMap((words): Span[] => {
    const kept = trimPhrase(words);
    const first = kept[0];
    const last = kept.at(-1);
    if (!first || !last || kept.length < 2 || !kept.some((word) => TITLE_WORD.test(word.text))) return [];
    const span = cutDocumentWords(document, { start: first.start, end: last.end });
    return inQuotes.covers(span) ? [] : [span];
  });
  for (const span of [...spans, ...quoted]) {
    if (span.end - span.start > LONGEST_TITLE || bodies.covers(span)) continue;
    const weight = OTHERS_BEFORE.test(document.plain.slice(Math.max(0, span.start - 30), span.start))
      ? 0
      : weightAt(document, span);
    const name = document.text.slice(span.start, span.end);
    if (weight === 0 || !name.includes(' ') || !MEETING_WORD.test(name) || isOnlyKind(name)) continue;
    const known = candidates.get(name) ?? { span, name, score: 0 };
    known.score += weight;
    candidates.set(name, known);
  }
  return [...candidates.values()].sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

/** What stands before the name of an earlier meeting, or of who organised this one: 'minutes of the', 'convened by the', 'together with the'. */
const OTHERS_BEFORE = /\b(?:minutes of|by|with)(?: the| an?)? $/i;

/** 'Practitioner Workshop', 'Working Meeting': a kind of meeting, and not the name of one. */
const isOnlyKind = (name: string): boolean =>
  /^(?:Practitioner|Expert|Working|Press|Side|General|Annual|Regional|Plenary|Opening|Closing|Final|Technical|High-Level) \p{L}+$/u.test(
    name,
  ) || /^(?:Conference|Meeting) (?:Room|Hall|Cent(?:er|re))s?\b/.test(name);

const QUOTED = /"([^"\n]{10,300})"/g;

/** Names in quotation marks that hold a meeting word near their beginning. */
function quotedMeetings({ plain }: TextDocument): Span[] {
  return [...plain.matchAll(QUOTED)].flatMap((match) => {
    const name = match[1] ?? '';
    const word = MEETING_WORD.exec(name);
    if (!word || word.index > 60 || !/^\p{Lu}/u.test(name) || SPOKEN.test(name)) return [];
    return [{ start: match.index + 1, end: match.index + 1 + name.replace(/[.,;:]+$/, '').length }];
  });
}

/** A sentence that somebody said, and no name: it has a verb of its own, or speaks of the speaker. */
const SPOKEN =
  /^(?:We|I|It|This|These|Those|There|They|Our|If|As|You|What)\b|\b(?:we|is|are|was|were|must|should|will|would|can|cannot|has|have|had|needs?)\b/;

/** Of a name in the text's title. */
const IN_HEAD = 6;
/** How much a place in the text says that a name there is the meeting's own: title and head most, lists and later headings not at all. */
function weightAt(document: TextDocument, span: Span): number {
  const { blocks, text } = document;
  const block = blocks[sentenceAt(document, span.start)?.block ?? -1];
  if (!block || block.kind === 'list_item') return 0;
  if (block.kind === 'metadata') return text.slice(block.start, block.start + 6) === 'title:' ? IN_HEAD : 0;
  if (block.kind === 'heading') return block.start < 400 ? IN_HEAD : 0;
  return span.start < text.length / 4 ? 3 : 1;
}

function cutDocumentWords({ plain }: TextDocument, span: Span): Span {
  const text = plain.slice(span.start, span.end);
  const before = DOCUMENT_BEFORE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(before);
  const after = DOCUMENT_AFTER.exec(rest)?.[0].length ?? CAPITAL_END.exec(rest)?.[0].length ?? 0;
  return { start: span.start + before, end: span.end - after };
}

/** The text's own heading, where it speaks of a meeting in lower case: 'Notes from the Nairobi roundtable'. */
function titleHeading(document: TextDocument): Span | null {
  const block = document.blocks.slice(0, 6).find((one) => one.start < 400 && isHeading(document, one));
  if (!block) return null;
  const span = cutDocumentWords(document, block);
  const text = document.plain.slice(span.start, span.end);
  const cut = span.start > block.start;
  const isNamed = MEETING_WORD.test(text) || BODY_WORD.test(text);
  return cut && text.length <= LONGEST_TITLE && isNamed && text.includes(' ') ? span : null;
}

/** 'Minutes of the Prevent Board': what a body's meeting is called by. */
const BODY_WORD = /\b(?:Board|Committee|Council|Commission|Panel|Assembly|Task Force|Working Group|Steering Group)\b/;
/** A heading, or the line 'Minutes of …' without the markup of one. */
const isHeading = ({ plain }: TextDocument, { kind, start, end }: Block): boolean =>
  kind === 'heading' ||
  (kind === 'paragraph' &&
    end - start < 140 &&
    /^(?:minutes|notes|record) of\b[^.;:]*$/i.test(plain.slice(start, end)));

/** Words of a sentence that stand before the name of a meeting and are none of it. */
const DESCRIBED = new RegExp(
  `(?:\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:@+'s )?)((?:(?!(?:[Tt]he|[Aa]n?|and|of|in|at|for|convened|held|hosted|organi[sz]ed|attended|opened|jointly)\\b)[\\p{L}\\p{N}-]+ ){0,4}?(?:${en.meeting})(?: (?:on|for|about|to|of) (?:(?!(?:${en.titleEnds})(?![\\p{L}]))[^,.;:()]){3,160})?)`,
  'gu',
);
const LESS_THAN_A_NAME =
  /^(?:[\p{L}-]+day |(?:final|opening|closing|same|said|\p{L}+-day|present|recent|high-level|national|regional|international|joint|anniversary|special|public|policy) )*[\p{L}]+$/iu;

/** "organised a workshop on international cooperation against terrorism": what a sentence that tells of the meeting calls it. */
function describedInEnglish(setting: Setting, isOwn: (span: Span) => boolean): Span | null {
  const { document, masked } = setting;
  const { held } = patternsOf(document);
  for (const { start, end, block } of document.sentences) {
    if (start > Math.max(1200, masked.length / 4)) break;
    if (document.blocks[block]?.kind !== 'paragraph' || !held.test(masked.slice(start, end))) continue;
    for (const match of masked.slice(start, end).matchAll(DESCRIBED)) {
      const from = start + match.index + match[0].indexOf(match[1] ?? '');
      const span = beforePlace(setting, { start: from, end: from + (match[1] ?? '').trimEnd().length });
      const name = masked.slice(span.start, span.end);
      const clause = CLAUSE.exec(document.plain.slice(span.start, span.end));
      const isOther = OTHERS_BEFORE.test(masked.slice(Math.max(start, span.start - 30), span.start));
      if (!isOwn(span) || clause || isOther || LESS_THAN_A_NAME.test(name)) continue;
      return span;
    }
  }
  return null;
}

/** A name of a meeting without the place or the day behind it. */
function beforePlace({ document, cities, countries, dates }: Setting, span: Span): Span {
  const behind = [...beginningIn(cities, span), ...beginningIn(countries, span), ...beginningIn(dates, span)];
  const cuts = behind.flatMap(({ start }) => {
    const lead = / (?:in|at|on|from|en|à|au|el|le|du|в|г\.)(?: the| la| los| les)? $/.exec(
      document.plain.slice(span.start, start),
    )?.[0];
    return lead ? [start - lead.length] : [];
  });
  const end = Math.min(span.end, ...cuts);
  return end - span.start < LEAST_TITLE ? span : { start: span.start, end };
}

/** Those that begin in a span; the last may end behind it: a title stops where a comma of a date does. */
function beginningIn<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  return spans.slice(firstAtOrAfter(spans, start), firstAtOrAfter(spans, end));
}

/** A verb among the words: a clause, and no name. */
const CLAUSE = /\b(?:convened|held|hosted|organi[sz]ed|said|will|has|have|is|are|was|were)\b/i;

/** The same in the other languages: from the words that belong to the meeting's noun up to where its name ends. */
function describedBy(setting: Setting, isOwn: (span: Span) => boolean): Span | null {
  const { document, masked } = setting;
  const { held } = patternsOf(document);
  const tells = oncePerSentence(({ start, end }) => held.test(masked.slice(start, end)));
  const find = titleFinder(document);
  const ranked: { span: Span; weight: number }[] = [];
  for (const sentence of document.sentences) {
    const { start, end } = sentence;
    if (start > 1200) break;
    const kind = document.blocks[sentence.block]?.kind;
    for (const found of find(document.plain.slice(start, end), start)) {
      const span = beforePlace(setting, found);
      if (span.end - span.start > LONGEST_TITLE || !isOwn(span)) continue;
      const capital = /^\p{Lu}|^[IVXХ\d]/u.test(document.plain.slice(span.start, span.end)) ? 3 : 0;
      const weight = (tells(sentence) ? 3 : 0) + (kind === 'heading' ? 2 : 0) + capital;
      if (weight > 0) ranked.push({ span, weight });
    }
  }
  const [best] = ranked.sort((a, b) => b.weight - a.weight || a.span.start - b.span.start);
  return best?.span ?? null;
}

/** Names of events in one language, in the order of a sentence. */
function titleFinder({ language }: TextDocument): (sentence: string, offset: number) => Span[] {
  const { meeting, titleEnds } = vocabularyOf(language);
  const begins = language === 'ru' || language === 'ar' ? '(?:(?<!\\p{L})|(?!\\p{L}))' : '(?<!\\p{L})';
  const end = `${begins}(?:${titleEnds})`;
  const rest = `(?:(?!${end}(?![\\p{L}]))[\\s\\S])`;
  const quoted = new RegExp(`(?:${meeting}) "([^"\\n]{8,300})"`, 'giu');
  const before = language === 'ar' ? '' : ordinalsOf(language);
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(${before}(?:${meeting})(?![\\p{L}])(?: ${rest}{3,200})?)`, 'giu');
  return (sentence, offset) => {
    const inQuotes = matches(sentence, quoted, offset);
    if (inQuotes.length > 0) return inQuotes;
    return matches(sentence, named, offset).filter((span) => span.end - span.start > 12);
  };
}

/** What may stand before the noun: numbers, and words that agree with it. */
function ordinalsOf(language: string | null): string {
  if (language === 'ru') return '(?:(?:[IVXХ]{1,6}|\\d{1,3}-\\p{L}{1,3}|\\p{L}+(?:ая|ья|ые|ие|ий|ое|ый)) ){0,3}';
  return '(?:(?:\\d{1,3}(?:e|ème|ª|a|º)?|[IVX]{1,6}|[Pp]remière?|[Dd]euxième|[Tt]roisième|[Pp]rimera|[Ss]egunda|[Tt]ercera|[Cc]uarta|[Tt]ercer) ){0,2}';
}

function matches(sentence: string, pattern: RegExp, offset: number): Span[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const name = (match[1] ?? '').replace(/[\s–—-]+$/, '');
    const start = offset + match.index + match[0].indexOf(name);
    return { start, end: start + name.length };
  });
}
