import type { RawBlock } from './document';

/** '1.', 'a)', and in Arabic '1-' too. */
const LIST_MARKER =
  /^(\s*)(?:([-*•·▪◦○‣●–—])|\(?(\d{1,3}|[٠-٩]{1,2}|[a-zа-я]|[A-Z]\d{1,2}|[ivx]{2,4})[.)]|(?:\d{1,2}|[٠-٩]{1,2})\s?[-–](?=\s{1,3}\p{Script=Arabic}))\s+(?=\S)/u;
/** '一、', '（一）', '1、', '①' and the like, behind which Chinese leaves no space. */
const CHINESE_MARKER =
  /^(\s*)(?:([●◆■▪•])|(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）][、.]?|(?:[一二三四五六七八九十]{1,3})、|\d{1,2}(?:[、．]|[.)）](?=\p{Script=Han}|["“《]))|[①-⑳]))\s*(?=\S)/u;
/** '一、概况': the number of a section, and not of an item. */
const CHINESE_SECTION =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}(?:、|部分|章)|[（(][一二三四五六七八九十]{1,3}[)）])\s*/u;
const WRAP_LIMIT = 110;

interface Line {
  text: string;
  indent: number;
  marker: 'bullet' | 'number' | null;
  rest: string;
}

/**
 * Blocks of a text without markup: list markers, headings told by their shape, and hard-wrapped lines joined again.
 * @param text normalised characters, any line length.
 */
export function plainBlocks(text: string): RawBlock[] {
  const lines = text.split('\n').map(readLine);
  const width = wrapWidth(lines);
  const blocks: RawBlock[] = [];
  /** Whether lines name those who were there: none of them is a heading, until the next gap. */
  let attending: 'said' | 'listed' | null = null;
  lines.forEach((line, index) => {
    if (line.text.trim() === '') {
      if (attending === 'listed') attending = null;
      return;
    }
    const previous = lines[index - 1];
    const last = blocks.at(-1);
    if (last && previous && continues(previous, line, width, last.kind)) {
      last.runs.push({ text: ` ${line.rest}` });
      return;
    }
    const next = lines.slice(index + 1, index + 12).find((candidate) => candidate.text.trim() !== '');
    const before = lines.slice(Math.max(0, index - 3), index).findLast((candidate) => candidate.text.trim() !== '');
    const flowsOn = line.text.length >= 45 && /^\s*\p{Ll}/u.test(lines[index + 1]?.text ?? '');
    const heading = !flowsOn && !attending && isHeading(line, next, before);
    if (ATTENDANCE.test(line.text.trim())) attending = 'said';
    else if (attending) attending = /[.!?]$/.test(line.text.trim()) ? null : 'listed';
    blocks.push(blockOf(line, heading, blocks.length === 0));
  });
  return blocks;
}

function readLine(text: string): Line {
  const found = LIST_MARKER.exec(text);
  const indent = text.length - text.trimStart().length;
  if (!found) return readChineseLine(text, indent);
  return { text, indent, marker: found[2] ? 'bullet' : 'number', rest: text.slice(found[0].length).trim() };
}

function readChineseLine(text: string, indent: number): Line {
  const found = CHINESE_MARKER.exec(text);
  if (!found) return { text, indent, marker: null, rest: text.trim() };
  return { text, indent, marker: found[2] ? 'bullet' : 'number', rest: text.slice(found[0].length).trim() };
}

/** A short line in Chinese without a sign of a sentence that introduces something; numbers of sections stand before it. */
function isChineseHeading({ text, marker }: Line, next: Line | undefined): boolean {
  const own = text.trim();
  if (
    !next ||
    !/\p{Script=Han}/u.test(own) ||
    own.length > 40 ||
    /[。！？；，,;：:、]/u.test(own.replace(CHINESE_SECTION, ''))
  )
    return /^[\p{Script=Han}、（）()]{2,16}[：:]$/u.test(own) && next !== undefined && next.marker !== null;
  if (marker === null) return /^["“《]?\p{Script=Han}/u.test(own) && own.length <= 30;
  return CHINESE_SECTION.test(own) && own.length <= 20;
}

/** The width at which the text was wrapped, or null where every line is a paragraph of its own. */
function wrapWidth(lines: readonly Line[]): number | null {
  let longest = 0;
  let full = 0;
  lines.forEach((line, index) => {
    longest = Math.max(longest, line.text.length);
    const next = lines[index + 1];
    const flows = next !== undefined && next.marker === null && /^\s*[\p{Ll}\p{N}("']/u.test(next.text);
    if (line.text.length >= 45 && flows && !/[.!?:]$/.test(line.text)) full += 1;
  });
  return full >= 2 && longest <= WRAP_LIMIT ? longest : null;
}

/** A line that ends in two spaces is ended on purpose, and so is one of several that begin alike: signatures, speakers. */
function standsAlone(previous: Line, line: Line): boolean {
  if (/\S {2,}$/.test(previous.text)) return true;
  const [first, other] = [previous.rest, line.rest].map((text) => /^\p{Lu}[\p{L}.]+/u.exec(text)?.[0]);
  return first !== undefined && first === other;
}

function continues(previous: Line, line: Line, width: number | null, kind: RawBlock['kind']): boolean {
  if (line.marker || previous.text.trim() === '' || standsAlone(previous, line)) return false;
  if (kind === 'list_item' && line.indent >= 2) return true;
  return width !== null && previous.text.length >= width * 0.6 && kind !== 'heading';
}

function blockOf(line: Line, heading: boolean, first: boolean): RawBlock {
  const runs = [{ text: line.marker ? line.rest : line.text.trim() }];
  if (heading) return { kind: 'heading', level: first ? 1 : 2, runs: [{ text: line.text.trim() }] };
  if (!line.marker) return { kind: 'paragraph', level: 0, runs };
  const level = Math.min(6, 1 + Math.floor(line.indent / 2));
  return { kind: 'list_item', level, ordered: line.marker === 'number', runs };
}

/** What stands above those who were there, a line each. */
const ATTENDANCE =
  /^(?:(?:members |also )?(?:present|in attendance)|apologies(?: for absence)?|attendance|attendees|participants|speakers|panell?ists|absent|regrets)\s?:?$/i;
/** A sentence that leads to a list: 'Participants agreed on the following points:'. */
const LEADS =
  /\b(?:we|they|he|she|it|agreed?|concluded|recommend(?:s|ed)?|decided|noted|stressed|identified|raised|commit(?:s|ted)?|pledged|called|made|were|was)\b/i;

/** A short line that ends in no full stop, begins with a capital and introduces something longer or a list. */
function isHeading(line: Line, next: Line | undefined, before: Line | undefined): boolean {
  const text = line.text.trim();
  const words = text.split(/\s+/).length;
  if (/^[^\p{L}]*\p{Script=Han}/u.test(line.text)) return isChineseHeading(line, next);
  if (!next || line.marker === 'bullet' || text.length > 120) return false;
  if (
    line.marker === 'number' &&
    (next.marker === 'number' || before?.marker === 'number' || text.length > 60 || words > 8)
  )
    return false;
  if (/[.!?;,]$/.test(text) || /^by\s/i.test(text) || !/^[\p{Lu}\p{N}\p{Script=Arabic}"'“‘«]/u.test(text)) return false;
  if (/^[^:]{2,60}:\s*\S/.test(text) && next.text.length < 80 && !next.marker) return false;
  if (text.endsWith(':')) return words <= 8 && !LEADS.test(text);
  return words <= 16;
}
