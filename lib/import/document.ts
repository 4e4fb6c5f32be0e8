import { foldPunctuation, normaliseCharacters } from './normalise';
import type { Block } from './proposal';

/** A half-open range of UTF-16 offsets into a document's text. */
export interface Span {
  start: number;
  end: number;
}

export interface Word extends Span {
  text: string;
  /** Begins with a capital letter or holds a digit after one. */
  capital: boolean;
}

export interface Sentence extends Span {
  block: number;
}

/** A piece of structure before its characters are brought into one form. */
export interface RawBlock {
  kind: Block['kind'];
  level: number;
  ordered?: boolean;
  runs: { text: string; strong?: boolean }[];
}

/** A text with its structure, as all recognisers read it. `plain` is `text` with folded quotes and hyphens. */
export interface TextDocument {
  text: string;
  plain: string;
  blocks: Block[];
  /** Spans that the text sets in bold. */
  strong: Span[];
  sentences: Sentence[];
  words: Word[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['.&-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;

/** Joins raw blocks into one document; empty blocks vanish, inner white space becomes one space. */
export function assemble(raw: readonly RawBlock[]): TextDocument {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const strong: Span[] = [];
  let offset = 0;
  for (const block of raw) {
    const { text, bold } = joinRuns(block.runs);
    if (text === '') continue;
    const isTitleLike = block.kind === 'paragraph' && looksLikeHeading(text, bold);
    blocks.push({
      kind: isTitleLike ? 'heading' : block.kind,
      level: isTitleLike ? 3 : block.level,
      ...(block.ordered ? { ordered: true } : {}),
      start: offset,
      end: offset + text.length,
    });
    for (const span of bold) strong.push({ start: span.start + offset, end: span.end + offset });
    parts.push(text);
    offset += text.length + 1;
  }
  const text = parts.join('\n');
  const plain = foldPunctuation(text);
  return { text, plain, blocks, strong, sentences: splitSentences(plain, blocks), words: splitWords(plain) };
}

function joinRuns(runs: RawBlock['runs']): { text: string; bold: Span[] } {
  let text = '';
  const bold: Span[] = [];
  for (const run of runs) {
    let piece = normaliseCharacters(run.text).replace(/\s+/g, ' ');
    if (text === '' || text.endsWith(' ')) piece = piece.trimStart();
    const start = text.length;
    text += piece;
    const end = start + piece.trimEnd().length;
    const begin = start + (piece.length - piece.trimStart().length);
    if (!run.strong || end <= begin) continue;
    const last = bold.at(-1);
    if (last && text.slice(last.end, begin).trim() === '') last.end = end;
    else bold.push({ start: begin, end });
  }
  const composed = text.normalize('NFC').trimEnd();
  return composed === text.trimEnd() ? { text: composed, bold } : { text: composed, bold: [] };
}

/** A short paragraph wholly in bold or in capitals is a heading in all but markup. */
function looksLikeHeading(text: string, bold: readonly Span[]): boolean {
  if (text.length > 120 || /[.!?;,:]$/.test(text)) return false;
  const first = bold[0];
  const allBold = first !== undefined && first.start === 0 && first.end === text.length;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return allBold || (letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase());
}

function splitWords(plain: string): Word[] {
  const words: Word[] = [];
  for (const found of plain.matchAll(WORD)) {
    const text = found[0].replace(/'s$/i, '');
    words.push({ start: found.index, end: found.index + text.length, text, capital: CAPITAL.test(text) });
  }
  return words;
}

const LONGEST_SENTENCE = 3000;
const SENTENCE_END = /[.!?]["')\]]*\s+(?=["'([]?[\p{Lu}\p{N}])/gu;
const ABBREVIATION =
  /(?:^|[\s("'.])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Amb|Sen|Gov|Rep|Hon|No|Nos|Art|para|vs|e\.g|i\.e|cf|ca|approx|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|\p{Lu})\.$/u;

function splitSentences(plain: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const text = plain.slice(block.start, block.end);
    let start = 0;
    for (const found of text.matchAll(SENTENCE_END)) {
      if (found[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, found.index - 10), found.index + 1)))
        continue;
      const end = found.index + found[0].trimEnd().length;
      sentences.push({ start: block.start + start, end: block.start + end, block: index });
      start = found.index + found[0].length;
    }
    sentences.push({ start: block.start + start, end: block.end, block: index });
  });
  return sentences.flatMap((sentence) => cutLong(sentence));
}

/** No rule reads further than this at a time, so that its cost stays in proportion to the text. */
function cutLong(sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  for (let start = sentence.start; start < sentence.end; start += LONGEST_SENTENCE) {
    pieces.push({ ...sentence, start, end: Math.min(sentence.end, start + LONGEST_SENTENCE) });
  }
  return pieces;
}

/** The words that begin inside a span, found by bisection. */
export function wordsIn(document: TextDocument, span: Span): Word[] {
  const from = firstAtOrAfter(document.words, span.start);
  const to = firstAtOrAfter(document.words, span.end);
  return document.words.slice(from, to);
}

/** Index of the first of `spans` (in order) that starts at or after an offset. */
function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds an offset. */
export function sentenceAt(document: TextDocument, offset: number): Sentence | undefined {
  const after = firstAtOrAfter(document.sentences, offset + 1);
  return document.sentences[after - 1];
}

/** Those of `spans` (in order of their start) that lie wholly inside `outer`. */
export function within<T extends Span>(spans: readonly T[], outer: Span): T[] {
  const found: T[] = [];
  for (let index = firstAtOrAfter(spans, outer.start); index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= outer.end) break;
    if (span.end <= outer.end) found.push(span);
  }
  return found;
}

/** The plain text with some spans blanked out by '@', equally long, so that nothing is read into them. */
export function maskSpans(plain: string, spans: readonly Span[]): string {
  const characters = plain.split('');
  for (const { start, end } of spans) characters.fill('@', start, end);
  return characters.join('');
}
