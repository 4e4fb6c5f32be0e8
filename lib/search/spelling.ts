import { soundOf, tellingWords } from './sound';

/** Words shorter than this are other words where a letter differs: "Iran" is no slip for "Iraq". */
const SHORTEST = 5;
/** Words with fewer consonants than this say too little by their sound. */
const LEAST_SOUND = 3;
const isLatin = (word: string): boolean => /^[a-z0-9]*$/.test(word);
/** From this length on two slips are forgiven. */
const LONG = 9;

/** How many letters to put in, take out, replace or swap with their neighbour to make one word the other (optimal string alignment). */
function slips(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, against] of b.entries()) {
      const at = (list: readonly number[], place: number) => list[place] ?? Number.POSITIVE_INFINITY;
      const swapped = letter === b[j - 1] && a[i - 1] === against ? at(before, j - 1) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(last, j + 1) + 1, at(row, j) + 1, at(last, j) + (letter === against ? 0 : 1), swapped));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? Number.POSITIVE_INFINITY;
}

function isSlip(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  if (one === other) return true;
  // What is written in two alphabets is compared by its sound.
  if (isLatin(one) !== isLatin(other)) return soundOf(one).length >= LEAST_SOUND && soundOf(one) === soundOf(other);
  if (shortest < SHORTEST || /\d/.test(one + other)) return false;
  const most = shortest < LONG ? 1 : 2;
  return Math.abs(one.length - other.length) <= most && slips(one, other) <= most;
}

/**
 * Whether one name is the other with slips of the pen: the same words in the same order, a letter wrong in some of the longer ones. What one
 * writes as two words and the other as one is compared as a whole.
 */
export function isMisspelled(one: string, other: string): boolean {
  const [words, others] = [tellingWords(one), tellingWords(other)];
  if (words.length === 0 || others.length === 0) return false;
  return words.length === others.length
    ? words.every((word, at) => isSlip(word, others[at] ?? ''))
    : isSlip(words.join(''), others.join(''));
}
