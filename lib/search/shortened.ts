import { tellingWords } from './sound';

/** Words that say what kind of thing bears a name, and nothing of which one it is. */
const KINDS = new Set(
  'model approach program project initiative scheme plan strategy forum conference congress summit ministerial meeting workshop seminar symposium roundtable table round event session panel plenary keynote series process group working network platform dialogue topic theme pillar strand high level expert experts annual international regional national'.split(
    ' ',
  ),
);
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The number that a word is, in words, figures or Roman figures; null where it is none. */
function numberOf(word: string): number | null {
  const figure = /^(\d+)(st|nd|rd|th)?$/.exec(word)?.[1];
  if (figure) return Number(figure);
  const at = [ORDINALS, ROMAN].map((list) => list.indexOf(word)).find((place) => place >= 0);
  return at === undefined ? null : at + 1;
}

const isYear = (number: number) => number >= 1900 && number < 2100;
const numbersIn = (name: string): number[] => tellingWords(name).flatMap((word) => numberOf(word) ?? []);

/** Which one of several of a name it is: "Third Forum", "Panel 2", "Forum II". Years are no such numbers. */
export const ordinalsIn = (name: string): number[] => numbersIn(name).filter((number) => !isYear(number));
/** The years in a name. */
export const yearsIn = (name: string): number[] => numbersIn(name).filter(isYear);

/** Whether a word tells which one of its kind it is. */
const tells = (word: string): boolean => !KINDS.has(word) && numberOf(word) === null;

/** Words of a name beyond these are not left out and not looked at. */
const MOST_WORDS = 12;
/** So few words a name may have for one of them to be its short form. */
const FEW = 3;

/** Whether a name says more than of which kind it is: "Conference" is no short form of all conferences. */
export const isTelling = (name: string): boolean => tellingWords(name).some(tells);

/**
 * The names that this one may be known by for short, each by its telling words: a run of them ("Moroccan model" of "Moroccan model of
 * deradicalisation"), or what is left without one ("Moroccan deradicalisation model"). One word is enough only where all others say of which kind
 * it is ("Moussalaha" of "Moussalaha programme"). The database cuts names so in `groupsOf`, by their sounds.
 */
export function shortened(name: string): string[] {
  const words = tellingWords(name).slice(0, MOST_WORDS);
  const places = words.map((_, at) => at);
  const cuts = places.flatMap((from) =>
    places
      .slice(from)
      .flatMap((to) => [
        { kept: words.slice(from, to + 1), left: [...words.slice(0, from), ...words.slice(to + 1)] },
        ...(from > 0 && to < words.length - 1
          ? [{ kept: [...words.slice(0, from), ...words.slice(to + 1)], left: words.slice(from, to + 1) }]
          : []),
      ]),
  );
  const stands = cuts.filter(
    ({ kept, left }) =>
      left.length > 0 && kept.some(tells) && (kept.length > 1 || (words.length <= FEW && !left.some(tells))),
  );
  return [...new Set(stands.map(({ kept }) => kept.join(' ')))];
}
