import { expect, test } from 'vitest';
import { published } from '@/server/testing/records';
import type { TextSearch } from './answers';
import { publicTexts } from './texts';

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
  expect((await titles({ query: 'snarkle', since: '13–14 May 2019' })).sort()).toEqual(['A', 'B']);
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
  expect(await publicTexts({ query: 'snarkle', since: '03/05/2019' })).toMatchObject({ count: 4, wrong: ['since'] });
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
  expect((await publicTexts({ query: 'jabberwoo', topic: hidden.id }))?.facets.topic).toBeUndefined();
});

test('what a record points to is no value where the public can not read it', async () => {
  const body = await published('organization', { name: 'Closed Institute', visibility: 'team' });
  const model = await published('model', { name: 'A model of vorpal' });
  await published('evidence', {
    title: 'A vorpalish study',
    modelId: model.id,
    evaluatorId: body.id,
    finding: 'It held.',
  });
  expect(await counted({ query: 'vorpalish' })).toEqual({
    noun: { evidence: 1 },
    model: { 'A model of vorpal': 1 },
    language: { en: 1 },
  });
  // Its id is as good as none.
  expect(await publicTexts({ query: 'vorpalish', organization: body.id })).toMatchObject({ count: 1, chosen: {} });
});

test('an id counts however it is written, years and excluded words without others narrow what is listed', async () => {
  const topic = await published('topic', { name: 'Mimsy matters' });
  await published('meeting', { title: 'Mimsy then', startOn: '2001', topics: [{ topicId: topic.id }] });
  await published('meeting', { title: 'Mimsy now', startOn: '2021', topics: [{ topicId: topic.id }] });
  const asked = { topic: topic.id.toUpperCase(), noun: 'meeting' };
  expect(await titles({ query: '', ...asked })).toEqual(['Mimsy now', 'Mimsy then']);
  expect(await titles({ query: 'since 2016', ...asked })).toEqual(['Mimsy now']);
  expect(await titles({ query: '-then', ...asked })).toEqual(['Mimsy now']);
  expect(await publicTexts({ query: '', since: 'soon' })).toMatchObject({ wrong: ['since'] });
  expect(await publicTexts({ query: 'mimsy', design: '' })).toMatchObject({ chosen: {} });
});

test('a word that names a kind is a word where nothing of that kind is found', async () => {
  const { id } = await published('meeting', { title: 'Gyre' });
  await published('takeaway', { meetingId: id, headline: 'On gimbling', text: 'Gimblings were weighed.' });
  const called = new Map([['gimblings', 'session' as const]]);
  const answer = await publicTexts({ query: 'gimblings' }, called);
  expect([answer?.count, answer?.chosen]).toEqual([1, {}]);
});

test('a source is in the language that it is told to be in', async () => {
  await published('source', { title: 'Bericht über den Zipfelklapp', language: 'de-AT' });
  expect((await counted({ query: 'Zipfelklapp' })).language).toEqual({ de: 1 });
});

test('what a result says is the record’s own text, whatever of it was found', async () => {
  await published('organization', {
    name: 'Tove Board',
    description: 'It slithers.',
    aliases: [{ name: 'Slithyboard', kind: 'acronym' }],
  });
  expect((await publicTexts({ query: 'slithyboard' }))?.results[0]).toMatchObject({ text: 'It slithers.' });
});
