import { expect, test } from 'vitest';
import '@/server/testing/database';
import { contributor, create, editor, join, value } from '@/server/testing/records';
import { soundOf } from '../../search/sound';
import type { Known } from './likeness';
import { tellApart } from './pair';
import { pairsIn, suggestPairs } from './suggest';

const pair = (one: Partial<Known>, other: Partial<Known>): [Known, Known] => [
  { id: '1', title: 'One', ...one },
  { id: '2', title: 'Two', ...other },
];

test.each([
  [
    'organization',
    'acronym_country',
    pair({ acronym: 'BNP', countryCode: 'MA' }, { acronym: 'B.N.P', countryCode: 'MA' }),
  ],
  ['organization', null, pair({ title: 'Ministry', countryCode: 'MA' }, { title: 'Ministry', countryCode: 'AT' })],
  ['organization', 'name', pair({ title: 'Crisis Centre Programme' }, { title: 'crisis center program' })],
  ['organization', 'words', pair({ title: 'Ministry of the Interior of Chad' }, { title: 'Chad, Interior Ministry' })],
  ['organization', 'other_name', pair({ title: 'OSCE' }, { acronym: 'OSCE' })],
  ['person', 'sound', pair({ title: 'Mohammed Youssef' }, { title: 'Muhammad Yusuf' })],
  ['person', 'sound', pair({ title: 'محمد يوسف' }, { title: 'Mohamed Yousef' })],
  ['source', 'address', pair({ url: 'https://www.example.org/a/?utm_source=x' }, { url: 'http://example.org/a#top' })],
  ['source', null, pair({ title: 'Annual report', year: '2020' }, { title: 'Annual report', year: '2021' })],
  ['source', 'symbol', pair({ symbol: 'CIO.GAL/105/15' }, { symbol: 'cio gal 105/15' })],
] as const)('of two records of kind %s the reason is %s', (noun, why, known) => {
  expect(pairsIn(noun, known).map((found) => found.why)).toEqual(why ? [why] : []);
});

test('names that are not alike do not sound alike', () => {
  expect(soundOf('Hussein')).toBe(soundOf('Husain'));
  expect(soundOf('Hussein')).not.toBe(soundOf('Hassoun'.replace('n', 'm')));
});

test('a contributor is shown no restricted twin, and what was told apart or merged is not suggested again', async () => {
  const [one, two] = [await create('source', { title: 'Twin' }), await create('source', { title: 'Twin' })];
  const hidden = await create('source', { title: 'Twin', visibility: 'restricted' });
  expect(await suggestPairs(contributor, 'source')).toHaveLength(1);
  expect(await suggestPairs(editor, 'source')).toHaveLength(3);
  expect(await tellApart(contributor, 'source', [one.id, two.id])).toMatchObject({ failure: { kind: 'forbidden' } });
  expect(await tellApart(contributor, 'source', [one.id, hidden.id])).toMatchObject({ ok: false });
  value(await tellApart(editor, 'source', [two.id, one.id]));
  value(await tellApart(editor, 'source', [one.id, two.id]));
  expect(await suggestPairs(contributor, 'source')).toEqual([]);
  expect(await suggestPairs(editor, 'source')).toHaveLength(2);
  value(await join('source', one.id, two.id));
  expect(await suggestPairs(contributor, 'source')).toEqual([]);
});
