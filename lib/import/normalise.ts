const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Soft hyphens, byte order marks, zero-width spaces, direction controls, and control characters but the line feed. */
const INVISIBLE = /(?!\n)[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** Unicode's stream-safe text format (UAX 15) holds 30 at most; putting longer runs into their order takes quadratic time. */
const STACKED_MARKS = /(\p{M}{30})\p{M}+/gu;
const LATIN_JOINERS = /(?<=\p{Script=Latin})[\u200C\u200D]+(?=\p{Script=Latin})/gu;

/** NFC of a text whose letters bear no more marks than a person can read. */
export function composed(text: string): string {
  return text.replace(STACKED_MARKS, '$1').normalize('NFC');
}

/**
 * Brings characters into one form without touching what is read: NFC, line feeds, plain spaces, nothing invisible.
 * Joiners stay where a script needs them (Persian, Indic scripts, emoji). Lone surrogates become U+FFFD. Idempotent.
 */
export function normaliseCharacters(text: string): string {
  const visible = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(LINE_BREAKS, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '');
  return composed(visible).replace(LATIN_JOINERS, '').normalize('NFC');
}

const FOLDED: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '―': '—',
  '−': '-',
};
const FOLDABLE = /[‘’‚‛ʼ′`´“”„‟«»″‐‑―−]/g;

/** The same text with one shape of quote, apostrophe and hyphen; equally long, so that offsets hold for both. */
export function foldPunctuation(text: string): string {
  return text.replace(FOLDABLE, (character) => FOLDED[character] ?? character);
}
