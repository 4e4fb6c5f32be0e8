import { setTimeout as pause } from 'node:timers/promises';
import { countAttempt, forgetAttempts, forgiveAttempt, type Limit } from '../rate-limit';
import { stepAside } from '../response';

const QUARTER = 15 * 60;

/**
 * Wrong passwords are counted apart for a browser that has signed in to the account before and for everyone else ("Slow Down
 * Online Guessing Attacks with Device Cookies", OWASP), so that strangers use up only their own attempts. Over all strangers an
 * account allows 100 an hour (NIST SP 800-63B-4, 3.2.2 asks for a bound of 100). An address is many people: one that fails
 * often, over whatever accounts, is made to wait and never shut out (decision 0053).
 */
const LIMITS = {
  device: { name: 'device', points: 10, seconds: QUARTER },
  pair: { name: 'pair', points: 10, seconds: QUARTER },
  account: { name: 'account', points: 100, seconds: 60 * 60 },
  address: { name: 'address', points: 100, seconds: QUARTER },
  /** Each sign-in at the OpenID provider counts twice, going and coming back. */
  openId: { name: 'openid', points: 200, seconds: QUARTER },
} as const satisfies Record<string, Limit>;

/** How long an attempt from an address that failed often is held, in milliseconds, and how many of one address are at a time. */
const HELD_FOR = 5_000;
const MOST_HELD = 50;
const held = new Map<string, number>();

function forAWhile(): Promise<void> {
  stepAside();
  return pause(HELD_FOR);
}

/** Counts an attempt from an address, and holds it once there were too many. False where too many are held already. */
async function inLine(limit: Limit, address: string, wait: () => Promise<void>): Promise<boolean> {
  if ((await countAttempt(limit, address)) === 0) return true;
  const others = held.get(address) ?? 0;
  if (others >= MOST_HELD) return false;
  held.set(address, others + 1);
  try {
    await wait();
    return true;
  } finally {
    const left = (held.get(address) ?? 1) - 1;
    if (left > 0) held.set(address, left);
    else held.delete(address);
  }
}

interface Attempt {
  email: string;
  /** Where it comes from, as lib/request.ts gives it. */
  address: string;
  /** The known browser's identifier, or null for a stranger. */
  device: string | null;
}

type Verdict<T> = { kind: 'right'; value: T } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/**
 * Runs `check` unless too many attempts went before. Attempts count before they are checked, so that a burst gains nothing;
 * those that are refused for their own pair or browser count neither for the account nor for the address.
 *
 * @param wait how an attempt is held
 */
export async function underLimits<T>(
  { email, address, device }: Attempt,
  check: () => Promise<T | null>,
  wait = forAWhile,
): Promise<Verdict<T>> {
  const own: [Limit, string] =
    device === null ? [LIMITS.pair, `${email} ${address}`] : [LIMITS.device, `${email} ${device}`];
  const tried = await countAttempt(...own);
  if (tried > 0) return { kind: 'wait', seconds: tried };
  if (device === null) {
    if (!(await inLine(LIMITS.address, address, wait))) return { kind: 'wait', seconds: 60 };
    const seconds = await countAttempt(LIMITS.account, email);
    if (seconds > 0) return { kind: 'wait', seconds };
  }
  const value = await check();
  if (value === null) return { kind: 'wrong' };
  await forgetAttempts(...own);
  if (device === null) {
    await forgiveAttempt(LIMITS.account, email);
    await forgiveAttempt(LIMITS.address, address);
  }
  return { kind: 'right', value };
}

/** Counts one step of signing in at the OpenID provider, and says whether it may be taken, after a while where there were many. */
export const mayTryOpenId = (address: string, wait = forAWhile): Promise<boolean> =>
  inLine(LIMITS.openId, address, wait);
