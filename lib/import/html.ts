import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { RawBlock } from './document';

const DEEPEST = 200;
/** Readability walks from each element to its ancestors and back, more than once: these bound it to a second. */
const DEEPEST_ARTICLE = 64;
const MOST_ELEMENTS = 8_000;
const DROPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED FORM BUTTON SELECT TEXTAREA INPUT VIDEO AUDIO CANVAS HEAD NAV'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
);
const BOLD = new Set(['B', 'STRONG']);

/** What Word says of an item of a list, and of the sign before it, in the style of a paragraph. */
const WORD_ITEM = /mso-list\s*:\s*l\d+\s+level(\d)/i;
const WORD_SIGN = /mso-list\s*:\s*ignore/i;
/** Parts of a page that ask its reader for something. */
const ASKS = /cookie|consent|gdpr|onetrust|newsletter-?(?:signup|popup)/i;
/** A row of a table becomes one line unless it holds more than this: tables also arrange whole pages. */
const LONGEST_ROW = 600;
/** A body may be called by what it shows: only a short element of such a name is a notice. */
const LONGEST_NOTICE = 4000;

interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: HtmlNode | null;
  nextSibling: HtmlNode | null;
  getAttribute?: (name: string) => string | null;
}

/** The words of an HTML page or fragment, all that it shows: what `htmlBlocks` reads before it looks for an article. */
export const wholeBlocks = (html: string): RawBlock[] => collect(parsePage(html).document.body as unknown as HtmlNode);

/**
 * Text and structure of an HTML page or fragment. Scripts, styles, forms, handlers and hidden parts vanish; nothing is fetched
 * or run. A whole page is first reduced to its article by Readability. Size and depth are bounded.
 */
export function htmlBlocks(html: string): RawBlock[] {
  const { document, flat, deepest, elements } = parsePage(html);
  const metadata = readMetadata(document);
  const whole = collect(document.body as unknown as HtmlNode);
  const isPage = /<(?:nav|header|footer|aside|main|article|head)[\s>]/i.test(flat);
  const isArticle = isPage && deepest <= DEEPEST_ARTICLE && elements <= MOST_ELEMENTS;
  const article = isArticle ? readable(document as unknown as Document) : null;
  const chosen = article && size(article) > 250 ? article : whole;
  const title = metadata.title;
  const named = title && !chosen.some((block) => block.kind === 'heading' && block.level === 1);
  const heading: RawBlock[] = named ? [{ kind: 'heading', level: 1, runs: [{ text: title }] }] : [];
  return [...metadata.blocks, ...heading, ...chosen];
}

function readable(document: Document): RawBlock[] | null {
  try {
    const result = new Readability(document, { charThreshold: 200 }).parse();
    if (!result?.content) return null;
    const inner = parseHTML(`<!doctype html><html><body>${result.content}</body></html>`).document;
    return collect(inner.body as unknown as HtmlNode);
  } catch {
    return null;
  }
}

function size(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.runs.reduce((length, run) => length + run.text.length, 0), 0);
}

/** Elements that have no end, or that the next of their kind ends. */
const UNCOUNTED = /^(?:br|hr|img|input|meta|link|wbr|source|col|area|base|embed|track|p|li|dt|dd|tr|td|th|option)$/i;
const TAG_NAME = /(\/?)([a-zA-Z][\w-]{0,60})/y;
/** A tag that goes on for longer is read as text: what is left of it cannot be nested deeply. */
const LONGEST_TAG = 2000;

/** A page of any HTML, made flat enough for the parser, with what was made of it and how large it is. */
export function parsePage(html: string) {
  const { html: flat, deepest, elements } = limitDepth(html);
  const inBody = /<body[\s>]/i.test(flat) ? flat : `<body>${flat}</body>`;
  const { document } = parseHTML(/<html[\s>]/i.test(inBody) ? inBody : `<!doctype html><html>${inBody}</html>`);
  return { document, flat, deepest, elements };
}

/**
 * Drops the tags that open deeper than anything a person writes, so that a parser's own recursion never sees them, and writes a '<' that
 * begins no tag as an entity: parsers make a node of each.
 */
