import { setImmediate as others } from 'node:timers/promises';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { keyboards, WELL_KNOWN } from './well-known';

/** Estimating takes more than proportional time, and whatever is weak for this long is weak for longer. In UTF-16 code units. */
const MOST_SIGNS = 64;

/** Of each list of words as many as are in use; what comes after is no easier to guess than any row of letters. */
const MOST_WORDS = 20_000;

/** Tried letters for signs (`4` for `a`): a handful finds what people write, all of them take seconds for a row of figures. */
const SUBSTITUTIONS = 2;

/** A text without case, accents and vowel signs, which make no difference to guessing programs. Cyrillic й and Arabic ئ are letters. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+|[\u064b-\u0652]/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** The lists of words of each language, the commonest first; one at a time, so that others are answered in between. */
async function* wordLists(): AsyncGenerator<readonly string[]> {
  const packs = [
    () => import('@zxcvbn-ts/language-en'),
    () => import('@zxcvbn-ts/language-fr'),
    () => import('@zxcvbn-ts/language-es-es'),
    () => import('@zxcvbn-ts/language-de'),
    () => import('@zxcvbn-ts/language-it'),
    () => import('@zxcvbn-ts/language-pt-br'),
  ];
  for (const pack of packs) {
    const { dictionary } = await pack();
    await others();
    for (const [name, words] of Object.entries(dictionary)) {
      if (!/^(commonWords|firstnames)/.test(name)) continue;
      yield words.slice(0, MOST_WORDS).map(plain);
      await others();
    }
  }
}

/** All words in one list, those that are common in their language before those that are rare: many lists take as many times as long. */
async function rankedWords(): Promise<string[]> {
  const lists: (readonly string[])[] = [];
  for await (const list of wordLists()) lists.push(list);
  const ranked = new Set<string>();
  for (let rank = 0; rank < MOST_WORDS; rank += 1) {
    for (const list of lists) ranked.add(list[rank] ?? '');
  }
  ranked.delete('');
  await others();
  return [...ranked];
}

async function load(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  await others();
  return new ZxcvbnFactory({
    dictionary: {
      wellKnown: WELL_KNOWN.map(plain),
      passwords: dictionary['passwords-common'],
      words: await rankedWords(),
    },
    graphs: { ...adjacencyGraphs, ...keyboards(plain) },
    l33tMaxSubstitutions: SUBSTITUTIONS,
  });
}

let loaded: Promise<ZxcvbnFactory> | undefined;

/**
 * How many guesses it takes to come upon a text, as a power of ten (Wheeler, zxcvbn: Low-Budget Password Strength Estimation, 2016),
 * of what its first 64 signs are. `own` are words that are tried first. The lists are read when they are first needed.
 */
export async function guesses(text: string, own: readonly string[] = []): Promise<number> {
  loaded ??= load();
  const estimator = await loaded;
  const typed = plain(text);
  // A sentence is known however it is punctuated.
  const letters = typed.replace(/[\s\p{Pd}_.,;:'’]/gu, '');
  const forms = [...new Set([typed, letters])].map((form) => form.slice(0, MOST_SIGNS));
  return Math.min(...forms.map((form) => estimator.check(form, [...own]).guessesLog10));
}
