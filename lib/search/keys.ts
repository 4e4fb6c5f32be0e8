import { nameKey } from '../names';

/*
 * The key of a name: whoever compares names asks here, or has the database compare by the same key (`namesakes.ts`).
 */

/**
 * As `nameKey`, with the spellings of words that institutions differ in folded, and initials written together. The database has the same
 * as `search.spelled`; a test holds the two together, so change both or neither.
 */
export const spellingKey = (name: string): string =>
  nameKey(name)
    .replaceAll('organisation', 'organization')
    .replaceAll('programme', 'program')
    .replaceAll('centre', 'center')
    .replaceAll('defence', 'defense')
    .replace(/(?<![^ ])(co|counter|anti) (?=[^0-9])/g, '$1')
    .replace(/(?<=(^| )[^0-9 ]) (?=[^0-9 ]( |$))/gu, '');

/** As `spellingKey`, whatever stands between the letters. The database has the same as `search.joined_key`. */
export const joinedKey = (name: string): string => spellingKey(name).replaceAll(' ', '');

/** How Americans write what others write otherwise, where keys do not fold it; each pattern finds a word of the other side and keeps its ends. */
const AMERICAN: [RegExp, string][] = [
  [/\b(lab|behavi|neighb|harb|hon|fav|col|endeav)our/gi, '$1or'],
  [/(\p{L}{3})isation/giu, '$1ization'],
  [/\b(lic|off)ence/gi, '$1ense'],
  [/\b(theat)re/gi, '$1er'],
  [/\b(counsel|model|travel)l(ing|ed|er)/gi, '$1$2'],
];
const BRITISH: [RegExp, string][] = [
  [/\b(lab|behavi|neighb|harb|hon|fav|col|endeav)or(?!a[rt]|if|iou)/gi, '$1our'],
  [/(\p{L}{3})ization/giu, '$1isation'],
  [/\b(lic|off)ense/gi, '$1ence'],
  [/\b(theat)er/gi, '$1re'],
  [/\b(counsel|model|travel)(ing|ed|er)/gi, '$1l$2'],
];

/** A name as it stands, and as an American and a Briton would write it where they differ: all are looked for. */
export const spellingsOf = (name: string): string[] => {
  const written = (words: typeof AMERICAN) => words.reduce((text, [theirs, ours]) => text.replace(theirs, ours), name);
  return [...new Set([name, written(AMERICAN), written(BRITISH)])];
};
