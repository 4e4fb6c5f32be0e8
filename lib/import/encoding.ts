import { normaliseCharacters } from './normalise';

/** Encodings of one or two bytes a letter that old files come in, each with words that no text of its languages goes without. */
const LEGACY: readonly [string, RegExp][] = [
  ['windows-1251', /(?<!\p{L})(?:и|в|во|на|по|с|не|что|для|о|об|из|к)(?!\p{L})/giu],
  ['windows-1256', /(?<!\p{L})(?:في|من|على|إلى|عن|أن|التي|الذي|مع|بين)(?!\p{L})/gu],
  ['gb18030', /[的和在是了年会]/gu],
];
/** Of a text in Latin letters most bytes are ASCII: that is Windows-1252. */
const MOST_MARKED = 0.25;
/** Bytes at which a text is looked at to tell its encoding. */
const LOOKED_AT = 100_000;

/**
 * The characters of a text file: UTF-8 or UTF-16 by their marks or their bytes, else Windows-1252, 1251 or 1256 or GB 18030, told by their
 * commonest words (WHATWG Encoding). A page that names its encoding is believed where its bytes are no UTF-8.
 * @returns null where the bytes are in no encoding that could be told
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markOf(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return decode(bytes, marked);
  return decode(bytes, 'utf-8') ?? legacyText(bytes);
}

/** What Windows-1252 has from 0x80 to 0x9F. Some versions of Node decode it as Latin 1, which has control characters there (nodejs/node#56542). */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009F]/g, (one) => HIGH_1252.charAt(one.charCodeAt(0) - 0x80));
  } catch {
    return null;
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: of its spaces, line breaks and ASCII letters every second byte is zero, and always the same one of the two. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  bytes.subarray(0, LOOKED_AT).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || Math.min(even, odd) > 0) return null;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  const head = decode(bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 2)), encoding);
  const strange = head?.match(/[\p{Cn}\p{Co}]/gu)?.length ?? 0;
  return head && strange === 0 ? encoding : null;
}

function legacyText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, LOOKED_AT);
  const named = /<meta[^<>]{0,200}?charset\s*=\s*["']?([\w-]{3,20})/i.exec(
    String.fromCharCode(...head.subarray(0, 2000)),
  )?.[1];
  if (named) return isKnown(named) ? decode(bytes, named) : null;
  const high = head.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  // Between 0x80 and 0x9F Windows-1252 has no letter at these.
  if (high <= head.length * MOST_MARKED)
    return /[\u0081\u008D\u008F\u0090\u009D]/.test(decode(head, 'windows-1252') ?? '\u0081')
      ? null
      : decode(bytes, 'windows-1252');
  const [best] = LEGACY.map(([encoding, words]) => {
    const text = normaliseCharacters(decode(head, encoding) ?? '');
    return { encoding, score: (text.match(words)?.length ?? 0) / Math.max(1, text.length) };
  }).toSorted((a, b) => b.score - a.score);
  return best && best.score > 0.01 ? decode(bytes, best.encoding) : null;
}

function isKnown(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}
