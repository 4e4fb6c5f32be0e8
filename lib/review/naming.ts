import { dictionary } from '@zxcvbn-ts/language-en';
import anyAscii from 'any-ascii';
import { soundOf, tellingWords } from '../search/sound';
import { type Shown, shownAs, type Word, wordsOf } from './shown';

/** Somebody whom a rule protects, with every name that they go by. */
export interface ProtectedActor {
  id: string;
  isPerson: boolean;
  names: readonly string[];
  /** Words that need not point to one person, such as a long description of an office. */
  vague?: boolean;
}

/** A name in a text. Not `sure`: it may be somebody else's, or no name at all, and a person has to say so. */
export interface Found {
  name: string;
  sure: boolean;
  /** Not sure, and only a word that everybody uses. */
  common: boolean;
  /** The words in which it stands. */
  phrase: string;
}

const isAcronym = (name: string) => name.length <= 10 && !/[\s\p{Ll}]/u.test(name) && /\p{Lu}/u.test(name);

/** The words that everybody uses, the more frequent first. */
const COMMON: ReadonlySet<string> = new Set(dictionary['commonWords-en']?.slice(0, 10_000).map(String));
const isCommon = ({ plain }: Word): boolean => plain.length > 1 && COMMON.has(plain);

/** The names that an office or a description gives away: one that points to its holder ("Minister of Justice"), not to a kind of people ("senior experts"). */
export function heldBy(office: string): ProtectedActor[] {
  const [, ...rest] = office.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const vague = !rest.some((word) => /^\p{Lu}/u.test(word));
  return vague && rest.length < 3 ? [] : [{ id: office, isPerson: false, names: [office], vague }];
}

/** One way to write a name, its letters in a line. */
interface Line {
  line: string;
  /** Never sure: initials, vague descriptions. */
  doubtful: boolean;
}
/** A name in every form in which it is looked for. */
interface Sought {
  name: string;
  isPerson: boolean;
  isCommon: boolean;
  lines: Line[];
  acronym: string | null;
  /** Of a person, what they are called first and last. */
  called: { first: string | null; last: string; keys: string[] } | null;
  heard: string[];
}
type Whole = Line & { sought: Sought; of: number };
interface Called {
  first: string | null;
  last: string;
  name: string;
  of: number;
}

/** How many words may stand between a first and a last name. */
const FARTHEST = 3;
/** Fewer consonants are too many people's. */
const FEWEST_SOUNDS = 4;

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** How a word sounds, whatever its script: what transliterations write as h, kh, k or g is one. */
function sound(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const heard = soundOf(anyAscii(word))
    .replace(/[hkg]/g, 'k')
    .replace(/(.)\1+/g, '$1');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, heard);
  return heard;
}

const keysOf = (words: readonly Word[]) => words.map(({ key }) => key);

/** The ways to write a name in full: a person's also with the words in another order. */
function written(words: readonly Word[], isPerson: boolean): string[] {
  const keys = keysOf(words);
  const turns = isPerson ? keys.map((_, at) => [...keys.slice(at), ...keys.slice(0, at)]) : [keys];
  return [...new Set(turns.map((turn) => turn.join('')))];
}

/** With what is called first by its letters alone. */
function initialled(words: readonly Word[]): string[] {
  const keys = keysOf(words);
  const last = keys.at(-1) ?? '';
  const firsts = keys.slice(0, -1).map((key) => key.slice(0, 1));
  const [first = ''] = firsts;
  return [...new Set([first, firsts.join('')].flatMap((given) => [given + last, last + given]))];
}

/** A name with its last words first, as lists have it, in the order in which it is said. */
const inOrder = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1');

