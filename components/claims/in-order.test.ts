import { expect, test } from 'vitest';
import { inOrder } from './in-order';

const claim = (name: string, measure: string | null, figure: string | null, asOf: string | null = null) => ({
  name,
  measure,
  figure,
  asOf,
});

test('what stands alone comes first; then figures for one measure, measure by measure and by date, undated last', () => {
  const claims = [
    claim('a word', null, null),
    claim('reach, undated', 'Reach', '3'),
    claim('relapse, alone', 'Relapse', '0'),
    claim('reach, later', 'Reach', '2', '2023-06'),
    claim('hours, later', 'Hours', '200', '2025'),
    claim('reach, named without a figure', 'Reach', null),
    claim('reach, earlier', 'Reach', '1', '2021'),
    claim('hours, earlier', 'Hours', '180', '2024-12-31'),
  ];
  expect(inOrder(claims).map(({ name }) => name)).toEqual([
    'a word',
    'relapse, alone',
    'reach, named without a figure',
    'reach, earlier',
    'reach, later',
    'reach, undated',
    'hours, earlier',
    'hours, later',
  ]);
});
