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

interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: HtmlNode | null;
  nextSibling: HtmlNode | null;
  getAttribute?: (name: string) => string | null;
}

/**
 * Text and structure of an HTML page or fragment. Scripts, styles, forms, handlers and hidden parts vanish; nothing is fetched
 * or run. A whole page is first reduced to its article by Readability. Size and depth are bounded.
 */
export function htmlBlocks(html: string): RawBlock[] {
  const { html: flat, deepest, elements } = limitDepth(html);
  const document = parseHTML(
    /<body[\s>]/i.test(flat) ? flat : `<!doctype html><html><body>${flat}</body></html>`,
  ).document;
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

/** Cuts a tree into blocks at every element that is not inline. */
function collect(body: HtmlNode | null): RawBlock[] {
  const walk: Walk = { blocks: [], open: null };
  if (body) walkChildren(body, { kind: 'paragraph', level: 0 }, false, walk, 0);
  return walk.blocks;
}

function walkChildren(parent: HtmlNode, context: Context, strong: boolean, walk: Walk, depth: number): void {
  if (depth > DEEPEST + 10) return;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) addText(node.textContent ?? '', context, strong, walk);
    if (node.nodeType !== 1) continue;
    const name = node.nodeName.toUpperCase();
    if (DROPPED.has(name) || isHidden(node)) continue;
    if (INLINE.has(name)) {
      walkChildren(node, context, strong || BOLD.has(name), walk, depth + 1);
      continue;
    }
    walk.open = null;
    walkChildren(node, contextOf(name, parent, context), strong, walk, depth + 1);
    walk.open = null;
  }
}

function addText(text: string, context: Context, strong: boolean, walk: Walk): void {
  if (!walk.open) {
    if (text.trim() === '') return;
    walk.open = { ...context, runs: [] };
    walk.blocks.push(walk.open);
  }
  walk.open.runs.push({ text, strong });
}

function contextOf(name: string, parent: HtmlNode, context: Context): Context {
  const heading = /^H([1-6])$/.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  if (name !== 'LI') return context;
  const level = Math.min(6, (context.kind === 'list_item' ? context.level : 0) + 1);
  return { kind: 'list_item', level, ordered: parent.nodeName.toUpperCase() === 'OL' };
}

function isHidden(node: HtmlNode): boolean {
  if (node.getAttribute?.('hidden') != null || node.getAttribute?.('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute?.('style') ?? '');
}
