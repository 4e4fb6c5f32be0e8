import type { Block, Passage } from '../../import/proposal';

/** Longest quote in UTF-16 units: enough for the passage that a statement rests on, and no more of somebody else's text. */
export const LONGEST_QUOTE = 600;
/** A name is quoted with the sentence that it stands in, unless that is longer than this. */
const LONGEST_SENTENCE = 300;
const MOST_QUOTES = 3;

export interface Quoted {
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
 * The passages of a piece as quotes with their places. Quotes are the text's own characters.
 * Statements are quoted from their first to their last word in each block; names with the sentence that they stand in.
 */
export function quotesOf(place: Place, passages: readonly Passage[], isStatement: boolean): Quoted[] {
  const spans = isStatement ? statementSpans(place, passages) : passages.map((one) => sentenceAround(place, one));
  const seen = new Set<number>();
  return spans
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .slice(0, MOST_QUOTES)
    .map(({ start, end }) => ({
      // A passage that cuts a character in two would be no text.
      quote: shorten(
        place.text
          .slice(start, end)
          .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
          .trim(),
      ),
      locator: locatorOf(place.blocks, start),
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

function sentenceAround({ text, blocks }: Place, { start, end }: Passage): Span {
  const block = blocks[blockAt(blocks, start)];
  if (!block || end > block.end) return { start, end };
  let from = block.start;
  for (const { segment, index } of sentences.segment(text.slice(block.start, block.end))) {
    const to = block.start + index + segment.trimEnd().length;
    if (ABBREVIATION.test(segment)) continue;
    const next = block.start + index + segment.length;
    if (from <= start && end <= to) return to - from <= LONGEST_SENTENCE ? { start: from, end: to } : { start, end };
    from = next;
  }
  return { start, end };
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
export function locatorOf(blocks: readonly Block[], offset: number): string {
  const index = blockAt(blocks, offset);
  const counted = blocks.slice(0, index + 1).filter(({ kind }) => kind === 'paragraph' || kind === 'list_item').length;
  const kind = blocks[index]?.kind;
  return kind === 'heading' || kind === 'metadata' ? `before par. ${counted + 1}` : `par. ${counted}`;
}
