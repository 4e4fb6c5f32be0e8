import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { hostileTexts } from '@/server/testing/hostile';
import { openCounter } from '@/server/testing/work';
import { readMarkdown } from './markdown';

/** Steps of the parser for a character of the text, whatever the text is; an ordinary one takes four. */
const BUDGET = 1000;

const counter = await openCounter([
  '/node_modules/markdown-it/',
  '/node_modules/linkify-it/',
  '/lib/markdown.ts',
  '/lib/markdown-rules.ts',
]);
const ofAddresses = await openCounter(['/lib/address.ts']);
afterAll(() => Promise.all([counter.close(), ofAddresses.close()]));
const workOf = (text: string) => counter.workOf(() => readMarkdown(text));
await workOf('What is made once. <b> &amp; [a](b)');

test('the work on a text grows with its length, whatever stands in it', async () => {
  const [once, twice] = [hostileTexts(5000), hostileTexts(10_000)];
  for (const [name, text] of Object.entries(once)) {
    const work = await workOf(text);
    expect(work, name).toBeLessThan(BUDGET * text.length);
    expect(await workOf(twice[name] ?? ''), `${name}, twice as long`).toBeLessThan(2.2 * work + 20_000);
  }
});

test('so does the work on its addresses', async () => {
  const [once, twice] = [hostileTexts(5000), hostileTexts(10_000)];
  for (const [name, text] of Object.entries(once)) {
    const work = await ofAddresses.workOf(() => readMarkdown(text));
    const longer = await ofAddresses.workOf(() => readMarkdown(twice[name] ?? ''));
    expect(longer, `${name}, twice as long`).toBeLessThan(2.2 * work + 20_000);
  }
});

test('no mixture of marks is beyond the budget', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...Object.keys(hostileTexts(1)).filter((name) => name.length < 9)),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 1, maxLength: 8 }),
      fc.array(piece, { maxLength: 4 }),
      async (repeated, end) => {
        const unit = repeated.join('');
        const text = unit.repeat(Math.ceil(3000 / Math.max(1, unit.length))).slice(0, 3000) + end.join('');
        expect(await workOf(text)).toBeLessThan(BUDGET * text.length + 20_000);
      },
    ),
  );
});
