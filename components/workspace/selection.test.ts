import { expect, test } from 'vitest';
import { type Choice, choose, nothingChosen } from './selection';

const ids = ['a', 'b', 'c', 'd'];
const after = (...choices: Choice[]) => choices.reduce((now, choice) => choose(ids, now, choice), nothingChosen);
const chosen = (...choices: Choice[]) => [...after(...choices).chosen].sort();
const step = (by: 1 | -1, stretch = false): Choice => ({ do: 'step', by, stretch });

test('a row is chosen and let go by itself', () => {
  expect(chosen({ do: 'toggle', id: 'b' }, { do: 'toggle', id: 'd' })).toEqual(['b', 'd']);
  expect(chosen({ do: 'toggle', id: 'b' }, { do: 'toggle', id: 'b' })).toEqual([]);
});

test('a stretch reaches from where it began, in either direction, and keeps what was chosen', () => {
  expect(chosen({ do: 'toggle', id: 'b' }, { do: 'stretch', id: 'd' })).toEqual(['b', 'c', 'd']);
  expect(chosen({ do: 'go', id: 'd' }, step(-1, true), step(-1, true))).toEqual(['b', 'c', 'd']);
  expect(chosen({ do: 'toggle', id: 'a' }, { do: 'go', id: 'c' }, step(1, true))).toEqual(['a', 'c', 'd']);
});

test('steps stay within the list', () => {
  expect(after(step(1), step(-1), step(-1)).active).toBe('a');
  expect(after({ do: 'go', id: 'd' }, step(1)).active).toBe('d');
  expect(choose([], nothingChosen, step(1))).toBe(nothingChosen);
});

test('all and none', () => {
  expect(chosen({ do: 'all' })).toEqual(ids);
  expect(chosen({ do: 'all' }, { do: 'none' })).toEqual([]);
});
