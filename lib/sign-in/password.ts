import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { turns } from '../turns';

/** Argon2id (the package's default kind) as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing is dear on purpose: two at a time, a bounded queue behind them, so that a flood cannot take the machine. */
const inTurn = turns(2, 64);

/** What is typed differs between keyboards and systems: hash the NFC form (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFC');

/** The PHC string to store. Throws `Busy`. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password), COST));

let nobody: Promise<string> | undefined;

/** Whether `password` is the one stored. Without a stored one it takes as long and says no. Throws `Busy`. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32), COST);
  const known = stored ?? (await nobody);
  const same = await inTurn(() => verify(known, normal(password)));
  return same && stored !== null;
}
