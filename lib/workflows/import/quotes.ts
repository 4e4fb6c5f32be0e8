import type { Block, Passage } from '../../import/recognition';

/** Longest quote in UTF-16 units: enough for the passage that a statement rests on, and no more of somebody else's text. */
export const LONGEST_QUOTE = 600;
/** A name is quoted with the sentence that it stands in, unless that is longer than this. */
const LONGEST_SENTENCE = 300;
const MOST_QUOTES = 3;

export interface LocatedQuote {
  quote: string;
  locator: string;
}
interface Place {
  text: string;
  blocks: readonly Block[];
}

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Amb|Sen|Gov|Rep|Hon|No|Nos|Art|vs|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The passages of candidates as quotes with their places. Quotes are the text's own characters.
 * Statements are quoted from their first to their last word in each block; names with the sentence that they stand in.
 * @returns what is asked for each candidate; the text is cut into sentences once, however many candidates there are
 */
export function quoter(place: Place): (passages: readonly Passage[], isStatement: boolean) => LocatedQuote[] {
  const sentencesOf = sentenceEnds(place);
  const locatorAt = locators(place.blocks);
  return (passages, isStatement) => {
    const spans = isStatement
      ? statementSpans(place, passages)
      : passages.map((one) => sentenceAround(place, sentencesOf, one));
    return quotesAt(place, spans, locatorAt);
  };
}

/** The quotes of one candidate; see `quoter`. */
export const quotesOf = (place: Place, passages: readonly Passage[], isStatement: boolean): LocatedQuote[] =>
  quoter(place)(passages, isStatement);

function quotesAt(place: Place, spans: readonly Span[], locatorAt: (offset: number) => string): LocatedQuote[] {
  const seen = new Set<number>();
  return spans
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .slice(0, MOST_QUOTES)
    .map(({ start, end }) => ({
      // A passage that cuts a character in two would be no text.
      quote: shorten(
        place.text
          .slice(start, Math.min(end, start + 2 * LONGEST_QUOTE))
          .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
          .trim(),
      ),
      locator: locatorAt(start),
    }))
    .filter(({ quote }) => quote !== '');
}

interface Span {
  start: number;
  end: number;
}

const OWN_WORDS = new Set([undefined, 'text', 'headline', 'title']);

function statementSpans({ blocks }: Place, passages: readonly Passage[]): Span[] {
  const own = passages.filter(({ role }) => OWN_WORDS.has(role));
  const spans = new Map<number, Span>();
  for (const { start, end } of own.length > 0 ? own : passages) {
    const block = blockAt(blocks, start);
    const known = spans.get(block);
    spans.set(block, known ? { start: Math.min(known.start, start), end: Math.max(known.end, end) } : { start, end });
  }
  return [...spans.values()];
}

/** Where the sentences of a block end: after their last letter, and where the next begins. Each block is cut once. */
function sentenceEnds({ text, blocks }: Place): (index: number) => { to: number; next: number }[] {
  const known = new Map<number, { to: number; next: number }[]>();
  return (index) => {
    const block = blocks[index];
    const ends = known.get(index) ?? [];
    if (!block || known.has(index)) return ends;
    for (const { segment, index: at } of sentences.segment(text.slice(block.start, block.end))) {
      if (ABBREVIATION.test(segment.slice(-30))) continue;
      const from = block.start + at;
      ends.push({ to: from + segment.trimEnd().length, next: from + segment.length });
    }
    known.set(index, ends);
    return ends;
  };
}

function sentenceAround({ blocks }: Place, sentencesOf: ReturnType<typeof sentenceEnds>, passage: Passage): Span {
  const { start, end } = passage;
  const index = blockAt(blocks, start);
  const block = blocks[index];
  if (!block || end > block.end) return { start, end };
  const ends = sentencesOf(index);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.to ?? end) < end) low = middle + 1;
    else high = middle;
  }
  const from = ends[low - 1]?.next ?? block.start;
  const to = ends[low]?.to;
  if (to === undefined || from > start || to - from > LONGEST_SENTENCE) return { start, end };
  return { start: from, end: to };
}

/** Index of the block that `offset` lies in, or of the last one before it. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** At most LONGEST_QUOTE characters: cut after the last whole sentence, else after the last whole word with an ellipsis. */
export function shorten(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  const head = quote.slice(0, LONGEST_QUOTE);
  const end = [...head.matchAll(/[.!?]["”’)\]]?(?=\s)/g)].at(-1);
  if (end && end.index > LONGEST_QUOTE / 3) return head.slice(0, end.index + end[0].length);
  const space = head.lastIndexOf(' ', LONGEST_QUOTE - 2);
  return `${head.slice(0, space > 0 ? space : LONGEST_QUOTE - 2).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

/** Where a passage stands, counted in paragraphs and list items: "par. 9"; a heading is placed by the paragraph after it. */
function locators(blocks: readonly Block[]): (offset: number) => string {
  let sum = 0;
  const counted = blocks.map(({ kind }) => {
    if (kind === 'paragraph' || kind === 'list_item') sum += 1;
    return sum;
  });
  return (offset) => {
    const index = blockAt(blocks, offset);
    const kind = blocks[index]?.kind;
    const count = counted[index] ?? 0;
    return kind === 'heading' || kind === 'metadata' ? `before par. ${count + 1}` : `par. ${count}`;
  };
}

export const locatorOf = (blocks: readonly Block[], offset: number): string => locators(blocks)(offset);
