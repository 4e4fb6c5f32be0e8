import { expect, test } from 'vitest';
import { stackByYear } from './stack';
import { decimalYear } from './years';

const at = (startOn: string | null) => ({ startOn });

test('a date stands in the middle of what it can mean', () => {
  expect(decimalYear('2020')).toBeCloseTo(2020.5, 2);
  expect(decimalYear('2020-01')).toBeGreaterThan(2020.03);
  expect(decimalYear('2020-01')).toBeLessThan(2020.06);
  expect(decimalYear('2020-12-31')).toBeLessThan(2021);
});

test('meetings of one year share a column, undated ones have none', () => {
  const { columns, tallest } = stackByYear([at('2019-05'), at('2020'), at('2020-11-03'), at(null)], 2026.9);
  expect(columns.map(({ items }) => items.length)).toEqual([1, 2]);
  expect(tallest).toBe(2);
});

test('the axis reaches the present, and the future where a meeting lies in it', () => {
  expect(stackByYear([at('2001')], 2026.9)).toMatchObject({ from: 2001, to: 2027 });
  expect(stackByYear([at('2028-02')], 2026.9)).toMatchObject({ from: 2026, to: 2029 });
});

test('a long record is gathered into at most thirty columns that stay inside the picture', () => {
  const years = Array.from({ length: 80 }, (_, step) => at(String(1947 + step)));
  const { columns } = stackByYear(years, 2026.9);
  expect(columns.length).toBeLessThanOrEqual(30);
  for (const { middle } of columns) {
    expect(middle).toBeGreaterThanOrEqual(0);
    expect(middle).toBeLessThanOrEqual(100);
  }
  expect(columns.flatMap(({ items }) => items)).toHaveLength(80);
});
