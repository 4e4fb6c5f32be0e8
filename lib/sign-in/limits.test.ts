import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { mayTryOpenId, underLimits } from './limits';

const wrong = async () => null;
const right = async () => 'in';
const from = (email: string, address: string, device: string | null = null) => ({ email, address, device });

/** Something that attempts are held by until it is opened, which counts those that came to it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const counted = { held: 0, open: () => open(), wait: () => Promise.resolve() };
  counted.wait = () => {
    counted.held += 1;
    return opened;
  };
  return counted;
}
const openGate = () => {
  const made = gate();
  made.open();
  return made;
};

/** Sends wrong passwords, all at once, and returns how many of them were looked at. */
async function guess(
  times: number,
  who: (n: number) => ReturnType<typeof from>,
  { wait } = openGate(),
): Promise<number> {
  const verdicts = await Promise.all(Array.from({ length: times }, (_, n) => underLimits(who(n), wrong, wait)));
  return verdicts.filter(({ kind }) => kind === 'wrong').length;
}

test('strangers from everywhere get a hundred guesses at an account, its own browser ten of its own', async () => {
  expect(await guess(130, (n) => from('d@example.org', `10.1.${n}.1`))).toBe(100);
  expect((await underLimits(from('d@example.org', '10.9.9.9'), right)).kind).toBe('wait');
  expect(await underLimits(from('d@example.org', '10.1.0.1', 'known'), right)).toEqual({ kind: 'right', value: 'in' });
});

test('a known browser may not guess without end either, and its guesses lock nobody else', async () => {
  expect(await guess(20, () => from('e@example.org', '10.2.0.1', 'known'))).toBe(10);
  expect((await underLimits(from('e@example.org', '10.2.0.1', 'other'), right)).kind).toBe('right');
  expect((await underLimits(from('e@example.org', '10.2.0.2'), right)).kind).toBe('right');
});

test('a hundred wrong passwords for one account shut nobody else out who sits behind the same address', async () => {
  expect(await guess(200, () => from('b@example.org', '10.6.0.1'))).toBe(10);
  const colleague = gate();
  expect((await underLimits(from('c@example.org', '10.6.0.1'), right, colleague.wait)).kind).toBe('right');
  expect(colleague.held).toBe(0);
});

test('one address that tries many accounts is slowed, and its people get in all the same', async () => {
  const slow = openGate();
  for (let n = 0; n < 13; n += 1) await guess(10, (m) => from(`n${n}-${m}@example.org`, '10.3.0.1'), slow);
  expect(slow.held).toBe(30);
  const colleague = openGate();
  expect((await underLimits(from('f@example.org', '10.3.0.1'), right, colleague.wait)).kind).toBe('right');
  expect(colleague.held).toBe(1);
  const known = gate();
  expect((await underLimits(from('f@example.org', '10.3.0.1', 'known'), right, known.wait)).kind).toBe('right');
  expect((await underLimits(from('f@example.org', '10.3.0.2'), right, known.wait)).kind).toBe('right');
  expect(known.held).toBe(0);
});

test('fifty attempts of an address are held at a time, the next is told to come back, and the line empties', async () => {
  await guess(100, (n) => from(`o${n}@example.org`, '10.7.0.1'));
  const closed = gate();
  const looked = guess(60, (n) => from(`p${n}@example.org`, '10.7.0.1'), closed);
  await expect.poll(() => closed.held).toBe(50);
  expect(await underLimits(from('q@example.org', '10.7.0.1'), right)).toEqual({ kind: 'wait', seconds: 60 });
  expect((await underLimits(from('q@example.org', '10.7.0.2'), right)).kind).toBe('right');
  closed.open();
  expect(await looked).toBe(50);
  expect((await underLimits(from('r@example.org', '10.7.0.1'), right, openGate().wait)).kind).toBe('right');
});

test('an office goes on signing in at the OpenID provider while somebody there asks without end', async () => {
  const slow = openGate();
  for (let n = 0; n < 21; n += 1) {
    const asked = await Promise.all(Array.from({ length: 10 }, () => mayTryOpenId('10.8.0.1', slow.wait)));
    expect(asked).toEqual(Array(10).fill(true));
  }
  expect(slow.held).toBe(10);
});

test('signing in rightly costs nothing: an office behind one address is not used up by its own people', async () => {
  for (let n = 0; n < 120; n += 1) {
    const quick = gate();
    expect((await underLimits(from(`p${n % 15}@example.org`, '10.4.0.1'), right, quick.wait)).kind).toBe('right');
    expect(quick.held).toBe(0);
  }
});

test('whoever must wait is told how long, at most the length of the window', async () => {
  await guess(10, () => from('g@example.org', '10.5.0.1'));
  const verdict = await underLimits(from('g@example.org', '10.5.0.1'), right);
  expect(verdict).toMatchObject({ kind: 'wait' });
  if (verdict.kind === 'wait') expect(verdict.seconds).toBeGreaterThan(800);
  if (verdict.kind === 'wait') expect(verdict.seconds).toBeLessThanOrEqual(900);
});

test('every counter ends: what is counted for names that were made up does not stay', async () => {
  await guess(5, (n) => from(`made-up-${n}@example.org`, `10.10.${n}.1`));
  const { rows } = await owner.query('SELECT 1 FROM "RateLimit" WHERE expire IS NULL OR expire > $1', [
    Date.now() + 60 * 60 * 1000,
  ]);
  expect(rows).toEqual([]);
});
