import type { TextDocument } from './document';
import { isRomance } from './languages';

/**
 * The place, a day and an agency; before them the date that some programs save a page with, and only then a colon behind the place:
 * 'NOTE:' is no town.
 */
const DATELINE =
  /^(?:date \d{4}-\d\d-\d\d )?([\p{Lu}][\p{Lu} .'-]{2,40})(?:, ([^—–-]{3,40}?))? ?(?:\(([A-Z][A-Za-z ]{1,30})\) ?)?(?:—|–|--|-|(?<=^date \d{4}-\d\d-\d\d [\p{Lu} .'-]+):) /u;

/** '新华社北京6月12日电', '昆明，2026年6月12日——' */
const IN_CHINESE =
  /^(?:本报|本网|\p{Script=Han}{1,6}[社网报])?(?:记者)?(\p{Script=Han}{2,8}?)(?:[，,] ?((?:\d{4}年)?\d{1,2}月\d{1,2}日) ?(?:——|—|电|讯)|((?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:专?电|讯))/u;
/** 'Ville, le 15 octobre 2026 – …', 'Ciudad, 6 oct. 2026 (ABC).- …': in French and Spanish the place is not in capitals alone. */
const ABROAD =
  /^(\p{Lu}[\p{L}' -]{2,40}?)(?: \([^()\n]{2,40}\))?, ((?:(?:le|el) )?(?:\p{Ll}{4,9},? )?\d{1,2}[^—–:()\n]{2,28}?)\.? ?(?:\(([A-Z][A-Za-z /]{1,30})\) ?)?(?:\.? ?(?:—|–|--)|\.-| -|\.(?= [—–-])) /u;

/** The line that opens a wire report: 'VIENNA, 3 March 2019 (Agency) — …'. */
export function datelineOf({
  plain,
  blocks,
  language,
}: TextDocument): { city: string; date: string | null; agency: string | null; start: number; end: number } | null {
  for (const block of blocks.slice(0, 6)) {
    if (block.kind !== 'paragraph') continue;
    const line = plain.slice(block.start, Math.min(block.end, block.start + 140));
    const chinese = IN_CHINESE.exec(line);
    if (chinese?.[1]) {
      const date = chinese[2] ?? chinese[3] ?? null;
      return { city: chinese[1], date, agency: null, start: block.start, end: block.start + chinese[0].length };
    }
    const abroad = isRomance(language) ? ABROAD.exec(line) : null;
    const found = abroad ?? DATELINE.exec(line);
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
