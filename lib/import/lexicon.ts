import type { TextDocument } from './document';
import { perLanguage } from './languages';
import type { Span } from './spans';
import { splitWords } from './words';

/** A known phrase at its place in a text. */
export interface Known<Value> extends Span {
  value: Value;
  /** How the lexicon writes what the text says. */
  phrase: string;
}

/** Finds known phrases in a document in one pass over its words, however many it knows; the longest phrase wins. */
export interface Lexicon<Value> {
  find(document: TextDocument): Known<Value>[];
}

/** A tree of words: what stands on the way to an entry is the phrase. */
interface Branch<Value> {
  next: Map<string, Branch<Value>>;
  entry?: { value: Value; phrase: string };
}

/** What may stand between two words of a phrase; between Chinese ones, nothing. */
const GAP = /^(?:(?:'s)?[ ,.'/-]{0,2}|(?: ?- ?)|(?: [dl]'))$/;

/**
 * @param entries phrases as they are written, each with what it stands for; of two that are the same, the first counts. The first word
 * of a phrase is found as it is written, the others in whatever case.
 */
function buildLexicon<Value>(entries: Iterable<readonly [string, Value]>): Lexicon<Value> {
  const root: Branch<Value> = { next: new Map() };
  for (const [phrase, value] of entries) {
    const words = splitWords(phrase.replaceAll('’', "'"));
    let at = root;
    for (const [index, word] of words.entries()) {
      const key = keyAt(index, word.keys[0] ?? word.text);
      const branch = at.next.get(key) ?? { next: new Map() };
      at.next.set(key, branch);
      at = branch;
    }
    if (at !== root) at.entry ??= { value, phrase };
  }
  return { find: (document) => findIn(root, document) };
}

const keyAt = (index: number, key: string): string => (index === 0 ? key : key.toLowerCase());

function findIn<Value>(root: Branch<Value>, { words, plain }: TextDocument): Known<Value>[] {
  const found: Known<Value>[] = [];
  for (let index = 0; index < words.length; index++) {
    let at: Branch<Value> | undefined = root;
    let longest: { entry: NonNullable<Branch<Value>['entry']>; last: number } | null = null;
    for (let last = index; at && last < words.length; last++) {
      const word = words[last];
      const before = last > index ? words[last - 1] : undefined;
      if (!word || (before && !GAP.test(plain.slice(before.end, word.start)))) break;
      const branch: Branch<Value> = at;
      const key = word.keys.find((one) => branch.next.has(keyAt(last - index, one)));
      at = key === undefined ? undefined : branch.next.get(keyAt(last - index, key));
      if (at?.entry) longest = { entry: at.entry, last };
    }
    const first = words[index];
    const end = longest && words[longest.last]?.end;
    if (!longest || !first || end === null || end === undefined) continue;
    found.push({ start: first.start, end, value: longest.entry.value, phrase: longest.entry.phrase });
    index = longest.last;
  }
  return found;
}

/** A lexicon for each language in which a document may be, made when the first one comes. */
export function byLanguage<Value>(
  entries: (language: string) => Iterable<readonly [string, Value]>,
): (language: string | null) => Lexicon<Value> {
  return perLanguage((language) => buildLexicon(entries(language)));
}
