import { expect, test } from 'vitest';
import { Busy, turns } from './turns';

/** Work that goes on until it is told to end, and says when it began. */
function lasting() {
  const began: string[] = [];
  const endings: (() => void)[] = [];
  const work = (name: string) => () => {
    began.push(name);
    return new Promise<string>((resolve) => endings.push(() => resolve(name)));
  };
  return { began, endings, work };
}

test('so many at a time, the rest in order, and one too many is refused before it begins', async () => {
  const inTurn = turns(2, 2);
  const { began, endings, work } = lasting();
  const asked = ['a', 'b', 'c', 'd'].map((name) => inTurn(work(name)));
  await expect(inTurn(work('e'))).rejects.toBeInstanceOf(Busy);
  expect(began).toEqual(['a', 'b']);
  endings[1]?.();
  expect(await asked[1]).toBe('b');
  expect(began).toEqual(['a', 'b', 'c']);
  endings[0]?.();
  await asked[0];
  expect(began).toEqual(['a', 'b', 'c', 'd']);
  for (const end of endings) end();
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', 'd']);
});

test('work that fails gives its turn on, and tells only whoever asked for it', async () => {
  const inTurn = turns(1, 1);
  const failing = inTurn(() => Promise.reject(new Error('broken')));
  const after = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await after).toBe('done');
  expect(await inTurn(async () => 'and again')).toBe('and again');
});
