import { afterAll, expect, test } from 'vitest';
import { openCounter } from '@/server/testing/work';
import { nameFinder } from './naming';
import { copiedIn } from './wording';

const counter = await openCounter(['/lib/review/', '/lib/names.ts']);
afterAll(counter.close);

test('a statement is read once, however many passages it cites', async () => {
  const quotes = Array.from({ length: 500 }, (_, at) => `passage ${at} of a source with a wording of its own`);
  for (const text of [
    'a\n'.repeat(2500),
    '“'.repeat(5000),
    '“a '.repeat(1600),
    '„a“ '.repeat(1200),
    '"a" '.repeat(1200),
  ]) {
    const work = await counter.workOf(() => copiedIn(text, quotes));
    expect(work, JSON.stringify(text.slice(0, 4))).toBeLessThan(10 * text.length + 20 * quotes.length);
  }
});

test('names are made ready once, however many texts are searched for them', async () => {
  const guarded = Array.from({ length: 500 }, (_, at) => ({
    id: '',
    isPerson: true,
    names: [`Given${at} Surname${at}`],
  }));
  const texts = Array.from({ length: 200 }, (_, at) => `What was said, ${at}. `.repeat(200));
  const find = nameFinder(guarded);
  const work = await counter.workOf(() => texts.forEach(find));
  // One look at the first word of a name, and one at the last name, for each text.
  expect(work).toBeLessThan(20 * texts.length * guarded.length);
});

test.each(['a ', 'z', 'Zaynab ', 'Given1 ', '\u202e', '&#97;', '*z', '%41', '\u0430\u200d', 'Z. '])(
  'twice as much of “%s” takes about twice the work, whoever is looked for',
  async (piece) => {
    const guarded = Array.from({ length: 300 }, (_, at) => ({
      id: '',
      isPerson: true,
      names: [`Given${at} Zaynab`, `Zaynab ${at}`],
    }));
    const find = nameFinder(guarded);
    const text = (length: number) => piece.repeat(length / piece.length);
    find(text(500));
    const [once, twice] = [await counter.workOf(() => find(text(4000))), await counter.workOf(() => find(text(8000)))];
    expect(twice / once).toBeLessThan(2.5);
  },
);
