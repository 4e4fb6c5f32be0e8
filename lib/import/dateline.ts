import type { TextDocument } from './document';

/**
 * The place, a day and an agency; before them the date that some programs save a page with, and only then a colon behind the place:
 * 'NOTE:' is no town.
 */
const DATELINE =
  /^(?:date \d{4}-\d\d-\d\d )?([\p{Lu}][\p{Lu} .'-]{2,40})(?:, ([^—–-]{3,40}?))? ?(?:\(([A-Z][A-Za-z ]{1,30})\) ?)?(?:—|–|--|-|(?<=^date \d{4}-\d\d-\d\d [\p{Lu} .'-]+):) /u;

/** The line that opens a wire report: 'VIENNA, 3 March 2019 (Agency) — …'. */
export function datelineOf({
  plain,
  blocks,
}: TextDocument): { city: string; date: string | null; agency: string | null; start: number; end: number } | null {
  for (const block of blocks.slice(0, 6)) {
    if (block.kind !== 'paragraph') continue;
    const found = DATELINE.exec(plain.slice(block.start, Math.min(block.end, block.start + 140)));
    if (found?.[1]) {
      return {
        city: found[1],
        date: found[2] ?? null,
        agency: found[3] ?? null,
        start: block.start,
        end: block.start + found[0].length,
      };
    }
  }
  return null;
}
