import markdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { addressAtStart, addressesIn, linkAddress, type WrittenAddress } from './address';
import { addRules, type ItemMeta, type NoteMeta, type ToNoteMeta } from './markdown-rules';

/** A piece of a text that holds others. A `tight` paragraph is all that its item of a list says at that place. */
export type Branch = { children: MarkdownNode[] } & (
  | { kind: 'paragraph' | 'tight' | 'quote' | 'list' | 'numbered' | 'emphasis' | 'strong' | 'struck' }
  | { kind: 'table' | 'row' | 'heading_cell' | 'cell' }
  /** Of a numbered list the item has its number. */
  | { kind: 'item'; number: number | null }
  | { kind: 'link'; href: string }
  /** A footnote, where it was written. */
  | ({ kind: 'note' } & NoteMeta)
);
/** A piece of a text. Headings read as paragraphs; what looks like HTML is text as any other; rules are nothing, pictures their words. */
export type MarkdownNode =
  | Branch
  | { kind: 'text' | 'code' | 'code_block'; text: string }
  | { kind: 'break' }
  /** Where a footnote is asked for, for the first time or again. */
  | ({ kind: 'to_note' } & ToNoteMeta);

/** How deeply quotations, lists, emphasis and links may stand within one another. */
const DEEPEST = 20;
/** Beyond any field, in UTF-16 units: what is longer is not ours to set. */
const LONGEST = 100_000;
/** What the parser opens for one of our levels: a list and its item. */
const OPENED_FOR_A_LEVEL = 2;
const LEVELS = new Set<Branch['kind']>(['quote', 'list', 'numbered', 'emphasis', 'strong', 'struck', 'link', 'note']);

/**
 * CommonMark with GitHub's tables, struck words, footnotes and bare addresses. No word of a text is lost by it. The parser's work grows with the
 * length of a text alone, whatever stands in it (decision 0044).
 */
function parserOf(): MarkdownIt {
  if (parser) return parser;
  // The parser leaves out what is nested further, so one level more has to show.
  parser = markdownIt({ linkify: true, maxNesting: (DEEPEST + 2) * OPENED_FOR_A_LEVEL });
  // Addresses come as they were written and are judged in one place; what is none stays text.
  parser.validateLink = (address) => linkAddress(address) !== null;
  parser.normalizeLink = (address) => address;
  parser.normalizeLinkText = (address) => address;
  // Bare addresses are those that are found in a pasted citation too.
  const linkOf = ({ at, written, address }: WrittenAddress) => ({
    schema: 'https:',
    index: at,
    lastIndex: at + written.length,
    raw: written,
    text: written,
    url: address,
  });
  Object.assign(parser.linkify, {
    test: (text: string) => addressesIn(text).length > 0,
    match: (text: string) => addressesIn(text).map(linkOf),
    // Asked at every address of a text, of all that follows: only the first is looked at.
    matchAtStart: (text: string) => {
      const first = addressAtStart(text);
      return first && linkOf(first);
    },
  });
  addRules(parser);
  return parser;
}
let parser: MarkdownIt | undefined;

const LABEL = /\[([^[\]\n]{1,200})\]/g;
const DEFINITION = /^((?:[ \t]*[>*+-])*[ \t]*)\[(?!\^)([^[\]\n]{1,200})\]:[ \t]*(\S*)/gm;
const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** A text in which nothing is left out as the address of a link but what is one that a link uses: "[Annex]: list" is text. */
function withoutFalseDefinitions(markdown: string): string {
  if (!markdown.includes(']:')) return markdown;
  const said = new Map<string, number>();
  for (const [, label = ''] of markdown.matchAll(LABEL))
    said.set(labelKey(label), (said.get(labelKey(label)) ?? 0) + 1);
  for (const [, , label = ''] of markdown.matchAll(DEFINITION))
    said.set(labelKey(label), (said.get(labelKey(label)) ?? 0) - 1);
  return markdown.replace(DEFINITION, (whole, before: string, label: string, address: string) => {
    const isUsed = (said.get(labelKey(label)) ?? 0) > 0 && linkAddress(address.replace(/^<|>$/g, '')) !== null;
    // Of two with one name a link uses the first.
    if (isUsed) said.delete(labelKey(label));
    return isUsed ? whole : `${before}\\${whole.slice(before.length)}`;
  });
}

/** What the parser says of a text; null where it fails: no text may take down the pages that show it. */
function tokensOf(markdown: string): Token[] | null {
  try {
    return parserOf().parse(withoutFalseDefinitions(markdown), {});
  } catch {
    return null;
  }
}

/**
 * The pieces of a Markdown text; null where it is nested more deeply, or is longer, than is ever set, or cannot be read: it is then shown
 * as it is written, and refused where it enters.
 */
