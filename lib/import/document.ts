import { isAroundText } from './around';
import { languageOf } from './language';
import { composed, foldPunctuation, normaliseCharacters } from './normalise';
import type { Block } from './recognition';
import { firstAtOrAfter, type Span } from './spans';
import { splitWords, type Word } from './words';

export interface Sentence extends Span {
  block: number;
}

/** A piece of structure before its characters are brought into one form. */
export interface RawBlock {
  kind: Block['kind'];
  level: number;
  ordered?: boolean;
  /** `href` is where a run leads to. */
  runs: { text: string; strong?: boolean; href?: string }[];
}

/** A stretch of text that leads to a web address. */
export interface Link extends Span {
  href: string;
}

/** A text with its structure, as all recognisers read it. `plain` is `text` with folded quotes and hyphens. */
export interface TextDocument {
  text: string;
  plain: string;
  blocks: Block[];
  /** BCP 47 language tag, or null when it could not be told. */
  language: string | null;
  /** Spans that the text sets in bold. */
  strong: Span[];
  links: Link[];
  sentences: Sentence[];
  words: Word[];
}

/** Joins raw blocks into one document; empty blocks vanish, inner white space becomes one space. */
export function assemble(raw: readonly RawBlock[]): TextDocument {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const strong: Span[] = [];
  const links: Link[] = [];
  const joined = raw.map((block) => ({ block, ...joinRuns(block.runs) }));
  const isShouted = isInCapitals(joined);
  let offset = 0;
  for (const { block, text, bold, linked } of joined) {
    if (text === '' || (block.kind !== 'metadata' && isAroundText(text))) continue;
    const isTitleLike = block.kind === 'paragraph' && looksLikeHeading(text, bold, isShouted);
    blocks.push({
      kind: isTitleLike ? 'heading' : block.kind,
      level: isTitleLike ? 3 : block.level,
      ...(block.ordered ? { ordered: true } : {}),
      start: offset,
      end: offset + text.length,
    });
    for (const span of bold) strong.push({ start: span.start + offset, end: span.end + offset });
    for (const span of linked) links.push({ ...span, start: span.start + offset, end: span.end + offset });
    parts.push(text);
    offset += text.length + 1;
  }
  const text = parts.join('\n');
  const plain = foldPunctuation(text);
  const language = languageOf(text);
  return {
    text,
    plain,
    blocks,
    language,
    strong,
    links,
    sentences: splitSentences(text, plain, blocks),
    words: splitWords(plain),
  };
}

/** One pass over the runs; the text so far is never read again, for a paste may come in a run for each character. */
function joinRuns(runs: RawBlock['runs']): { text: string; bold: Span[]; linked: Link[] } {
  const pieces: string[] = [];
  const bold: Span[] = [];
  const linked: Link[] = [];
  let length = 0;
  let inkEnd = 0;
  let open = true;
  for (const run of runs) {
    let piece = normaliseCharacters(run.text).replace(/\s+/g, ' ');
    if (open) piece = piece.trimStart();
    if (piece === '') continue;
    const begin = length + (piece.length - piece.trimStart().length);
    const end = length + piece.trimEnd().length;
    pieces.push(piece);
    length += piece.length;
    open = piece.endsWith(' ');
    if (end <= begin) continue;
    if (run.href) linked.push({ start: begin, end, href: run.href });
    const last = bold.at(-1);
    if (run.strong && last && last.end === inkEnd) last.end = end;
    else if (run.strong) bold.push({ start: begin, end });
    inkEnd = end;
  }
  const joined = pieces.join('').trimEnd();
  const text = composed(joined);
  return text === joined ? { text, bold, linked } : { text, bold: [], linked: [] };
}

const SHOUTED = 0.8;
/** Whether a whole text is written in capitals: then they mark nothing. */
function isInCapitals(blocks: readonly { text: string }[]): boolean {
  let [upper, lower] = [0, 0];
  for (const { text } of blocks) {
    upper += text.match(/\p{Lu}/gu)?.length ?? 0;
    lower += text.match(/\p{Ll}/gu)?.length ?? 0;
  }
  return upper > 200 && upper > (upper + lower) * SHOUTED;
}

/** A short paragraph wholly in bold, or in capitals where the text is not, is a heading in all but markup. */
function looksLikeHeading(text: string, bold: readonly Span[], isShouted: boolean): boolean {
  if (text.length > 120 || /[.!?;,:]$/.test(text)) return false;
  const first = bold[0];
  const allBold = first !== undefined && first.start === 0 && first.end === text.length;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    allBold ||
    (!isShouted && letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
  );
}

const LONGEST_SENTENCE = 3000;
const SENTENCE_END = /[.!?؟]["')\]]*\s+(?=["'([]?[\p{Lu}\p{Lo}\p{N}])|[。！？]["')\]]*/gu;
const ABBREVIATION =
  /(?:^|[\s("'.])(?:Mr|Mrs|Ms|Mme|Dr|Dra|Sr|Sra|Prof|St|Gen|Col|Lt|Amb|Sen|Gov|Rep|Hon|No|Nos|Art|para|vs|e\.g|i\.e|cf|ca|approx|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|г|\p{Lu})\.$/u;

/** French sets a space on the inner side of its quotation marks: '. « Ce', 'jamais. » Elle'. */
const FRENCH_END = /[.!?…](?:\s»)?\s+(?=«\s\p{Lu})|[.!?…]\s»\s+(?=\p{Lu})/gu;

function splitSentences(written: string, plain: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const text = plain.slice(block.start, block.end);
    let start = 0;
    const spaced = written.slice(block.start, block.end).matchAll(FRENCH_END);
    const ends = [...text.matchAll(SENTENCE_END), ...spaced].sort((a, b) => a.index - b.index);
    for (const found of ends) {
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

/** The sentence that holds an offset. */
export function sentenceAt({ sentences }: TextDocument, offset: number): Sentence | undefined {
  return sentences[firstAtOrAfter(sentences, offset + 1) - 1];
}

/** The sentence before another one. */
export function sentenceBefore({ sentences }: TextDocument, { start }: Sentence): Sentence | undefined {
  return sentences[firstAtOrAfter(sentences, start) - 1];
}

/** A question about a sentence that is asked for each thing in it, and answered once. */
export function oncePerSentence<T>(ask: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const answers = new Map<number, { answer: T }>();
  return (sentence) => {
    const known = answers.get(sentence.start) ?? { answer: ask(sentence) };
    answers.set(sentence.start, known);
    return known.answer;
  };
}

/** The plain text with some spans blanked out by '@', equally long, so that nothing is read into them. */
export function maskSpans(plain: string, spans: readonly Span[]): string {
  const characters = plain.split('');
  for (const { start, end } of spans) characters.fill('@', start, end);
  return characters.join('');
}
