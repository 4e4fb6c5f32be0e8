import { expect, test } from 'vitest';
import { stretchBeside } from './selection';

const text = 'One here. Two here.\nThree there. Four.';
const blocks = [
  { start: 0, end: 19 },
  { start: 20, end: 38 },
];
type Start = Parameters<typeof stretchBeside>[2];
const words = (from: Start, step: 1 | -1, by: 'sentence' | 'word' = 'sentence') => {
  const found = stretchBeside(blocks, text, from, step, by);
  return found && text.slice(found.start, found.end);
};
const selected = (start: number, end: number): Start => ({ selected: { start, end }, place: null });
const at = (place: number | null): Start => ({ selected: null, place });

test('the arrows go from sentence to sentence over the ends of blocks, and stop at the ends of the text', () => {
  const forth = [at(null), selected(0, 9), selected(10, 19), selected(33, 38)].map((from) => words(from, 1));
  expect(forth).toEqual(['One here.', 'Two here.', 'Three there.', null]);
  const back = [selected(20, 32), selected(10, 19), selected(0, 9), at(null)].map((from) => words(from, -1));
  expect(back).toEqual(['Two here.', 'One here.', null, 'Four.']);
});

test('they go from word to word in the same way, without the marks between', () => {
  const forth = [at(null), selected(0, 3), selected(4, 8), selected(14, 18)].map((from) => words(from, 1, 'word'));
  expect(forth).toEqual(['One', 'here', 'Two', 'Three']);
  expect([selected(20, 25), selected(4, 8)].map((from) => words(from, -1, 'word'))).toEqual(['here', 'One']);
});

test('where nothing is selected they go on at the place where one was', () => {
  expect([at(9), at(12), at(19)].map((from) => words(from, 1))).toEqual(['Two here.', 'Two here.', 'Three there.']);
  expect([at(12), at(20)].map((from) => words(from, -1))).toEqual(['Two here.', 'Two here.']);
  expect(words(at(3), 1, 'word')).toBe('here');
});
