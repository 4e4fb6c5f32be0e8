import type { MarkdownIt, StateBlock, StateCore, StateInline } from 'markdown-it';

/*
 * What CommonMark does not know, and where it would lose a word or a sign: footnotes, rows of tables that are longer than their head,
 * numbers of lists, signs of multiplication. Footnotes stay where they are written. The plugin for them (markdown-it-footnote 4.0.0) gathers
 * them at the end and forgets those that nothing asks for, and the first of two with one name.
 */

/** What a token of a footnote says of it: `note_open`, and `to_note` where it is asked for. */
export type NoteMeta = {
  label: string;
  /** Its number in its text; null for another footnote of the same name. */
  number: number | null;
  isUsed: boolean;
};
export type ToNoteMeta = {
  label: string;
  number: number;
  isFirst: boolean;
};
/** What the token of a numbered item says. */
export type ItemMeta = { number: number };

/** Teaches the parser these rules. Each looks at a line or at the signs before it, once. */
export function addRules(parser: MarkdownIt) {
  // What is set in from the margin is a paragraph of somebody's letter, not code.
  parser.disable('code');
  parser.block.ruler.before('reference', 'note', note, { alt: ['paragraph', 'reference'] });
  parser.block.ruler.before('table', 'long_row', isTooLong, { alt: ['paragraph', 'reference'] });
  parser.inline.ruler.before('link', 'to_note', toNote);
  parser.inline.ruler.before('emphasis', 'times', times);
  parser.core.ruler.push('numbers', numbers);
}

const NOTE = /^\[\^([^\s[\]]{1,100})\]:[ \t]*/;
const TO_NOTE = /\[\^([^\s[\]]{1,100})\]/y;
type Notes = Map<string, NoteMeta>;
/** The footnotes of the text that is being read, by their names. */
function notesOf(state: StateBlock | StateInline): Notes {
  const env: { notes?: Notes } = state.env as object;
  env.notes ??= new Map();
  return env.notes;
}

/** A footnote: `[^name]:` and a block, which goes on with lines that are set in by four spaces. */
function note(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const [from = 0, indent = 0, columns = 0] = [state.bMarks[line], state.tShift[line], state.sCount[line]];
  const found = NOTE.exec(state.src.slice(from + indent, Math.min(state.eMarks[line] ?? 0, from + indent + 300)));
  if (!found?.[1] || columns - state.blkIndent >= 4) return false;
  if (silent) return true;
  const notes = notesOf(state);
  const meta: NoteMeta = { label: found[1], number: notes.has(found[1]) ? null : notes.size + 1, isUsed: false };
  if (meta.number !== null) notes.set(meta.label, meta);
  state.push('note_open', 'note', 1).meta = meta;
  const parent = state.parentType;
  state.parentType = 'reference';
  state.blkIndent += 4;
  state.bMarks[line] = from + indent + found[0].length;
  state.tShift[line] = 0;
  state.sCount[line] = state.blkIndent;
  state.md.block.tokenize(state, line, end);
  state.bMarks[line] = from;
  state.tShift[line] = indent;
  state.sCount[line] = columns;
  state.blkIndent -= 4;
  state.parentType = parent;
  state.push('note_close', 'note', -1);
  return true;
}

/** Where a footnote is asked for, if there is one of that name. */
function toNote(state: StateInline, silent: boolean): boolean {
  TO_NOTE.lastIndex = state.pos;
  const label = state.src.startsWith('[^', state.pos) ? TO_NOTE.exec(state.src)?.[1] : undefined;
  const asked = label === undefined ? undefined : notesOf(state).get(label);
  if (!asked || asked.number === null) return false;
  if (!silent) {
    const meta: ToNoteMeta = { label: asked.label, number: asked.number, isFirst: !asked.isUsed };
    state.push('to_note', '', 0).meta = meta;
    asked.isUsed = true;
  }
  state.pos = TO_NOTE.lastIndex;
  return true;
}

const cellsIn = (row: string): number =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;

/** Up to which line the rows are known to have no more cells than these columns, by how deep they stand. */
function countedIn(state: StateBlock): Map<number, { until: number; columns: number }> {
  const env: { counted?: Map<number, { until: number; columns: number }> } = state.env as object;
  env.counted ??= new Map();
  return env.counted;
}

/** A table of which a row has more cells than its head would lose them: it is left as it was written. */
function isTooLong(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const lineAt = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const marks = start + 1 < end ? lineAt(start + 1) : '';
  if (!/^[|:-][|:\s-]*$/.test(marks) || !marks.includes('|')) return false;
  const columns = cellsIn(marks);
  // This is asked at every line of a paragraph: rows that were counted for one of them are not counted for the next.
  const counted = countedIn(state);
  const known = counted.get(state.level);
  let line = known && columns >= known.columns ? Math.max(start + 2, Math.min(known.until, end)) : start + 2;
  while (line < end && !state.isEmpty(line) && cellsIn(lineAt(line)) <= columns) line += 1;
  if (line === end || state.isEmpty(line)) {
    counted.set(state.level, { until: line, columns });
    return false;
  }
  while (line < end && !state.isEmpty(line)) line += 1;
  if (silent) return true;
  state.push('paragraph_open', 'p', 1);
  const words = state.push('inline', '', 0);
  words.content = state.getLines(start, line, state.blkIndent, false).trim();
  words.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = line;
  return true;
}

/** A single star between a figure and a figure or letter multiplies. */
function times(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '*') return false;
  const around = state.src.slice(Math.max(0, state.pos - 1), state.pos + 2);
  if (!/^(?:\p{N}\*[\p{N}\p{L}]|\p{L}\*\p{N})$/u.test(around)) return false;
  if (!silent) state.pending += '*';
  state.pos += 1;
  return true;
}

/** Items of a numbered list have the number that was written; where one number is written for all, they are counted. */
function numbers(state: StateCore) {
  const lists: { written: string; number: number }[] = [];
  for (const token of state.tokens) {
    if (token.type === 'ordered_list_open') lists.push({ written: '', number: 0 });
    else if (token.type === 'ordered_list_close') lists.pop();
    const list = lists.at(-1);
    if (!list || token.type !== 'list_item_open' || token.info === '') continue;
    list.number = token.info === list.written ? list.number + 1 : Number(token.info);
    list.written = token.info;
    token.meta = { number: list.number };
  }
}
