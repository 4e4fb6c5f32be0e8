/** A stretch of text where a page shows it: its left end, its base line from below, its size; in points. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether the file ends a line after it. */
  ends: boolean;
}
interface PageLine {
  text: string;
  y: number;
  right: number;
  height: number;
}

/** Where one line is this much further from the one above than lines are, a new paragraph begins. */
const FURTHER = 1.35;
/** A line this much shorter than the column was ended by whoever wrote it. */
const SHORT = 0.8;
const NUMBER_ALONE = /^(?:page\s*|p\.\s*|-\s*)?\d{1,4}(?:\s*(?:of|\/|de|sur)\s*\d{1,4})?(?:\s*-)?$/i;
const BULLET = /^(?:[-*•·▪◦‣●–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)])\s+\S/;

/** The paragraphs of a PDF file's pages in their order, each in its lines, without page numbers and what stands at the head or the foot of most pages. */
export function paragraphsOf(pages: readonly (readonly PlacedText[])[]): string[][] {
  const lined = pages.map(linesOf);
  const repeated = repeatedLines(lined);
  const paragraphs: string[][] = [];
  let open: string[] = [];
  let above: PageLine | null = null;
  const close = () => {
    if (open.length > 0) paragraphs.push(open);
    open = [];
  };
  for (const page of lined) {
    const kept = withoutEdges(page, repeated);
    const leading = usualLeading(kept);
    const width = Math.max(0, ...kept.map(({ right }) => right));
    for (const line of kept) {
      if (!above || begins(above, line, leading, width)) close();
      open.push(line.text);
      above = line;
    }
  }
  close();
  return paragraphs;
}

function begins(above: PageLine, line: PageLine, leading: number, width: number): boolean {
  const down = above.y - line.y;
  const hasEnded = /[.!?:;؟。]["”»)\]]?$/.test(above.text);
  // A new column or page: a sentence may go on there.
  if (down <= 0) return hasEnded || BULLET.test(line.text);
  if (down > leading * FURTHER || Math.abs(above.height - line.height) > 1) return true;
  return BULLET.test(line.text) || (above.right < width * SHORT && (hasEnded || /^\p{Lu}/u.test(line.text)));
}

function linesOf(items: readonly PlacedText[]): PageLine[] {
  const lines: PageLine[] = [];
  let open: PageLine | null = null;
  let isEnded = false;
  for (const { text, x, y, width, height, ends } of items) {
    if (text !== '') {
      if (!open || isEnded || Math.abs(open.y - y) > Math.max(open.height, height) / 2) {
        open = { text, y, right: x + width, height };
        lines.push(open);
        isEnded = false;
      } else {
        const apart = x - open.right > height * 0.15 && !/\s$/.test(open.text) && !/^\s/.test(text);
        open.text += apart ? ` ${text}` : text;
        open.right = Math.max(open.right, x + width);
        open.height = Math.max(open.height, height);
      }
    }
    isEnded ||= ends;
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** The distance between lines that is most usual on a page, in points. */
function usualLeading(lines: readonly PageLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}

/** A page without its number and its running heads: from each end inwards, two lines at most. */
function withoutEdges(page: readonly PageLine[], repeated: ReadonlySet<string>): PageLine[] {
  const isEdge = (line: PageLine | undefined) =>
    line !== undefined && (NUMBER_ALONE.test(line.text) || repeated.has(shapeOf(line.text)));
  const kept = [...page];
  for (let count = 0; count < 2 && isEdge(kept[0]); count++) kept.shift();
  for (let count = 0; count < 2 && isEdge(kept.at(-1)); count++) kept.pop();
  return kept;
}

const isAtEdge = (page: readonly PageLine[], index: number): boolean => index < 2 || index >= page.length - 2;
const shapeOf = (text: string): string => text.replace(/\d+/g, '#');

/** What stands at the head or the foot of three pages or more, and of every second one. */
function repeatedLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(page.filter((_, index) => isAtEdge(page, index)).map(({ text }) => shapeOf(text)));
    for (const shape of edges) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 2 >= pages.length).map(([shape]) => shape));
}
