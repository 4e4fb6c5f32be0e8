import { expect, test } from 'vitest';
import { heldOn, periodIssues } from './period';

const minister = { role: 'Minister', fromOn: '2019', toOn: '2023-02-14' };
const ambassador = { role: 'Ambassador', fromOn: '2023-03', toOn: null };
const judge = { role: 'Judge', fromOn: null, toOn: '2018' };
const on = (day: string | null) => heldOn([judge, minister, ambassador], day)?.role;

test('a role is known on a day where its dates leave no doubt', () => {
  expect(on('2020')).toBe('Minister');
  expect(on('2023-02-14')).toBe('Minister');
  expect(on('2024-06-01')).toBe('Ambassador');
  for (const unsure of ['2023', '2023-02', '2023-02-20', '2023-03', '2019-06-01', '2017', null])
    expect(on(unsure)).toBeUndefined();
});

test('a period ends where it began or later, as exactly as its dates are', () => {
  const codes = (from: string | null, to: string | null) => periodIssues('to', from, to).map(({ code }) => code);
  expect(codes('2020-05', '2020')).toEqual([]);
  expect(codes('2020-05', '2020-04')).toEqual(['ends_before_start']);
  expect(codes(null, '2020')).toEqual(['start_missing']);
  expect(codes(null, null)).toEqual([]);
});
