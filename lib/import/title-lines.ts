import type { DateMention } from './dates';
import type { TextDocument } from './document';
import type { Block } from './recognition';
import { MEETING_NOUN } from './setting';
import { type Span, within } from './spans';

/** How far into a text its title stands, in blocks, and how long it is. */
const FIRST = 6;
const LONGEST = 200;
const LEAST_WORDS = 3;
/** What a document is, and no name of a meeting. */
const DOCUMENT_KIND =
  /^(?:(?:\p{L}+ ){0,2}(?:agenda|announcement|communiqu[eé]|declaration|document|memorandum|minutes|newsletter|note|notes|programme|record|release|report|statement|summary)(?: (?:note|notes|of discussions?|on a country visit))?|for immediate (?:use|release))[.:]?$/iu;
/** 'Date: …', 'Place: …', 'To: …' */
const LABEL = /^(?:dates?|when|place|venue|location|where|time|from|to|cc|sent)\s?[:–—-]/i;
/** The line of a letter that says what it is about. */
const SUBJECT = /^(?:subject|re)\s?: ?/i;
const OF_MEETING = new RegExp(`\\b(?:call|debrief|exchange|minutes|notes|read-?out|summary|${MEETING_NOUN})\\b`, 'i');
/** Beside a place and days a line holds names, figures and small words, and no sentence. */
const SENTENCE = /(?<!\b[ap]\.m)[.!?]$|(?:^|\s)\p{Ll}{5,}(?:\s|,)/u;

/**
 * The line of a document's head that its meeting is called by: the subject of a letter, one in quotation marks, or one above a line of nothing but place and days. Above a
 * single day a newspaper writes its own headline: there only what a record says counts.
 */
export function titleLine(document: TextDocument, dates: readonly DateMention[], isRecord: boolean): Span | null {
  const { plain, blocks } = document;
  const head = blocks.filter(({ kind }) => kind !== 'metadata').slice(0, FIRST);
  for (const [index, block] of head.entries()) {
    const text = plain.slice(block.start, block.end);
    const subject = SUBJECT.exec(text)?.[0].length;
    if (subject && OF_MEETING.test(text)) return { start: block.start + subject, end: block.end };
    const quoted = /^"([^"]+)"$/.exec(text)?.[1];
    if (quoted && isTitle(quoted)) return { start: block.start + 1, end: block.end - 1 };
    const next = head[index + 1];
    if (!next || block.kind === 'list_item' || !isTitle(text) || LABEL.test(text)) continue;
    if (within(dates, block).some(({ startOn }) => startOn.length === 10)) continue;
    if (isWhenAndWhere(document, dates, next, isRecord)) return { start: block.start, end: block.end };
  }
  return null;
}

const isTitle = (text: string): boolean =>
  text.length <= LONGEST &&
  text.split(' ').length >= LEAST_WORDS &&
  /^[\p{Lu}\p{N}]/u.test(text) &&
  !/[.,;:]$/.test(text) &&
  !DOCUMENT_KIND.test(text);

function isWhenAndWhere(
  { plain }: TextDocument,
  dates: readonly DateMention[],
  block: Block,
  isRecord: boolean,
): boolean {
  const text = plain.slice(block.start, block.end);
  if (text.length > 120) return false;
  const days = within(dates, block).filter(({ startOn }) => startOn.length === 10);
  const [day] = days;
  if (!day) return false;
  if (LABEL.test(text)) return true;
  const rest = text.slice(0, day.start - block.start) + text.slice(day.end - block.start);
  return (isRecord || day.startOn !== day.endOn) && !SENTENCE.test(rest);
}
