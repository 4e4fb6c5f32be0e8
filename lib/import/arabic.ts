/** Letters as they are drawn, which PDF files hold instead of letters as they are read (Arabic Presentation Forms A and B). */
const DRAWN = /[\uFB50-\uFDFF\uFE70-\uFEFC]/;
const DRAWN_RUN = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/g;
const ARABIC = '\\u0600-\\u06FF\\uFB50-\\uFDFF\\uFE70-\\uFEFC';
/** Forms that begin a word. */
const INITIAL =
  '\\uFE8B\\uFE91\\uFE97\\uFE9B\\uFE9F\\uFEA3\\uFEA7\\uFEB3\\uFEB7\\uFEBB\\uFEBF\\uFEC3\\uFEC7\\uFECB\\uFECF\\uFED3\\uFED7\\uFEDB\\uFEDF\\uFEE3\\uFEE7\\uFEEB\\uFEF3';
const AT_BEGIN = new RegExp(`(?<![${ARABIC}])[${INITIAL}]`, 'g');
const AT_END = new RegExp(`[${INITIAL}](?![${ARABIC}])`, 'g');
const LEFT_TO_RIGHT = /[A-Za-z\d][A-Za-z\d.,:/%+-]*[A-Za-z\d]/g;
const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

const turned = (text: string): string => [...text].reverse().join('');

/** Brackets are drawn the other way round in a line that runs from the right: the first one opens. */
const upright = (line: string): string =>
  /^[^()[\]«»]*[)\]»]/.test(line) ? line.replace(/[()[\]«»]/g, (sign) => MIRRORED[sign] ?? sign) : line;

/**
 * Lines of a PDF file with Arabic letters as they are read, in the order in which they are read: some files hold them as they are drawn,
 * from left to right. Which way they run is told by where the forms stand that begin a word.
 * @returns the lines, and whether anything had to be changed: then a person should look at them
 */
export function readableArabic(lines: readonly string[]): { lines: string[]; changed: boolean } {
  if (!lines.some((line) => DRAWN.test(line))) return { lines: [...lines], changed: false };
  const count = (pattern: RegExp) => lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0);
  const isTurned = count(AT_END) > count(AT_BEGIN);
  return {
    lines: lines.map((line) => {
      if (!DRAWN.test(line)) return line;
      const ordered = isTurned ? turned(line).replace(LEFT_TO_RIGHT, turned) : line;
      // A joined pair of letters (lam-alef) is two letters again only once the line is in its order.
      return upright(ordered.replace(DRAWN_RUN, (run) => run.normalize('NFKC')));
    }),
    changed: true,
  };
}
