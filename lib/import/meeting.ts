import type { DateMention } from './dates';
import { type Sentence, type Span, sentenceAt, type TextDocument, within } from './document';
import { capitalPhrases, trimPhrase } from './phrases';
import type { City, CountryMention } from './places';
import type { Passage, Proposal } from './proposal';

type Fields = Proposal['meeting']['fields'];

export interface MeetingFound {
  fields: Fields;
  passages: Passage[];
  /** Other cities that the text states as a place of the meeting, for a warning. */
  otherPlaces: string[];
  otherTitles: string[];
}

interface Context {
  document: TextDocument;
  dates: readonly DateMention[];
  cities: readonly (Span & { city: City })[];
  countries: readonly CountryMention[];
  /** True for chair's summaries, communiqués and minutes, whose head states place and date of the meeting itself. */
  isRecord: boolean;
}

const NOUN =
  'summit|conference|ministerial|forum|meetings?|workshop|seminar|symposium|consultations?|dialogue|discussions|talks|roundtable|round table|congress|plenary|gathering|side event';
const MEETING_WORD = new RegExp(`\\b(?:${NOUN})\\b`, 'i');
const TITLE_WORD =
  /^(?:Summit|Conference|Ministerial|Meeting|Workshop|Seminar|Symposium|Consultations?|Dialogue|Roundtable|Round|Congress|Plenary|Forum|Retreat|Assembly)$/;
const HELD =
  /\b(?:held|met|meet|convened|convene|gathered|took place|hosted|organi[sz]ed|assembled|opened|concluded|meeting in|attended)\b/i;
const ELSEWHERE =
  /\b(?:will|next (?:year|month|week)|last (?:year|month|week)|previous|earlier|upcoming|in (?:two|three|the coming) weeks|following year|since|scheduled)\b/i;
const OTHER_EVENT =
  /\b(?:since|following|after|attacks? (?:of|on)|bombings?|adopted (?:in|on)|resolution|until|established in|launched in|by the end of|by|founded in|from)\s*$/i;

/** The meeting that a text is about: title, kind, place and dates, each only where the text states it of the meeting itself. */
export function findMeeting(context: Context): MeetingFound {
  const title = findTitle(context.document);
  const place = findPlace(context);
  const date = findDate(context);
  const mode = findMode(context.document);
  const rule = findRule(context.document);
  const phrase = title.span ?? place.noun;
  const passages: Passage[] = [];
  const add = (span: Span | null, role: string) => span && passages.push({ start: span.start, end: span.end, role });
  add(phrase, 'title');
  add(place.span, 'city');
  add(date, 'startDate');
  add(mode.span, 'attendanceMode');
  add(rule.span, 'attributionRule');
  const name =
    title.name ?? (place.noun ? sentenceCase(context.document.text.slice(place.noun.start, place.noun.end)) : null);
  return {
    fields: {
      title: name,
      kind: name ? kindOf(name) : null,
      city: place.city?.name ?? null,
      country: place.city?.country ?? null,
      timeZone: place.city?.zone ?? null,
      startDate: date?.startDate ?? null,
      endDate: date?.endDate ?? null,
      symbol: null,
      attendanceMode: mode.value,
      attributionRule: rule.value,
    },
    passages,
    otherPlaces: place.others,
    otherTitles: title.others,
  };
}

