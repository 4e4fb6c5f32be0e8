import { expect, test } from 'vitest';
import { figureOf } from './figures';

test.each([
  ['12,000', { hedge: null, figure: '12000', unit: null }],
  ['40 per cent', { hedge: null, figure: '40', unit: 'per cent' }],
  ['3.5%', { hedge: null, figure: '3.5', unit: '%' }],
  ['1,234,567.25 people', { hedge: null, figure: '1234567.25', unit: 'people' }],
  ['more than 300', { hedge: 'more than', figure: '300', unit: null }],
  ['Nearly 22,000 prisoners', { hedge: 'nearly', figure: '22000', unit: 'prisoners' }],
  ['about 61.72 per cent', { hedge: 'about', figure: '61.72', unit: 'per cent' }],
  ['12,00', { hedge: null, figure: null, unit: null }],
  ['a dozen', { hedge: null, figure: null, unit: null }],
  ['10 to 20', { hedge: null, figure: null, unit: null }],
  [null, { hedge: null, figure: null, unit: null }],
])('%s as a figure: only what it says without doubt', (written, figure) => {
  expect(figureOf(written)).toEqual(figure);
});
