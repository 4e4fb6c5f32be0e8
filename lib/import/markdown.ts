import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { RawBlock } from './document';
import { plainBlocks } from './plain';

const DEEPEST = 40;
const LARGEST = 150_000;
/** Lines that begin with a mark, each of them a heading, an item, a quotation, a definition or a fence. */
const MOST_MARKED_LINES = 1500;
/** A mark may be matched against all that follows in its paragraph. */
const MOST_MATCHING = 3_000_000;
const FRONT_MATTER = /^\uFEFF?---\n([\s\S]{0,20000}?)\n---(?:\n|$)/;

/** Blocks of a CommonMark text; front matter becomes metadata lines. Of very large or deeply nested texts only the headings are read as such. */
export function markdownBlocks(text: string): RawBlock[] {
  const front = FRONT_MATTER.exec(text);
  const body = front ? text.slice(front[0].length) : text;
  const metadata = front ? metadataBlocks(front[1] ?? '') : [];
  if (isTooCostly(body)) return [...metadata, ...headedBlocks(body)];
  const blocks: RawBlock[] = [];
  visit(fromMarkdown(body), { kind: 'paragraph', level: 0 }, blocks, 0);
  return [...metadata, ...blocks];
}

/** The text between lines such as '## Outcomes' without its markup. */
function headedBlocks(body: string): RawBlock[] {
  return body.split(/^(#{1,6} +\S.*)$/m).flatMap((part, index): RawBlock[] => {
    if (index % 2 === 0) return plainBlocks(part);
    const level = part.indexOf(' ');
    return [{ kind: 'heading', level, runs: [{ text: part.slice(level).trim() }] }];
  });
}

/**
 * A CommonMark parser takes a millisecond for three list items, and more than linear time on thousands of marks or lines in one
 * paragraph or list; nobody writes those.
 */
function isTooCostly(body: string): boolean {
  if (body.length > LARGEST || /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){30}/m.test(body)) return true;
  if ((body.match(/^[ \t]*[^\p{L}\s]/gmu)?.length ?? 0) > MOST_MARKED_LINES) return true;
  return body.split(/\n[ \t]*\n/).some((paragraph) => {
    const marks = paragraph.match(/[*_`[\]<]+/g)?.length ?? 0;
    return (
      marks > 500 ||
      marks * paragraph.length > MOST_MATCHING ||
      (paragraph.length > 20_000 && paragraph.split('\n').length > 500)
    );
  });
}

/** `key: value` lines of YAML front matter, with escapes and continued lines of quoted values resolved. */
function metadataBlocks(yaml: string): RawBlock[] {
  const joined = yaml.replace(/\\\n\s*/g, '');
  const blocks: RawBlock[] = [];
  for (const found of joined.matchAll(/^([A-Za-z][\w-]*):[ \t]*(.+)$/gm)) {
    const value = unquote((found[2] ?? '').trim());
    if (value) blocks.push({ kind: 'metadata', level: 0, runs: [{ text: `${found[1]}: ${value}` }] });
  }
  return blocks;
}

function unquote(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(value)) return value;
  return value
    .slice(1, -1)
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[_ ]/g, ' ')
    .replace(/\\(["\\])/g, '$1');
}

type Context = Pick<RawBlock, 'kind' | 'level' | 'ordered'>;

function visit(node: Nodes, context: Context, blocks: RawBlock[], depth: number): void {
  if (depth > DEEPEST) return;
  switch (node.type) {
    case 'heading':
      blocks.push({ kind: 'heading', level: node.depth, runs: inline(node, false, 0) });
      return;
    case 'paragraph':
      blocks.push(...paragraphs(inline(node, false, 0), context));
      return;
    case 'code':
      blocks.push(...plainBlocks(node.value));
      return;
    case 'list':
      for (const item of node.children) {
        const level = Math.min(6, (context.kind === 'list_item' ? context.level : 0) + 1);
        visit(item, { kind: 'list_item', level, ordered: node.ordered ?? false }, blocks, depth + 1);
      }
      return;
    case 'root':
    case 'blockquote':
    case 'listItem':
      for (const child of node.children) visit(child, context, blocks, depth + 1);
      return;
    default:
      return;
  }
}

function inline(node: Nodes, strong: boolean, depth: number): RawBlock['runs'] {
  if (depth > DEEPEST) return [];
  if (node.type === 'text') return [{ text: node.value.replaceAll('**', ''), strong }];
  if (node.type === 'inlineCode') return [{ text: node.value, strong }];
  if (node.type === 'break') return [{ text: `${HARD_BREAK}\n` }];
  if (!('children' in node)) return [];
  const bold = strong || node.type === 'strong';
  return node.children.flatMap((child) => inline(child, bold, depth + 1));
}

/** Where the text says that a line ends; no character that is read. */
const HARD_BREAK = '\u0000';

/** Lines of one Markdown paragraph are joined where they were wrapped; lines that each stand alone, or that end in a break, stay apart. */
function paragraphs(runs: RawBlock['runs'], context: Context): RawBlock[] {
  const pieces = runs.flatMap((run) => run.text.split(`${HARD_BREAK}\n`).map((text, index) => ({ run, text, index })));
  const parts: RawBlock['runs'][] = [[]];
  for (const { run, text, index } of pieces) {
    if (index > 0) parts.push([]);
    parts.at(-1)?.push({ ...run, text });
  }
  return parts.flatMap((part) => joined(part, context));
}

function joined(runs: RawBlock['runs'], context: Context): RawBlock[] {
  const lines: RawBlock['runs'][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text: piece });
    });
  }
  const tooLong = lines.slice(0, -1).some((line) => line.reduce((sum, run) => sum + run.text.length, 0) > 110);
  const eachLabelled = lines.length > 1 && lines.every((line) => line.find((run) => run.text.trim())?.strong);
  const wrapped = context.kind === 'list_item' || !(tooLong || eachLabelled);
  if (!wrapped) return lines.map((line) => ({ ...context, runs: line }));
  return [{ ...context, runs: lines.flatMap((line, index) => (index > 0 ? [{ text: ' ' }, ...line] : line)) }];
}