/** Words of a name that tell it from others, titles and initials left out. */
function tellingOf(name: string): Word[] {
  const telling = new Set(
    tellingWords(
      wordsOf(name)
        .map(({ plain }) => plain)
        .join(' '),
    ),
  );
  return wordsOf(name).filter(({ plain }) => plain.length > 1 && telling.has(plain));
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const PREFIX = 2;

const ready = new Map<string, Sought>();

/** A name made ready to be looked for; the same names are looked for with every act on a meeting. */
function soughtAs(name: string, isPerson: boolean): Sought {
  const key = `${isPerson} ${name}`;
  const before = ready.get(key);
  if (before) return before;
  const sought = makeReady(name, isPerson);
  if (ready.size >= MOST_KNOWN) ready.clear();
  ready.set(key, sought);
  return sought;
}

function makeReady(name: string, isPerson: boolean): Sought {
  const words = wordsOf(inOrder(name));
  const common = words.every(isCommon);
  const byLetters = !isPerson && isAcronym(name);
  const acronym = byLetters ? words.map(({ letters }) => letters).join('') : null;
  // An acronym that is a word is one by its letters alone.
  const lines =
    byLetters && (name.length < 4 || common)
      ? []
      : written(words, isPerson).map((line) => ({ line, doubtful: byLetters }));
  const telling = isPerson ? tellingOf(inOrder(name)) : [];
  const [last, first = null] = [telling.at(-1), telling.length > 1 ? telling[0] : null];
  if (first) lines.push(...initialled(telling).map((line) => ({ line, doubtful: true })));
  const alone = [...new Set([first ?? last, last])].flatMap((word) =>
    word && word.plain.length > 3 ? [word.key] : [],
  );
  const [given, family] = [first ? sound(first.said) : '', last ? sound(last.said) : ''];
  const isTelling = given !== '' && family !== '' && given.length + family.length >= FEWEST_SOUNDS;
  return {
    name,
    isPerson,
    isCommon: common,
    lines: lines.filter(({ line }) => line.length >= PREFIX),
    acronym,
    called: last ? { first: first?.key ?? null, last: last.key, keys: alone } : null,
    heard: isTelling ? [`${given} ${family}`, `${family} ${given}`] : [],
  };
}

/**
 * Finds names of `guarded` in texts, in whatever form a text shows them. Sure: a whole name or alias, a person's also with the last name
 * first or with initials between, or an acronym written as one ("WHO", not "who"). Not sure: a first or last name alone, initials, another
 * spelling or script of the same sound, vague words, and a name that is made of words which everybody uses. Made once for many texts;
 * the work on a text grows with its length.
 */
export function nameFinder(guarded: readonly ProtectedActor[]): (text: string) => Found[] {
  const wholes = new Map<string, Whole[]>();
  const acronyms = new Map<string, { name: string; of: number }[]>();
  const called = new Map<string, Called[]>();
  const heard = new Map<string, Called[]>();
  for (const [of, { isPerson, names, vague = false }] of guarded.entries()) {
    for (const name of names) {
      const sought = soughtAs(name, isPerson);
      if (sought.acronym !== null) pushTo(acronyms, sought.acronym, { name, of });
      for (const { line, doubtful } of sought.lines)
        pushTo(wholes, line.slice(0, PREFIX), { line, doubtful: doubtful || vague, sought, of });
      if (!sought.called) continue;
      const { first, last, keys } = sought.called;
      const person = { first, last, name, of };
      for (const key of keys) pushTo(called, key, person);
      for (const sounds of sought.heard) pushTo(heard, sounds, person);
    }
  }

  type Best = Map<number, Found & { at: number }>;
  function note(
    best: Best,
    { words }: Shown,
    of: number,
    at: number,
    found: Pick<Found, 'name' | 'sure' | 'common'>,
  ): void {
    const before = best.get(of);
    if (before && (before.sure || (!found.sure && (!before.common || found.common)))) return;
    const phrase = words.slice(Math.max(0, at - 3), at + 6).map(({ plain }) => plain);
    best.set(of, { ...found, at, phrase: phrase.join(' ') });
  }

  function findWhole(shown: Shown, best: Best): void {
    const { words, line, starts } = shown;
    const ends = new Map(starts.map((start, at) => [start + (words[at]?.key.length ?? 0), at]));
    for (const [at, start] of starts.entries()) {
      for (const whole of wholes.get(line.slice(start, start + PREFIX)) ?? []) {
        const end = ends.get(start + whole.line.length);
        if (end === undefined || !line.startsWith(whole.line, start)) continue;
        const capitals = words.slice(at, end + 1).filter(({ capital }) => capital).length;
        const { name, isPerson, isCommon: common } = whole.sought;
        const proper = !common || (capitals > 1 && (isPerson || capitals > 2 || end - at > 1));
        note(best, shown, whole.of, at, { name, sure: proper && !whole.doubtful, common: common && !proper });
      }
    }
  }

  function findAcronyms(shown: Shown, best: Best): void {
    for (const [at, { letters, capital }] of shown.words.entries()) {
      if (!capital) continue;
      // Written with points, its letters are words of their own.
      let joined = '';
      for (let next = at; next < at + 10 && next < shown.words.length; next += 1) {
        const more = shown.words[next]?.letters ?? '';
        if (next > at && (letters.length > 1 || more.length > 1)) break;
        joined += more;
        for (const { name, of } of acronyms.get(joined) ?? [])
          note(best, shown, of, at, { name, sure: true, common: false });
      }
    }
  }

  function findCalled(shown: Shown, best: Best): void {
    const { words } = shown;
    for (const [at, word] of words.entries()) {
      for (const { first, last, name, of } of called.get(word.key) ?? []) {
        const isLast = word.key === last;
        const other = isLast ? first : last;
        const near = other === null ? 0 : distance(words, at, other);
        const common = isCommon(word);
        if (near !== 0) note(best, shown, of, at, { name, sure: isBetween(words, at, near), common: false });
        else if (word.capital || !common) note(best, shown, of, at, { name: nameIn(name, word), sure: false, common });
      }
    }
  }

  function findHeard(shown: Shown, best: Best): void {
    let before: { at: number; sound: string } | null = null;
    for (const [at, { said, capital }] of shown.words.entries()) {
      if (!capital || said.length < 2) continue;
      const own = sound(said);
      if (own === '') continue;
      if (before && at - before.at <= FARTHEST)
        for (const { name, of } of heard.get(`${before.sound} ${own}`) ?? [])
          note(best, shown, of, before.at, { name, sure: false, common: false });
      before = { at, sound: own };
    }
  }

  return (text) => {
    if (guarded.length === 0 || text === '') return [];
    const best: Best = new Map();
    for (const shown of shownAs(text)) {
      findWhole(shown, best);
      if (acronyms.size > 0) findAcronyms(shown, best);
      if (called.size > 0) findCalled(shown, best);
      if (heard.size > 0) findHeard(shown, best);
    }
    return [...best].sort(([a], [b]) => a - b).map(([, { at: _, ...found }]) => found);
  };
}

/** How far from the word at `at` another one stands, before it or behind; 0 where it is not near. */
function distance(words: readonly Word[], at: number, other: string): number {
  for (let far = 1; far <= FARTHEST; far += 1) {
    if (words[at + far]?.key === other) return far;
    if (words[at - far]?.key === other) return -far;
  }
  return 0;
}

/** Whether nothing but initials stands between a word and another `far` from it. */
const isBetween = (words: readonly Word[], at: number, far: number): boolean =>
  words.slice(Math.min(at, at + far) + 1, Math.max(at, at + far)).every(({ letters }) => letters.length === 1);

/** The part of a name that a word is, as the name has it. */
const nameIn = (name: string, { key }: Word): string =>
  name.split(/[^\p{L}\p{N}\p{M}]+/u).find((part) => wordsOf(part)[0]?.key === key) ?? name;
