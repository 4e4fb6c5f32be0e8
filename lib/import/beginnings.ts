import { joinedKey } from '../search/keys';
import type { TextDocument } from './document';
import { foldPunctuation } from './normalise';
import type { Recognition } from './recognition';
import type { Span } from './spans';
import { splitWords, type Word } from './words';

/** So many letters of a name's key find it in the record; a shorter name is found by all of them. The record's index has as many. */
const BEGINNING = 16;
/** As many places as are looked at, and keys as are made of a text: what follows is not looked up. */
const MOST_PLACES = 20_000;
const MOST_KEYS = 60_000;
/** No name that is looked up in a text has more words. */
const MOST_WORDS = 16;
const LEAST_LETTERS = 2;

/** What may stand between two words of a name: no end of a sentence, no line break, no quotation mark. */
const GAP = /^(?:[^\p{L}\p{N}\n.;:!?"]{0,3}|\. ?)$/u;
const INITIAL = /^.{1,3}$/u;

function belongs(plain: string, word: Word, next: Word): boolean {
  const gap = plain.slice(word.end, next.start).replace(/^'s/, '');
  return GAP.test(gap) && (!gap.startsWith('.') || INITIAL.test(word.text));
}

/** Whether a name may begin with a word: it has a capital, or its script has none; an article stands before a name. */
function mayBegin({ text }: Word, next: Word | undefined): boolean {
  if (/^(?:\p{Lu}|\p{N}|\p{Lo})/u.test(text)) return true;
  return next !== undefined && /^(?:the|al|el|la|le|les|los|las)$/.test(text) && /^\p{Lu}/u.test(next.text);
}

/** The places where an Arabic name may begin in a word: behind 'and', and behind 'in', 'for' or 'like'. */
function startsOf({ text, start }: Word): number[] {
  const particles = /^([وف]?)([بلك]?)(?=ا?\p{Script=Arabic}{3})/u.exec(text);
  const [, and = '', by = ''] = particles ?? [];
  return [...new Set([start, start + and.length, start + and.length + by.length])];
}

/**
 * Every place of a text where a name of the record may begin, with the keys that such a name would begin with: all that the record is asked
 * for, in one statement, whatever it holds.
 */
export function beginningsOf({ plain, words }: Pick<TextDocument, 'plain' | 'words'>): Recognition['beginnings'] {
  const found: Recognition['beginnings'] = [];
  let made = 0;
  for (const [index, word] of words.entries()) {
    if (found.length >= MOST_PLACES || made >= MOST_KEYS) break;
    if (!mayBegin(word, words[index + 1])) continue;
    for (const at of startsOf(word)) {
      const keys = keysFrom(plain, words, index, at);
      made += keys.length;
      if (keys.length > 0) found.push({ at, keys });
    }
  }
  return found;
}

/** The joined keys of what begins there, a word longer each, up to one that is long enough. */
function keysFrom(plain: string, words: readonly Word[], index: number, at: number): string[] {
  const keys = new Set<string>();
  for (const { key } of growing(plain, words, index, at)) {
    if (key.length >= LEAST_LETTERS) keys.add(key.slice(0, BEGINNING));
    if (key.length >= BEGINNING) break;
  }
  return [...keys];
}

function* growing(plain: string, words: readonly Word[], index: number, at: number) {
  for (let last = index; last < Math.min(words.length, index + MOST_WORDS); last++) {
    const word = words[last];
    const before = last > index ? words[last - 1] : undefined;
    if (!word || (before && !belongs(plain, before, word))) return;
    yield { end: word.end, key: joinedKey(plain.slice(at, word.end)) };
  }
}

/** A name of the record: what it is compared by, how it is written, and whose it is. */
interface RecordName<Owner> {
  joined: string;
  name: string;
  owner: Owner;
}

/**
 * Where a text mentions names of the record, in its order; of several that begin at one place or overlap, the longest, and all who bear it.
 * A name in capitals counts as it is written alone; a single word where the text does not use it as an ordinary one.
 */
export function mentionsOfNames<Owner>(
  text: string,
  beginnings: Recognition['beginnings'],
  names: readonly RecordName<Owner>[],
): (Span & { names: RecordName<Owner>[] })[] {
  if (names.length === 0) return [];
  const plain = foldPunctuation(text);
  const words = splitWords(plain);
  const byKey = new Map<string, RecordName<Owner>[]>();
  for (const one of names) {
    const alike = byKey.get(one.joined);
    if (alike) alike.push(one);
    else byKey.set(one.joined, [one]);
  }
  const starts = new Set(names.map(({ joined }) => joined.slice(0, BEGINNING)));
  const indexAt = new Map<number, number>();
  for (const [index, word] of words.entries()) for (const at of startsOf(word)) indexAt.set(at, index);
  const ordinary = new Set(
    words.filter(({ text: own }) => /^\p{Ll}/u.test(own)).map(({ text: own }) => joinedKey(own)),
  );
  const found: (Span & { names: RecordName<Owner>[] })[] = [];
  for (const { at, keys } of beginnings) {
    const index = indexAt.get(at);
    if (index === undefined || at < (found.at(-1)?.end ?? 0) || !keys.some((key) => starts.has(key))) continue;
    let longest: (Span & { names: RecordName<Owner>[] }) | null = null;
    for (const { end, key } of growing(plain, words, index, at)) {
      const meant = (byKey.get(key) ?? []).filter(({ name }) => isMeant(text.slice(at, end), name, ordinary));
      if (meant.length > 0) longest = { start: at, end, names: meant };
    }
    if (longest) found.push(longest);
  }
  return found;
}

/** Whether words of the text are a name, and not only spelt like one. */
function isMeant(written: string, name: string, ordinary: ReadonlySet<string>): boolean {
  if (/^[\p{Lu}\p{N}&.-]{2,8}$/u.test(name)) return written.replaceAll('.', '') === name.replaceAll('.', '');
  if (/[\s-]/.test(name.trim()) || !/^\p{Lu}/u.test(written)) return true;
  return written.length >= 4 && !ordinary.has(joinedKey(written));
}