function limitDepth(html: string): { html: string; deepest: number; elements: number } {
  const pieces: string[] = [];
  const open: string[] = [];
  const counts = new Map<string, number>();
  let done = 0;
  let deepest = 0;
  let elements = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', done)) {
    pieces.push(html.slice(done, at));
    TAG_NAME.lastIndex = at + 1;
    const [whole = '', closing, given = ''] = TAG_NAME.exec(html) ?? [];
    const end = whole ? tagEnd(html, at + 1 + whole.length) : -1;
    if (end < 0) {
      pieces.push(/[a-zA-Z/!?]/.test(html.charAt(at + 1)) ? '<' : '&lt;');
      done = at + 1;
      continue;
    }
    const name = given.toLowerCase();
    let depth = open.length;
    deepest = Math.max(deepest, depth);
    if (!closing) elements += 1;
    if (!UNCOUNTED.test(name) && !closing) {
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    } else if (counts.get(name)) {
      // As parsers do: what stands open inside ends with it.
      for (let last: string | undefined; last !== name; ) {
        last = open.pop() ?? name;
        counts.set(last, (counts.get(last) ?? 1) - 1);
      }
      depth = open.length;
    }
    pieces.push(depth >= DEEPEST && !UNCOUNTED.test(name) ? ' ' : html.slice(at, end));
    done = end;
  }
  pieces.push(html.slice(done));
  return { html: pieces.join(''), deepest, elements };
}

/** Where the tag ends whose name has been read; -1 where another one begins first, or none ends near by. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < Math.min(html.length, from + LONGEST_TAG); at++) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (character === '<') return -1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

interface MetaSource {
  querySelector(selector: string): { textContent: string | null; getAttribute(name: string): string | null } | null;
}

function readMetadata(document: unknown): { title: string | null; blocks: RawBlock[] } {
  const page = document as MetaSource;
  const content = (selector: string) => page.querySelector(selector)?.getAttribute('content')?.trim() || null;
  const title = content('meta[property="og:title"]') ?? (page.querySelector('title')?.textContent?.trim() || null);
  const pairs: [string, string | null][] = [
    ['site_name', content('meta[property="og:site_name"]')],
    ['published_time', content('meta[property="article:published_time"]')],
    ['author', content('meta[name="author"]')],
    [
      'source_url',
      page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim() || content('meta[property="og:url"]'),
    ],
  ];
  const blocks: RawBlock[] = [];
  for (const [name, value] of pairs) {
    if (value && value.length <= 1000)
      blocks.push({ kind: 'metadata', level: 0, runs: [{ text: `${name}: ${value}` }] });
  }
  return { title: title && title.length <= 400 ? title : null, blocks };
}

interface Walk {
  blocks: RawBlock[];
  open: RawBlock | null;
}

type Context = Omit<RawBlock, 'runs'>;
/** How the words of an element are set. */
type Style = Omit<RawBlock['runs'][number], 'text'>;

/** Cuts a tree into blocks at every element that is not inline. */
function collect(body: HtmlNode | null): RawBlock[] {
  const walk: Walk = { blocks: [], open: null };
  if (body) walkChildren(body, { kind: 'paragraph', level: 0 }, {}, walk, 0);
  return walk.blocks;
}

function walkChildren(parent: HtmlNode, context: Context, style: Style, walk: Walk, depth: number): void {
  if (depth > DEEPEST + 10) return;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) addText(node.textContent ?? '', context, style, walk);
    if (node.nodeType !== 1) continue;
    const name = node.nodeName.toUpperCase();
    if (DROPPED.has(name) || isHidden(node) || isNoteMark(name, node, walk)) continue;
    if (INLINE.has(name) || name.includes(':')) {
      walkChildren(node, context, styleOf(name, node, style), walk, depth + 1);
      continue;
    }
    walk.open = null;
    if (name === 'TR') addRow(node, context, style, walk, depth + 1);
    else walkChildren(node, contextOf(name, node, parent, context), style, walk, depth + 1);
    walk.open = null;
  }
}

