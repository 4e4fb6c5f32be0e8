import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { Busy } from '../turns';
import { hashPassword, isPassword } from './password';

test('a password is kept as argon2id with 19 MiB and two passes, salted anew each time', async () => {
  const [one, other] = await Promise.all([
    hashPassword('lantern orbit mustard'),
    hashPassword('lantern orbit mustard'),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(one).not.toBe(other);
  expect(await isPassword(one, 'lantern orbit mustard')).toBe(true);
  expect(await isPassword(one, 'lantern orbit mustarD')).toBe(false);
});

test('it may be typed in either form of Unicode', async () => {
  const stored = await hashPassword('crème brûlée à Genève'.normalize('NFD'));
  expect(await isPassword(stored, 'crème brûlée à Genève'.normalize('NFC'))).toBe(true);
});

test('without an account nothing is right, and the work is done all the same', async () => {
  const stored = await hashPassword('lantern orbit mustard');
  const time = async (hash: string | null) => {
    const start = performance.now();
    expect(await isPassword(hash, 'not the password')).toBe(false);
    return performance.now() - start;
  };
  await time(null);
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    known.push(await time(stored));
    unknown.push(await time(null));
  }
  // An answer without hashing would take a hundredth of the time; a factor of five leaves room for a busy machine.
  expect(Math.max(...unknown)).toBeGreaterThan(Math.min(...known) / 5);
});

test('a flood is turned away instead of queueing without end, and the queue recovers', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 80 }, () => isPassword(null, 'x')));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.length).toBe(80 - 66);
  expect(refused.every(({ reason }) => reason instanceof Busy)).toBe(true);
  expect(await isPassword(await hashPassword('lantern orbit mustard'), 'lantern orbit mustard')).toBe(true);
});
