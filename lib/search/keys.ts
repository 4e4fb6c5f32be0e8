import { nameKey } from '../names';

/*
 * The key of a name: whoever compares names asks here, or has the database compare by the same key (`namesakes.ts`).
 */

/** One spelling of each word, and one name of each state: what is found, and what is written for it. */
const SPELLINGS: [RegExp, string][] = [
  [/organisation/g, 'organization'],
  [/programme/g, 'program'],
  [/centre/g, 'center'],
  [/defence/g, 'defense'],
  [/(?<![^ ])(co|counter|anti) (?=[^0-9])/g, '$1'],
  // Initials are written together.
  [/(?<=(?:^| )[^0-9 ]) (?=[^0-9 ](?: |$))/gu, ''],
  [/([a-z]{3})is(e|ed|er|ers|es|ing|ation|ations)(?= |$)/g, '$1iz$2'],
  [/(?<![^ ])(lab|behavi|neighb|harb|hon|fav|col|endeav)our/g, '$1or'],
  [/(?<![^ ])(lic|off)ence/g, '$1ense'],
  [/(?<![^ ])(counsel|model|travel)l(ing|ed|er)/g, '$1$2'],
  [/theatre/g, 'theater'],
  [/turkiye/g, 'turkey'],
  [/(?<![^ ])(?:united states of america|usa)(?= |$)/g, 'united states'],
  [/(?<![^ ])(?:united kingdom of great britain and northern ireland|uk)(?= |$)/g, 'united kingdom'],
  [/(?<![^ ])uae(?= |$)/g, 'united arab emirates'],
  [/russian federation/g, 'russia'],
  [/(?<![^ ])(?:democratic people s republic of korea|dprk)(?= |$)/g, 'north korea'],
];

/**
 * As `nameKey`, with one spelling of each word and one name of each state. The database has the same as `search.spelled`; a test holds the two
 * together, so change both or neither.
 */
export const spellingKey = (name: string): string =>
  SPELLINGS.reduce((key, [spelling, one]) => key.replace(spelling, one), nameKey(name));

/** As `spellingKey`, whatever stands between the letters. The database has the same as `search.joined_key`. */
export const joinedKey = (name: string): string => spellingKey(name).replaceAll(' ', '');