function addText(text: string, context: Context, style: Style, walk: Walk): void {
  if (!walk.open) {
    if (text.trim() === '') return;
    walk.open = { ...context, runs: [] };
    walk.blocks.push(walk.open);
  }
  walk.open.runs.push({ ...style, text });
}

/** The cells of a row of a table in one line, as a list of people or a programme is read; a row that arranges a page stays in its pieces. */
function addRow(row: HtmlNode, context: Context, style: Style, walk: Walk, depth: number): void {
  const cells: RawBlock[][] = [];
  for (let node = row.firstChild; node; node = node.nextSibling) {
    const inside: Walk = { blocks: [], open: null };
    if (node.nodeType === 1 && !isHidden(node))
      walkChildren(node, { kind: 'paragraph', level: 0 }, style, inside, depth);
    if (size(inside.blocks) > 0) cells.push(inside.blocks);
  }
  const blocks = cells.flat();
  if (cells.length < 2 || size(blocks) > LONGEST_ROW || blocks.length > 3 * cells.length) {
    walk.blocks.push(...blocks);
    return;
  }
  const runs = blocks.flatMap((block, index): RawBlock['runs'] => {
    const before = textOf(blocks[index - 1]);
    // A time is the head of what follows it.
    const sign = /^[\d\s:.h–—-]*\d[\d\s:.h–—-]*$/.test(before) ? ': ' : /[,;:.]$/.test(before) ? ' ' : ', ';
    return index === 0 ? block.runs : [{ ...style, text: sign }, ...block.runs];
  });
  walk.blocks.push({ ...context, runs });
}

const textOf = (block: RawBlock | undefined): string =>
  (block?.runs ?? [])
    .map(({ text }) => text)
    .join('')
    .trim();

function styleOf(name: string, node: HtmlNode, style: Style): Style {
  const href = name === 'A' ? node.getAttribute?.('href')?.trim() : undefined;
  const isAddress = href !== undefined && href.length <= 2000 && /^https?:\/\/\S+$/i.test(href) && URL.canParse(href);
  return { ...style, ...(BOLD.has(name) && { strong: true }), ...(isAddress && { href }) };
}

/** A raised number behind a word leads to a footnote; behind a figure or a unit it belongs to that. */
function isNoteMark(name: string, node: HtmlNode, walk: Walk): boolean {
  if (name !== 'SUP' || !/^\s*(?:\[?\d{1,3}\]?|[*†‡§]{1,3})\s*$/.test(node.textContent ?? '')) return false;
  const before = walk.open?.runs.at(-1)?.text ?? '';
  return !/(?:\d|(?<!\p{L})(?:[kcm]?m|ft))\s*$/u.test(before);
}

function contextOf(name: string, node: HtmlNode, parent: HtmlNode, context: Context): Context {
  const heading = /^H([1-6])$/.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  if (name === 'P' && /^MsoTitle/i.test(node.getAttribute?.('class') ?? '')) return { kind: 'heading', level: 1 };
  const item = WORD_ITEM.exec(node.getAttribute?.('style') ?? '');
  if (item) return { kind: 'list_item', level: Math.min(6, Math.max(1, Number(item[1]))) };
  if (name !== 'LI') return context;
  const level = Math.min(6, (context.kind === 'list_item' ? context.level : 0) + 1);
  return { kind: 'list_item', level, ordered: parent.nodeName.toUpperCase() === 'OL' };
}

/** What is not shown, and what asks the reader of a page for something instead of telling them. */
function isHidden(node: HtmlNode): boolean {
  if (node.getAttribute?.('hidden') != null || node.getAttribute?.('aria-hidden') === 'true') return true;
  if (node.getAttribute?.('role') === 'dialog' || node.getAttribute?.('aria-modal') === 'true') return true;
  const style = node.getAttribute?.('style') ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) || WORD_SIGN.test(style)) return true;
  const names = `${node.getAttribute?.('id') ?? ''} ${node.getAttribute?.('class') ?? ''}`;
  return ASKS.test(names) && (node.textContent?.length ?? 0) <= LONGEST_NOTICE;
}
