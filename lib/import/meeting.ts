import { sentenceAt, type TextDocument } from './document';
import { capitalPhrases, trimPhrase } from './phrases';
import type { Passage, Recognition } from './recognition';
import { findDate, findPlace, MEETING_NOUN, type Setting } from './setting';
import { indexSpans, type Span } from './spans';

type Fields = Recognition['meeting']['fields'];

interface MeetingFound {
  fields: Fields;
  passages: Passage[];
  /** Other cities that the text states as a place of the meeting, for a warning. */
  otherPlaces: string[];
  /** Other meetings that the text names, for a warning. */
  otherTitles: string[];
}

const MEETING_WORD = new RegExp(`\\b(?:${MEETING_NOUN})\\b`, 'i');
const TITLE_WORD =
  /^(?:Summit|Conference|Ministerial|Meetings?|Workshop|Seminar|Symposium|Consultations?|Dialogue|Roundtable|Congress|Plenary|Forum|Retreat|Colloquium)$/i;
const LONGEST_TITLE = 500;
/** 'Minutes of the', 'Summary of', 'Remarks by … at the' before a meeting's name; 'Summary of Proceedings' after it. */
const DOCUMENT_BEFORE =
  /^(?:(?:final |draft )?(?:minutes|summary|report|notes|communiqu[eé]|conclusions|record|outcomes?|chair's summary|co-chairs' summary|statement|declaration|remarks)(?: of discussions?)?(?: of| from| on| for| at|:| [–—-])+ (?:the )?)/i;
const DOCUMENT_AFTER =
  /[:,]? ?(?:[–—-] )?(?:summary(?: of (?:proceedings|discussions?))?|minutes|communiqu[eé]|report|joint statement|chair's summary|outcome document)$/i;

/** The meeting that a text is about: title, kind, place and dates, each only where the text states it of the meeting itself. */
export function findMeeting(setting: Setting): MeetingFound {
  const { document } = setting;
  const title = findTitle(setting);
  const place = findPlace(setting);
  const date = findDate(setting);
  const mode = findMode(document);
  const rule = findRule(document);
  const phrase = title.span ?? place.noun;
  const passages: Passage[] = [];
  const add = (span: Span | null, role: string) => span && passages.push({ start: span.start, end: span.end, role });
  add(phrase, 'title');
  add(place.span, 'city');
  add(date, 'startOn');
  add(mode.span, 'attendanceMode');
  add(rule.span, 'attributionRule');
  const name = phrase ? readable(document.text.slice(phrase.start, phrase.end)) : null;
  return {
    fields: {
      title: name,
      kind: name ? kindOf(name) : null,
      city: place.city?.name ?? null,
      countryCode: place.city?.countryCode ?? null,
      timeZone: place.city?.timeZone ?? null,
      startOn: date?.startOn ?? null,
      endOn: date?.endOn ?? null,
      documentSymbol: null,
      attendanceMode: mode.value,
      attributionRule: rule.value,
    },
    passages,
    otherPlaces: place.others,
    otherTitles: title.others,
  };
}

function kindOf(name: string): Fields['kind'] {
  const title = name.split(/ of the /)[0] ?? name;
  if (/\bside[- ]event\b/i.test(title)) return 'side_event';
  if (/\bministerial\b/i.test(title)) return 'ministerial';
  if (/\bsummit\b/i.test(title)) return 'summit';
  if (/\bworking group\b/i.test(title)) return 'working_group';
  if (/\bexperts?\b.*\bmeeting\b|\bmeeting of experts\b|\bworkshop\b/i.test(title)) return 'expert_meeting';
  return /\bconference\b|\bforum\b|\bcongress\b/i.test(title) ? 'conference' : null;
}

const SMALL = /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with)$/;

/** A title in capitals becomes one in mixed case; a phrase from a sentence begins with a capital. */
function readable(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters !== letters.toUpperCase()) return text.charAt(0).toUpperCase() + text.slice(1);
  const words = text.toLowerCase().split(' ');
  return words
    .map((word, index) => (index > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

interface TitleChoice {
  span: Span | null;
  others: string[];
}

/** Capitalised names with a meeting word, the one in the text's title before all; else a heading that speaks of a meeting. */
function findTitle({ document, organizations }: Setting): TitleChoice {
  const candidates = new Map<string, { span: Span; name: string; score: number }>();
  const bodies = indexSpans(organizations.flatMap(({ mentions }) => mentions));
  for (const words of capitalPhrases(document)) {
    const kept = trimPhrase(words);
    const first = kept[0];
    const last = kept.at(-1);
    if (!first || !last || kept.length < 2 || !kept.some((word) => TITLE_WORD.test(word.text))) continue;
    const span = cutDocumentWords(document, { start: first.start, end: last.end });
    if (span.end - span.start > LONGEST_TITLE || bodies.covers(span)) continue;
    const weight = weightAt(document, span);
    const name = document.text.slice(span.start, span.end);
    if (weight === 0 || !name.includes(' ') || !MEETING_WORD.test(name)) continue;
    const known = candidates.get(name) ?? { span, name, score: 0 };
    known.score += weight;
    candidates.set(name, known);
  }
  const ranked = [...candidates.values()].sort((a, b) => b.score - a.score || a.span.start - b.span.start);
  const best = ranked[0];
  if (!best) return { span: titleHeading(document), others: [] };
  const others = ranked.slice(1).filter((one) => !best.name.includes(one.name) && !one.name.includes(best.name));
  return { span: best.span, others: others.slice(0, 5).map((one) => one.name) };
}

/** How much a place in the text says that a name there is the meeting's own: title and head most, lists and later headings not at all. */
function weightAt(document: TextDocument, span: Span): number {
  const { blocks, text } = document;
  const block = blocks[sentenceAt(document, span.start)?.block ?? -1];
  if (!block || block.kind === 'list_item') return 0;
  if (block.kind === 'metadata') return text.slice(block.start, block.start + 6) === 'title:' ? 6 : 0;
  if (block.kind === 'heading') return block.start < 400 ? 6 : 0;
  return span.start < text.length / 4 ? 3 : 1;
}

function cutDocumentWords({ plain }: TextDocument, span: Span): Span {
  const text = plain.slice(span.start, span.end);
  const before = DOCUMENT_BEFORE.exec(text)?.[0].length ?? 0;
  const after = DOCUMENT_AFTER.exec(text.slice(before))?.[0].length ?? 0;
  return { start: span.start + before, end: span.end - after };
}

/** The text's own heading, where it speaks of a meeting in lower case: 'Notes from the Nairobi roundtable'. */
function titleHeading(document: TextDocument): Span | null {
  const block = document.blocks.slice(0, 6).find((one) => one.kind === 'heading' && one.start < 400);
  if (!block) return null;
  const span = cutDocumentWords(document, block);
  const text = document.plain.slice(span.start, span.end);
  const cut = span.start > block.start;
  return cut && text.length <= LONGEST_TITLE && MEETING_WORD.test(text) && text.includes(' ') ? span : null;
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
