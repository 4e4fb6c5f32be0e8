import { expect, test } from 'vitest';
import { sentenceBeside } from './selection';

const text = 'One here. Two here.\nThree there. Four.';
const blocks = [
  { start: 0, end: 19 },
  { start: 20, end: 38 },
];
const words = (from: number | null, step: 1 | -1) => {
  const found = sentenceBeside(blocks, text, from, step);
  return found && text.slice(found.start, found.end);
};

test('the arrows go from sentence to sentence over the ends of blocks, and stop at the ends of the text', () => {
  expect([words(null, 1), words(9, 1), words(19, 1), words(38, 1)]).toEqual([
    'One here.',
    'Two here.',
    'Three there.',
    null,
  ]);
  expect([words(20, -1), words(10, -1), words(0, -1), words(null, -1)]).toEqual([
    'Two here.',
    'One here.',
    null,
    'Four.',
  ]);
});
