import type { Span } from './spans';

export interface Word extends Span {
  text: string;
  /** Begins with a capital letter or holds a digit after one. */
  capital: boolean;
  /** The forms under which a lexicon may know it, the likeliest first; see `keysOf`. */
  keys: readonly string[];
}

/** Chinese is written without spaces: each of its characters counts as a word. */
const WORD =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['.&-](?=[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** The article that French joins to the word behind it: l'Algérie, d'Alger, qu'Alger. */
const ELISION = /^(?:[ldL]|[Qq]u)'(?=\p{L})/u;

/** The words of a text with folded quotes; a possessive 's is not part of its word. */
export function splitWords(plain: string): Word[] {
  const words: Word[] = [];
  for (const found of plain.matchAll(WORD)) {
    const joined = ELISION.exec(found[0])?.[0].length ?? 0;
    const text = found[0].slice(joined).replace(/'s$/i, '');
    const start = found.index + joined;
    words.push({ start, end: start + text.length, text, capital: CAPITAL.test(text), keys: keysOf(text) });
  }
  return words;
}

const SPELLING = new Map([
  ['Organisation', 'Organization'],
  ['Organisations', 'Organizations'],
  ['Centre', 'Center'],
  ['Programme', 'Program'],
  ['Defence', 'Defense'],
  ['Co-operation', 'Cooperation'],
  ['Radicalisation', 'Radicalization'],
  ['Civilisations', 'Civilizations'],
  ['Labour', 'Labor'],
]);

/**
 * What a word is looked up by: one spelling where British and American English differ; a Russian word without its ending, an Arabic one
 * with and without the particles that are written with it, a word in capitals also as it is written elsewhere.
 */
function keysOf(word: string): readonly string[] {
  if (/^\p{Script=Cyrillic}/u.test(word)) return inAnyCase(word).map(withoutEnding);
  if (/^\p{Script=Arabic}/u.test(word)) return withoutParticles(word);
  const spelt = SPELLING.get(word) ?? word;
  if (!/^\p{Script=Latin}/u.test(word)) return [spelt];
  return inAnyCase(spelt).map((form) => form.replace(/-\p{Lu}/gu, (part) => part.toLowerCase()));
}

/** 'UNITED' may be 'United', and 'OF' 'of'; what is written in small letters is nothing else. */
function inAnyCase(word: string): string[] {
  if (word.length < 2 || word !== word.toUpperCase()) return [word];
  const small = word.toLowerCase();
  if (small === word) return [word];
  return word.length < 4 ? [word, small] : [word, word.charAt(0) + small.slice(1), small];
}

const ENDING =
  /(?<=\p{L}{3})(?:иями|ией|ием|иям|иях|ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ам|ям|ую|юю|ию|ия|ии|ью|а|я|о|е|ы|и|у|ю|ь|й)$/u;

const withoutEnding = (word: string): string => word.replaceAll('ё', 'е').replace(ENDING, '');

/** The letters of an Arabic word that are written now this way, now that, and the vowel signs. */
function plainArabic(word: string): string {
  return word
    .replace(/[\u064B-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** 'وبالرياض', 'للأمم': the word itself, without 'and', and without 'in', 'for' or 'like' before it. */
function withoutParticles(word: string): string[] {
  const whole = plainArabic(word);
  const bare = /^[وف](?=\p{L}{3})/u.test(whole) ? [whole, whole.slice(1)] : [whole];
  return bare.flatMap((form) => {
    if (form.startsWith('لل') && form.length > 4) return [form, `ا${form.slice(1)}`];
    return /^[بلك](?=\p{L}{3})/u.test(form) ? [form, form.slice(1)] : [form];
  });
}
