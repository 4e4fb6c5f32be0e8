import type { Sentence, TextDocument } from './document';
import { isRomance, perLanguage, vocabularyOf } from './languages';
import type { Span } from './spans';
import { type Context, NOBODY_SAID, sayerAt, type Told } from './told';

/** What stands between two quotation marks of a paragraph, with them. */
export function quotationsOf({ plain, blocks }: TextDocument): Span[] {
  return blocks.flatMap((block) =>
    [...plain.slice(block.start, block.end).matchAll(/"[^"]*"/gu)].map(({ index, 0: words }) => ({
      start: block.start + index,
      end: block.start + index + words.length,
    })),
  );
}

/** As many words of somebody's as are worth keeping. */
const LEAST_WORDS = 5;
/** How much of a sentence stands between a quotation and the one who said it. */
const REACH = 140;

const patternsOf = perLanguage((language) => {
  const { says } = vocabularyOf(language);
  if (!says) return null;
  // 'pidió prudencia: "…"', 'a mis en garde contre les amalgames : "…"'
  const mark = isRomance(language) ? '[:,]|(?![\\p{L}])[^":;.]{1,60}? ?:' : '[:,]';
  return {
    /** '"…", said X', '"…", X said' */
    behind: new RegExp(
      `^([^]{20,}?(?:"|(?<=[,.!?])'|'(?=,)),?) ?[-–—]? ?(?:(?:${says})|(?!which|that|was|is|are|and)[^"]{1,${REACH}}? (?:${says}))(?![\\p{L}])`,
      'u',
    ),
    /** 'X said: "…"' */
    before: new RegExp(`^([^"]{2,${REACH}}?(?:${says})(?: (?:that|que))?(?:${mark})? )"([^"]{20,})`, 'u'),
  };
});

/**
 * The verb by which a sentence gives words of somebody as they were said, and who that is. A pronoun names nobody.
 */
export function quotedIn(context: Context, sentence: Sentence): Told | null {
  const patterns = patternsOf(context.document.language);
  const text = context.masked.slice(sentence.start, sentence.end);
  if (!patterns || !/["']/.test(text)) return null;
  const behind = patterns.behind.exec(text);
  if (behind?.[1] && isLong(behind[1])) {
    const whole = behind[0].length;
    return toldAt(context, sentence, behind[1].length, Math.min(text.length, whole + REACH), whole);
  }
  const before = patterns.before.exec(text);
  if (!before?.[1] || !isLong(before[2] ?? '')) return null;
  return toldAt(context, sentence, 0, before[1].length, before[1].length);
}

const isLong = (quoted: string): boolean => quoted.trim().split(/\s+/).length >= LEAST_WORDS;

/** The first name between two places of a sentence is the one who speaks there. */
function toldAt(context: Context, sentence: Sentence, from: number, to: number, verbEnd: number): Told {
  const zone = { start: sentence.start + from, end: sentence.start + to };
  const verb = { start: sentence.start + verbEnd - 1, end: sentence.start + verbEnd };
  const name = /@+/.exec(context.masked.slice(zone.start, zone.end));
  if (!name) return { verb, sayer: NOBODY_SAID };
  const start = zone.start + name.index;
  return { verb, sayer: sayerAt(context, { start, end: start + name[0].length }) };
}
