import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sparingly } from './sparing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What was written, as `line` or `line ×again`. */
function listener(most = 3) {
  const written: string[] = [];
  const say = sparingly<string>((line, again) => written.push(again > 0 ? `${line} ×${again}` : line), {
    every: 1000,
    most,
  });
  return { written, say };
}

test('the first is written at once, those alike as one with their count, none is forgotten', () => {
  const { written, say } = listener();
  for (let at = 1; at <= 500; at += 1) say('fault', `fault ${at}`);
  expect(written).toEqual(['fault 1']);
  vi.advanceTimersByTime(1000);
  expect(written).toEqual(['fault 1', 'fault 500 ×499']);
  say('fault', 'fault 501');
  expect(written).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  expect(written).toEqual(['fault 1', 'fault 500 ×499', 'fault 501 ×1']);
});

test('after a quiet period the next one is written at once again', () => {
  const { written, say } = listener();
  say('fault', 'first');
  vi.advanceTimersByTime(1000);
  say('fault', 'second');
  expect(written).toEqual(['first', 'second']);
  expect(vi.getTimerCount()).toBe(1);
});

test('faults made to differ flood nothing either: beyond the most of a period all others are alike', () => {
  const { written, say } = listener(3);
  for (let at = 1; at <= 10_000; at += 1) say(`fault ${at}`, `fault ${at}`);
  expect(written).toEqual(['fault 1', 'fault 2', 'fault 3', 'fault 4']);
  vi.advanceTimersByTime(1000);
  expect(written.slice(4)).toEqual(['fault 10000 ×9996']);
  vi.advanceTimersByTime(1000);
  say('another', 'another');
  expect(written.at(-1)).toBe('another');
  expect(vi.getTimerCount()).toBe(1);
});
