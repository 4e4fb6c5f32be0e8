import type { TextDocument } from './document';
import { isRomance, perLanguage, vocabularyOf } from './languages';
import type { Person } from './person';
import { indexSpans } from './spans';

const TITLE =
  '(?:Mr|Mrs|Ms|Dr|Prof|Amb|Sir|Dame|Lord|Baroness|Judge|Imam|Sheikh|Chief|General|Colonel|Senator|President|Minister|Ambassador|Secretary-General|Secretary|Director|Commissioner|Professor|Chairman|Governor|Mayor)\\.?';
const SPEAKS =
  '(?:said|says|told|noted|stressed|emphasi[sz]ed|highlighted|underscored|underlined|stated|added|argued|urged|called|warned|described|observed|recalled|reminded|declared|outlined|explained|remarked|reiterated|reaffirmed|welcomed|cautioned|concluded|expressed|began|continued|maintained|pointed|praised|believes?|believed|recommended|suggested|disclosed|revealed|insisted|acknowledged|affirmed)';
/** What stands before or behind a surname that somebody speaks by. */
const BEFORE = new RegExp(`(?:^|[\\s"'(])(?:${TITLE}|(?:${SPEAKS}|[Aa]ccording to)(?: ${TITLE})?) $`, 'u');
const BEHIND = new RegExp(`^,? (?:also |then |further |has |had )?${SPEAKS}(?![\\p{L}])`, 'u');
const LEAST_LETTERS = 3;

/** Titles of address and verbs of speaking of a language; in French and Spanish those of its vocabulary. */
const signsOf = perLanguage((language) => {
  if (!isRomance(language)) return { before: BEFORE, behind: BEHIND };
  const { honorifics, findings, says, promises } = vocabularyOf(language);
  return {
    before: new RegExp(`(?:^|[\\s"'(])(?:(?:${honorifics})|[Ss]elon|[Ss]egún|(?<=", ?)(?:${says})) $`, 'u'),
    behind: new RegExp(
      `^,? (?:(?:a|ha|avait) )?(?:(?:également|aussi|ensuite|también|además|par ailleurs|pour sa part|por su parte),? )?(?:a |ha )?(?:${findings}|${says}|${promises})(?![\\p{L}])`,
      'u',
    ),
  };
});

/**
 * The people of a text with the places where it names one whole again, or one speaks by the surname alone, 'Surname said', or has a title before it. A surname that two
 * bear means nobody.
 */
export function withSurnames({ plain, words, language }: TextDocument, people: readonly Person[]): Person[] {
  const { before, behind } = signsOf(language);
  const bySurname = new Map<string, Person[]>();
  for (const person of people) {
    const [surname = '', ...given] = person.name.split(' ').reverse();
    if (given.length > 0 && surname.length >= LEAST_LETTERS)
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
  }
  const named = indexSpans(people.flatMap(({ mentions }) => mentions));
  const more = new Map<Person, Person['mentions']>();
  for (const word of words) {
    const [person, other] = bySurname.get(word.text) ?? [];
    if (!person || other || named.overlaps(word)) continue;
    const whole = word.end - person.name.length;
    const isNamed = plain.slice(whole, word.end) === person.name && !/[\p{L}\p{N}]/u.test(plain[whole - 1] ?? '');
    const isSpeaker =
      before.test(plain.slice(Math.max(0, word.start - 40), word.start)) ||
      (!/\p{Lu}[\p{L}'-]* $/u.test(plain.slice(Math.max(0, word.start - 30), word.start)) &&
        behind.test(plain.slice(word.end, word.end + 40)));
    if (!isNamed && !isSpeaker) continue;
    const places = more.get(person) ?? [];
    places.push({ start: isNamed ? whole : word.start, end: word.end, role: 'name' });
    more.set(person, places);
  }
  return people.map((person) => {
    const mentions = [...person.mentions, ...(more.get(person) ?? [])];
    return { ...person, mentions: mentions.sort((a, b) => a.start - b.start) };
  });
}
