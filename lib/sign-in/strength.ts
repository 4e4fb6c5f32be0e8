const SHORTEST = 15;
const LONGEST = 256;

/** What the best-known passwords are made of; a password of nothing but these, figures and signs is guessed first. */
const COMMON =
  `password passwort passphrase passcode motdepasse contrasena contraseña letmein welcome bienvenue admin administrator
 administrateur root master login secret changeme default guest test testing temp user username qwerty qwertz azerty qwertyuiop
 asdfghjkl zxcvbnm asdf zxcv iloveyou love monkey dragon sunshine princess football baseball superman batman pokemon starwars
 shadow michael jordan charlie hello freedom whatever trustno computer internet google facebook summer winter spring autumn
 monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
 november december correcthorsebatterystaple correct horse battery staple counter terrorism conference meeting summit
 the and this that is are my our your new me you for not very strong long please abc xyz abcdef pass word in one two three four five`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  'qsdfghjklm',
];
const SWAPS: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const unswapped = (text: string): string => text.replace(/[@431!0$57]/g, (sign) => SWAPS[sign] ?? sign);

/** Whether the text is one piece of at most eight signs over and over, the last time perhaps cut short. */
const isRepeated = (text: string): boolean =>
  [1, 2, 3, 4, 5, 6, 7, 8].some((period) => text.slice(period) === text.slice(0, -period));

/** The text without steps along the alphabet, the figures or a row of keys, forwards or backwards, four signs or longer. */
function withoutRuns(text: string): string {
  const rows = RUNS.flatMap((row) => [row, [...row].reverse().join('')]);
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const length = Math.max(...rows.map((row) => sharedLength(row, text.slice(at))));
    if (length < 4) rest += text[at];
    at += length < 4 ? 1 : length;
  }
  return rest;
}

function sharedLength(row: string, text: string): number {
  const start = row.indexOf(text.slice(0, 1));
  let length = 0;
  while (start >= 0 && length < text.length && row[start + length] === text[length]) length += 1;
  return length;
}

const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => (word.length >= 2 ? rest.replaceAll(word, ' ') : rest), text);

/** What is left of a text that carries a secret: its letters and figures, repeats of one sign counted once. */
const substance = (text: string): number => new Set(text.replace(/[^\p{L}\p{N}]/gu, '')).size;

type Weakness = 'password_too_short' | 'password_too_long' | 'common_password' | 'own_words';

/**
 * Why a new password may not be used, or null (NIST SP 800-63B-4, 3.1.1.2: a length of 15 while it is the only factor, a list of
 * common ones, no rules of composition). `own` are words that an attacker tries first: the address, the name, the site.
 */
export function weaknessOf(password: string, own: readonly string[] = []): Weakness | null {
  const length = [...password.normalize('NFC')].length;
  if (length < SHORTEST) return 'password_too_short';
  if (length > LONGEST) return 'password_too_long';
  const plain = letters(password);
  const guesses = [plain, unswapped(plain)];
  if (guesses.some((guess) => isRepeated(guess) || substance(withoutRuns(guess)) < 5)) return 'common_password';
  if (
    guesses.some(
      (guess) => substance(without(withoutRuns(guess), COMMON).replace(/\p{N}/gu, '')) < 3 && !manyFigures(guess),
    )
  )
    return 'common_password';
  const words = ['plenary', ...own.flatMap((text) => [letters(text), ...letters(text).split(/[^\p{L}\p{N}]+/u)])]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const others = [...words, ...COMMON];
  return guesses.some((guess) => substance(without(guess, others).replace(/\p{N}/gu, '')) < 3 && !manyFigures(guess))
    ? 'own_words'
    : null;
}

/** Ten different places of figures that are no run may be a secret by themselves, such as thrown dice. */
const manyFigures = (text: string): boolean => withoutRuns(text).replace(/[^0-9]/g, '').length >= 12;
