import { expect, test } from 'vitest';
import '@/server/testing/database';
import { underLimits } from './limits';

const wrong = async () => null;
const right = async () => 'in';
const from = (email: string, address: string, device: string | null = null) => ({ email, address, device });

/** Sends wrong passwords, all at once, and returns how many of them were looked at. */
async function guess(times: number, who: (n: number) => ReturnType<typeof from>): Promise<number> {
  const verdicts = await Promise.all(Array.from({ length: times }, (_, n) => underLimits(who(n), wrong)));
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

test('one address that tries many accounts is stopped, and stops nobody elsewhere', async () => {
  expect(await guess(130, (n) => from(`n${n}@example.org`, '10.3.0.1'))).toBe(100);
  expect((await underLimits(from('f@example.org', '10.3.0.1'), right)).kind).toBe('wait');
  expect((await underLimits(from('f@example.org', '10.3.0.2'), right)).kind).toBe('right');
});

test('signing in rightly costs nothing: an office behind one address is not used up by its own people', async () => {
  for (let n = 0; n < 120; n += 1) {
    expect((await underLimits(from(`p${n % 15}@example.org`, '10.4.0.1'), right)).kind).toBe('right');
  }
});

test('whoever must wait is told how long, at most the length of the window', async () => {
  await guess(10, () => from('g@example.org', '10.5.0.1'));
  const verdict = await underLimits(from('g@example.org', '10.5.0.1'), right);
  expect(verdict).toMatchObject({ kind: 'wait' });
  if (verdict.kind === 'wait') expect(verdict.seconds).toBeGreaterThan(800);
  if (verdict.kind === 'wait') expect(verdict.seconds).toBeLessThanOrEqual(900);
});