function kindOf(title: string): Fields['kind'] {
  if (/\bside[- ]event\b/i.test(title)) return 'side_event';
  if (/\bministerial\b/i.test(title)) return 'ministerial';
  if (/\bsummit\b/i.test(title)) return 'summit';
  if (/\bworking group\b/i.test(title)) return 'working_group';
  if (/\bexperts?\b.*\bmeeting\b|\bmeeting of experts\b|\bworkshop\b/i.test(title)) return 'expert_meeting';
  return /\bconference\b|\bforum\b|\bcongress\b/i.test(title) ? 'conference' : null;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Titled {
  name: string | null;
  span: Span | null;
  others: string[];
}

/** Capitalised names with a meeting word; the one that the title shares or that comes first and most often is taken. */
function findTitle(document: TextDocument): Titled {
  const candidates = new Map<string, { span: Span; name: string; score: number }>();
  for (const words of capitalPhrases(document)) {
    const kept = trimPhrase(words);
    const first = kept[0];
    const last = kept.at(-1);
    if (!first || !last || kept.length < 2 || !kept.some((word) => TITLE_WORD.test(word.text))) continue;
    const span = { start: first.start, end: last.end };
    const block = document.blocks[sentenceAt(document, span.start)?.block ?? -1];
    const inTitle = block?.kind === 'metadata' || (block?.kind === 'heading' && block.start < 400);
    const name = document.text.slice(span.start, span.end);
    const known = candidates.get(name) ?? { span, name, score: 0 };
    known.score += 1 + (span.start < document.text.length / 4 ? 2 : 0) + (inTitle ? 3 : 0);
    candidates.set(name, known);
  }
  const ranked = [...candidates.values()].sort((a, b) => b.score - a.score || a.span.start - b.span.start);
  const best = ranked[0];
  return { name: best?.name ?? null, span: best?.span ?? null, others: ranked.slice(1).map((one) => one.name) };
}

interface Placed {
  city: City | null;
  span: Span | null;
  /** The words that name the meeting there, such as 'high-level discussions held in …'. */
  noun: Span | null;
  others: string[];
}

const IN_CITY = /\b(?:in|at)(?: the (?:city|capital) of)? $/;

function findPlace({ document, cities }: Context): Placed {
  const stated = cities.filter(({ start }) => {
    const sentence = sentenceAt(document, start);
    if (!sentence || !IN_CITY.test(document.plain.slice(Math.max(0, start - 30), start))) return false;
    return speaksOfMeeting(document, sentence);
  });
  const first = stated[0];
  if (!first) return { city: null, span: null, noun: null, others: [] };
  const others = [...new Set(stated.map((one) => one.city.name))].filter((name) => name !== first.city.name);
  return { city: first.city, span: { start: first.start, end: first.end }, noun: nounBefore(document, first), others };
}

function speaksOfMeeting({ plain }: TextDocument, sentence: Sentence): boolean {
  const text = plain.slice(sentence.start, sentence.end);
  return (MEETING_WORD.test(text) || HELD.test(text)) && !ELSEWHERE.test(text);
}

const BEFORE_PLACE = new RegExp(
  `((?:[\\p{L}-]+ ){0,3}(?:${NOUN})(?: (?:was|were|is|are))?(?: (?:held|convened|hosted))? in )$`,
  'u',
);

function nounBefore({ plain }: TextDocument, city: Span): Span | null {
  const before = plain.slice(Math.max(0, city.start - 120), city.start);
  const found = BEFORE_PLACE.exec(before)?.[1];
  if (!found) return null;
  const trimmed = found.replace(/^(?:(?:in|at|the|a|an|during|of|and|recent|for|by|to|from|these|those|this) )+/i, '');
  return { start: city.start - trimmed.length, end: city.end };
}

function findDate({ document, dates, isRecord }: Context): DateMention | null {
  const { plain } = document;
  for (const date of dates) {
    const sentence = sentenceAt(document, date.start);
    const block = document.blocks[sentence?.block ?? -1];
    if (!sentence || !block || block.kind === 'metadata') continue;
    if (isRecord && block.start < 800 && block.end - block.start < 140 && date.startDate.length === 10) return date;
    const text = plain.slice(sentence.start, sentence.end);
    const before = plain.slice(Math.max(sentence.start, date.start - 40), date.start);
    if (!HELD.test(text) || ELSEWHERE.test(text) || OTHER_EVENT.test(before)) continue;
    if (date.startDate.length === 4 && !/\b(?:held|met|convened|took place|gathered) in $/.test(before)) continue;
    if (!/\b(?:on|from|in|of|,|\))\s?(?:[A-Z][a-z]+day,? )?$/.test(before)) continue;
    return date;
  }
  return null;
}

function findMode(document: TextDocument): { value: Fields['attendanceMode']; span: Span | null } {
  const found =
    /\b(?:held|convened|met|took place|conducted)\b[^.;\n]{0,40}?\b(virtually|online|by videoconference|in (?:a )?hybrid (?:format|mode)|in[- ]person)\b|\b(virtual|online|hybrid|in-person) (?:meeting|conference|summit|forum|workshop|consultation)\b/i.exec(
      document.plain,
    );
  const words = found?.[1] ?? found?.[2];
  if (!found || !words) return { value: null, span: null };
  const value = /hybrid/i.test(words) ? 'hybrid' : /person/i.test(words) ? 'in_person' : 'online';
  return { value, span: { start: found.index, end: found.index + found[0].length } };
}

function findRule(document: TextDocument): { value: Fields['attributionRule']; span: Span | null } {
  const chatham = /\bChatham House [Rr]ules?\b/.exec(document.plain);
  if (chatham)
    return { value: 'chatham_house', span: { start: chatham.index, end: chatham.index + chatham[0].length } };
  const open = /\b(?:meeting|discussions?|session) (?:was|were) (on the record|closed)\b/.exec(document.plain);
  if (!open) return { value: null, span: null };
  return {
    value: open[1] === 'closed' ? 'closed' : 'on_the_record',
    span: { start: open.index, end: open.index + open[0].length },
  };
}
