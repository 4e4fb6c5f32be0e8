import { expect, test } from 'vitest';
import { statementNames } from './database-pool';

test('a statement has a name from the second time on, always the same', () => {
  const nameOf = statementNames();
  const names = [1, 2, 3].map(() => nameOf({ sql: 'SELECT 1' }));
  expect(names[0]).toBe('');
  expect(names[1]).toMatch(/^.{43}$/);
  expect(names[2]).toBe(names[1]);
});

test('however many shapes come, only so many are named, until the connections of that hour are gone', () => {
  let now = 0;
  const nameOf = statementNames(10, () => now);
  const shapes = Array.from({ length: 100_000 }, (_, number) => `SELECT ${number}`);
  for (const sql of shapes) nameOf({ sql });
  const twice = shapes.slice(0, 100).flatMap((sql) => [nameOf({ sql }), nameOf({ sql })]);
  expect(twice.filter(Boolean)).toHaveLength(10);
  expect(nameOf({ sql: 'SELECT 99' })).toBe('');
  now = 60 * 60 * 1000 + 1;
  expect([nameOf({ sql: 'SELECT 99' }), nameOf({ sql: 'SELECT 99' })].map(Boolean)).toEqual([false, true]);
});
