import { expect, test } from 'vitest';
import { published } from '@/server/testing/records';
import { publicTexts, type TextSearch } from './texts';

/** What a value of each facet would find: names where it is a record. */
const counted = async (asked: TextSearch) =>
  Object.fromEntries(
    Object.entries((await publicTexts(asked))?.facets ?? {}).map(([facet, choices]) => [
      facet,
      Object.fromEntries(choices.map(({ of, name, count }) => [name ?? of, count])),
    ]),
  );
const titles = async (asked: TextSearch) =>
  ((await publicTexts(asked))?.results ?? []).map(({ title }) => title.map(({ text }) => text).join(''));

test('answers are counted and narrowed by what the register says of them, each facet beside the others that are chosen', async () => {
  const series = await published('series', { name: 'Snark talks' });
  const broad = await published('topic', { name: 'Snark hunting' });
  const narrow = await published('topic', { name: 'Snark hunting by bell', broaderId: broad.id });
  const body = await published('organization', { name: 'Bellman Office', kind: 'regional' });
  const vienna = await published('meeting', {
    title: 'One',
    startOn: '2019-05-13',
    countryCode: 'AT',
    seriesId: series.id,
  });
  const rabat = await published('meeting', { title: 'Two', startOn: '2020', countryCode: 'MA' });
  const said = (meetingId: string, headline: string, more: object) =>
    published('takeaway', { meetingId, headline, text: 'The snarkle was a boojum.', ...more });
  const first = await said(vienna.id, 'A', { kind: 'lesson', topics: [{ topicId: narrow.id }] });
  await said(vienna.id, 'B', { kind: 'caveat', attributions: [{ organizationId: body.id }] });
  await said(rabat.id, 'C', { kind: 'lesson', topics: [{ topicId: broad.id }] });
  await published('claim', { meetingId: rabat.id, text: 'D: the snarkle fell.', standing: 'contested' });

  expect(await counted({ query: 'snarkle' })).toEqual({
    noun: { takeaway: 3, claim: 1 },
    year: { 2019: 2, 2020: 2 },
    country: { AT: 2, MA: 2 },
    region: { '150': 2, '155': 2, '002': 2, '015': 2 },
    series: { 'Snark talks': 2 },
    topic: { 'Snark hunting': 2, 'Snark hunting by bell': 1 },
    organization: { 'Bellman Office': 1 },
    kind: { 'takeawayKind.lesson': 2, 'takeawayKind.caveat': 1 },
    status: { 'claimStatus.contested': 1 },
    language: { en: 4 },
  });
  const inAustria = await counted({ query: 'snarkle', country: 'AT' });
  expect(inAustria).toMatchObject({
    country: { AT: 2, MA: 2 },
    kind: { 'takeawayKind.lesson': 1, 'takeawayKind.caveat': 1 },
  });
  expect(inAustria.status).toBeUndefined();
  expect(await titles({ query: 'snarkle', country: 'AT', kind: 'takeawayKind.lesson' })).toEqual(['A']);
  expect((await titles({ query: 'snarkle', topic: broad.id })).sort()).toEqual(['A', 'C']);
  expect((await titles({ query: 'snarkle', region: '015' })).sort()).toEqual(['C', 'D: the snarkle fell.']);
  expect(await titles({ query: 'snarkle', organization: body.id })).toEqual(['B']);
  // What is chosen and has nothing is a choice that can be taken back.
  expect(await counted({ query: 'snarkle', series: series.id, country: 'MA' })).toMatchObject({
    series: { 'Snark talks': 0 },
  });

  // Without words, everything that has it; by the day, the month or the year.
  expect((await titles({ query: '', topic: narrow.id })).sort()).toEqual(['A', 'Snark hunting by bell']);
  expect((await titles({ query: 'snarkle', since: '2019-06' })).sort()).toEqual(['C', 'D: the snarkle fell.']);
  expect((await titles({ query: 'snarkle', since: '13 May 2019', until: '2019-05' })).sort()).toEqual(['A', 'B']);
  expect(await titles({ query: 'snarkle', until: '2019-05-12' })).toEqual([]);
  const odd = {
    query: 'snarkle',
    since: '2019-02-31',
    until: 'soon',
    country: 'XX',
    kind: 'constructor',
    topic: first.id.slice(1),
  };
  expect(await publicTexts(odd)).toMatchObject({ count: 4, chosen: {}, wrong: ['since', 'until'] });
});

test('no facet counts or names whom a rule protects, nor what the public can not read', async () => {
  const body = await published('organization', { name: 'Quiet Office' });
  const hidden = await published('topic', { name: 'Hidden term', visibility: 'team' });
  const closed = await published('meeting', { title: 'Closed doors', visibility: 'team', countryCode: 'CH' });
  const ruled = await published('meeting', { title: 'Ruled', attributionRule: 'chatham_house' });
  const said = (meetingId: string, more: object) =>
    published('takeaway', { meetingId, headline: 'E', text: 'The jabberwoo has claws.', ...more });
  await said(ruled.id, { attributions: [{ organizationId: body.id }], topics: [{ topicId: hidden.id }] });
  await said(closed.id, {});
  const facets = await counted({ query: 'jabberwoo' });
  expect(facets).toEqual({ noun: { takeaway: 1 }, kind: { 'takeawayKind.not_classified': 1 }, language: { en: 1 } });
  expect(await titles({ query: 'jabberwoo', organization: body.id })).toEqual([]);
  // Not even that there is a record of this id.
  expect((await publicTexts({ query: 'jabberwoo', topic: hidden.id }))?.facets.topic).toBeUndefined();
});
