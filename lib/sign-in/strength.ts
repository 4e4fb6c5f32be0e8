import { guesses, plain } from './guesses';

const SHORTEST = 15;
const LONGEST = 256;

/** Guesses, as a power of ten, below which a password is weak: four words drawn from a list are above, three mostly are. */
const FEWEST_GUESSES = 12;

/** What keeps a password from being used whatever it says: its length in code points, of the form that is hashed. */
export function lengthFault(password: string): 'password_too_short' | 'password_too_long' | null {
  const length = [...password.normalize('NFC')].length;
  if (length < SHORTEST) return 'password_too_short';
  return length > LONGEST ? 'password_too_long' : null;
}

/** What an attacker tries first for this member: the site's name, and the parts of their own name and address. */
const ownWords = (own: readonly string[]): string[] =>
  ['plenary', ...own.flatMap((text) => [plain(text), ...plain(text).split(/[^\p{L}\p{N}]+/u)])].filter(
    (word) => word.length >= 3,
  );

/** One piece of at most eight signs over and over, the last time perhaps cut short, is worth no more than the piece. */
const isRepeated = (text: string): boolean =>
  [1, 2, 3, 4, 5, 6, 7, 8].some((period) => text.slice(period) === text.slice(0, -period));

type Weakness = 'password_too_short' | 'password_too_long' | 'common_password' | 'own_words';

/**
 * Why a new password may not be used, or null (NIST SP 800-63B-4, 3.1.1.2: a length of 15 while it is the only factor, a list of
 * common ones, no rules of composition). `own` are words that an attacker tries first: the address, the name.
 */
export async function weaknessOf(password: string, own: readonly string[]): Promise<Weakness | null> {
  const fault = lengthFault(password);
  if (fault) return fault;
  if (isRepeated(plain(password))) return 'common_password';
  const needed = await guesses(password, ownWords(own));
  if (needed >= FEWEST_GUESSES) return null;
  return needed < (await guesses(password)) ? 'own_words' : 'common_password';
}
