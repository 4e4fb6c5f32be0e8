import { countAttempt, forgetAttempts, forgiveAttempt, type Limit } from '../rate-limit';

const QUARTER = 15 * 60;

/**
 * Wrong passwords are counted apart for a browser that has signed in to the account before and for everyone else ("Slow Down
 * Online Guessing Attacks with Device Cookies", OWASP), so that strangers use up only their own attempts. Over all strangers an
 * account allows 100 an hour (NIST SP 800-63B-4, 3.2.2 asks for a bound of 100).
 */
const LIMITS = {
  device: { name: 'device', points: 10, seconds: QUARTER },
  address: { name: 'address', points: 100, seconds: QUARTER },
  pair: { name: 'pair', points: 10, seconds: QUARTER },
  account: { name: 'account', points: 100, seconds: 60 * 60 },
  /** Each sign-in at the OpenID provider counts twice, going and coming back. */
  openId: { name: 'openid', points: 200, seconds: QUARTER },
} as const satisfies Record<string, Limit>;

interface Attempt {
  email: string;
  /** Where it comes from, as lib/request.ts gives it. */
  address: string;
  /** The known browser's identifier, or null for a stranger. */
  device: string | null;
}

type Verdict<T> = { kind: 'right'; value: T } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/** Runs `check` unless too many attempts went before. Attempts count before they are checked, so that a burst gains nothing. */
export async function underLimits<T>(attempt: Attempt, check: () => Promise<T | null>): Promise<Verdict<T>> {
  const { email, address, device } = attempt;
  const counted: [Limit, string][] =
    device !== null
      ? [[LIMITS.device, `${email} ${device}`]]
      : [
          [LIMITS.address, address],
          [LIMITS.pair, `${email} ${address}`],
          [LIMITS.account, email],
        ];
  for (const [limit, subject] of counted) {
    const seconds = await countAttempt(limit, subject);
    if (seconds > 0) return { kind: 'wait', seconds };
  }
  const value = await check();
  if (value === null) return { kind: 'wrong' };
  for (const [limit, subject] of counted) {
    const shared = limit === LIMITS.address || limit === LIMITS.account;
    await (shared ? forgiveAttempt(limit, subject) : forgetAttempts(limit, subject));
  }
  return { kind: 'right', value };
}

/** Counts one step of signing in at the OpenID provider, and says whether it may be taken. */
export const mayTryOpenId = async (address: string): Promise<boolean> =>
  (await countAttempt(LIMITS.openId, address)) === 0;