export function readMarkdown(markdown: string): MarkdownNode[] | null {
  const tokens = markdown.length > LONGEST ? null : tokensOf(markdown);
  if (!tokens) return null;
  const root: MarkdownNode[] = [];
  const open: Branch[] = [];
  let depth = 0;
  for (const token of tokens.flatMap((block) => block.children ?? block)) {
    // Rows stand in their table whether they are its head or not.
    if (token.tag === 'thead' || token.tag === 'tbody') continue;
    const here = open.at(-1)?.children ?? root;
    if (token.nesting > 0) {
      const branch = branchOf(token);
      here.push(branch);
      open.push(branch);
      if (LEVELS.has(branch.kind)) depth += 1;
      if (depth > DEEPEST) return null;
    } else if (token.nesting < 0) {
      if (LEVELS.has(open.pop()?.kind ?? 'paragraph')) depth -= 1;
    } else here.push(...leafOf(token));
  }
  return root;
}

/** Whether a text can be set: it is not nested too deeply. */
export const isReadable = (markdown: string): boolean => readMarkdown(markdown) !== null;

/** The pieces that are what their tag says; links, items and footnotes say more, and all else reads as a paragraph. */
const OF_TAG: Record<string, Exclude<Branch['kind'], 'item' | 'link' | 'note'>> = {
  blockquote: 'quote',
  ul: 'list',
  ol: 'numbered',
  em: 'emphasis',
  strong: 'strong',
  s: 'struck',
  table: 'table',
  tr: 'row',
  th: 'heading_cell',
  td: 'cell',
};

function branchOf({ type, tag, hidden, attrs, meta }: Token): Branch {
  if (type === 'note_open') return { kind: 'note', ...(meta as NoteMeta), children: [] };
  if (tag === 'li') return { kind: 'item', number: (meta as ItemMeta | null)?.number ?? null, children: [] };
  const href = tag === 'a' ? linkAddress(String(attrs?.find(([key]) => key === 'href')?.[1] ?? '')) : null;
  if (href !== null) return { kind: 'link', href, children: [] };
  return { kind: OF_TAG[tag] ?? (hidden ? 'tight' : 'paragraph'), children: [] };
}

function leafOf({ type, content, info, attrs, meta }: Token): MarkdownNode[] {
  switch (type) {
    case 'text':
      return [{ kind: 'text', text: content }];
    case 'image':
      return [{ kind: 'text', text: content || String(attrs?.find(([key]) => key === 'src')?.[1] ?? '') }];
    case 'to_note':
      return [{ kind: 'to_note', ...(meta as ToNoteMeta) }];
    case 'code_inline':
      return [{ kind: 'code', text: content }];
    // Words behind the mark that opens a block of code are no language of ours.
    case 'fence':
      return [{ kind: 'code_block', text: `${info}\n${content}`.replace(/^\n|\n$/g, '') }];
    // A line that somebody ended is a line.
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'break' }];
    default:
      return [];
  }
}

const OPENING_MARK = /^["“„«‘]/u;

/**
 * Markdown as one line of text without marks, for where there can be none: titles, references, linked data, pictures.
 * It reads as `Prose` does: emphasis, links and pictures leave their words. What somebody else wrote (a block
 * quotation) stands in quotation marks, and items of a list behind their number or a dot, so that neither runs into our own words.
 */
export function plainText(markdown: string): string {
  const pieces = readMarkdown(markdown);
  return (pieces ? joined(pieces) : markdown).replace(/[ \t\r\n]+/g, ' ').trim();
}

function textOf(piece: MarkdownNode): string {
  switch (piece.kind) {
    case 'text':
    case 'code':
    case 'code_block':
      return piece.text;
    case 'break':
      return ' ';
    case 'to_note':
      return `[${piece.label}]`;
    case 'list':
    case 'numbered':
    case 'table':
      return joined(piece.children);
    case 'row':
      return piece.children.map(textOf).join(' | ');
    case 'quote': {
      const quoted = joined(piece.children);
      return quoted === '' || OPENING_MARK.test(quoted) ? quoted : `“${quoted}”`;
    }
    case 'item':
    case 'note':
      return `${leadOf(piece)}${joined(piece.children)}`;
    default:
      return piece.children.map(textOf).join('');
  }
}

/** What a line has before an item of a list and before a footnote, so that neither runs into what stands before it. */
export function leadOf(piece: MarkdownNode): string {
  if (piece.kind === 'item') return piece.number === null ? '• ' : `${piece.number}. `;
  return piece.kind === 'note' ? `[${piece.label}] ` : '';
}

/** Blocks, one after another. */
const joined = (blocks: readonly MarkdownNode[]): string =>
  blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
