import { expect, test } from 'vitest';
import { eachOnce, inTime } from './in-time';

const on = (startOn: string | null, id = String(startOn)) => ({ id, startOn });

test('meetings without a date come last, in the order in which they came', () => {
  const meetings = [on(null, 'first'), on('2023-11-14'), on(null, 'second'), on('2021-04')];
  expect(inTime(meetings).map(({ id }) => id)).toEqual(['2021-04', '2023-11-14', 'first', 'second']);
});

test('a date of reduced precision stands where its mark stands on the axis', () => {
  const meetings = [on('2021-11'), on('2021'), on('2021-02-03')];
  expect(inTime(meetings).map(({ id }) => id)).toEqual(['2021-02-03', '2021', '2021-11']);
});

test('a meeting at which a model was presented twice stands once, with what both rest on', () => {
  const once = on('2021');
  const presentations = [
    { meeting: once, citations: ['p. 1'] },
    { meeting: on(null), citations: [] },
    { meeting: { ...once }, citations: ['p. 2'] },
  ];
  expect(eachOnce(presentations)).toEqual([
    { meeting: once, citations: ['p. 1', 'p. 2'] },
    { meeting: on(null), citations: [] },
  ]);
});
