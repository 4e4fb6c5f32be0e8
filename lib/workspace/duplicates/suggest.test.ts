import { expect, test } from 'vitest';
import '@/server/testing/database';
import { contributor, create, editor, join, value } from '@/server/testing/records';
import { checklist } from '../../review/checklist';
import { soundOf } from '../../search/sound';
import { tellApart } from '../../workflows/duplicates/tell-apart';
import { readDraft } from '../draft';
import { identitiesOf } from './identity';
import type { IdentityFacts } from './likeness';
import { pairsIn, suggestFor, suggestPairs, twinsOf } from './suggest';

const pair = (one: Partial<IdentityFacts>, other: Partial<IdentityFacts>): [IdentityFacts, IdentityFacts] => [
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
  ['organization', 'name', pair({ title: 'Security and Co-operation' }, { title: 'Security and Cooperation' })],
  ['organization', 'name', pair({ title: 'Office of Counter-Terrorism' }, { title: 'Office of Counterterrorism' })],
  ['organization', 'other_name', pair({ title: 'O.S.C.E.' }, { acronym: 'OSCE' })],
  ['person', 'name', pair({ title: 'J. R. Smith' }, { title: 'JR Smith' })],
  ['organization', 'words', pair({ title: 'Ministry of the Interior of Chad' }, { title: 'Chad, Interior Ministry' })],
  ['organization', 'other_name', pair({ title: 'OSCE' }, { acronym: 'OSCE' })],
  ['person', 'sound', pair({ title: 'Mohammed Youssef' }, { title: 'Muhammad Yusuf' })],
  ['person', 'sound', pair({ title: 'محمد يوسف' }, { title: 'Mohamed Yousef' })],
  ['source', 'address', pair({ url: 'https://www.example.org/a/?utm_source=x' }, { url: 'http://example.org/a#top' })],
  ['source', null, pair({ title: 'Annual report', on: '2020' }, { title: 'Annual report', on: '2021' })],
  ['source', 'symbol', pair({ symbol: 'CIO.GAL/105/15' }, { symbol: 'cio gal 105/15' })],
  ['model', 'shortened', pair({ title: 'Moroccan model' }, { title: 'Moroccan model of deradicalisation' })],
  ['model', 'shortened', pair({ title: 'The Moroccan model' }, { title: 'Deradicalisation: the Moroccan model' })],
  ['model', 'shortened', pair({ title: 'Moroccan model' }, { title: 'Moroccan deradicalisation model' })],
  ['programme', 'shortened', pair({ title: 'Moussalaha' }, { title: 'Moussalaha programme' })],
  [
    'series',
    'other_name',
    pair({ title: 'Ministerial' }, { title: 'X', others: [{ name: 'Ministerial', kind: 'other' }] }),
  ],
  ['model', null, pair({ title: 'Model' }, { title: 'Moroccan model' })],
  ['meeting', null, pair({ title: 'Conference' }, { title: 'Conference on returnees' })],
  ['meeting', null, pair({ title: 'Third conference' }, { title: 'Third conference on returnees' })],
  ['model', null, pair({ title: 'Moroccan model of prisons' }, { title: 'Moroccan model of schools' })],
  [
    'model',
    null,
    pair({ title: 'Moroccan model', countryCode: 'MA' }, { title: 'Moroccan model 2', countryCode: 'ES' }),
  ],
  ['organization', null, pair({ title: 'United Nations' }, { title: 'United Nations Office of Counter-Terrorism' })],
  ['topic', 'shortened', pair({ title: 'Foreign fighters' }, { title: 'Returning foreign fighters' })],
  ['topic', null, pair({ title: 'Foreign fighters' }, { title: 'Returning foreign fighters', under: '1' })],
  ['meeting', 'name', pair({ title: 'Marrakech talks' }, { title: 'Marrakech Talks' })],
  ['meeting', 'name', pair({ title: 'Talks', on: '2022-05-11' }, { title: 'Talks' })],
  ['meeting', 'name', pair({ title: 'Talks', on: '2022-05-11' }, { title: 'Talks', on: '2022' })],
  ['meeting', 'name', pair({ title: 'Talks', on: '2022-12-31' }, { title: 'Talks', on: '2023-01-01' })],
  ['meeting', null, pair({ title: 'Talks', on: '2022-05-11' }, { title: 'Talks', on: '2022-10-11' })],
  ['meeting', null, pair({ title: 'Talks', on: '2022' }, { title: 'Talks', on: '2021' })],
  ['meeting', null, pair({ title: 'Talks of Rabat 2022' }, { title: 'Talks of Rabat', on: '2021' })],
  ['meeting', null, pair({ title: 'Second Rabat Talks' }, { title: 'Third Rabat Talks' })],
  ['meeting', null, pair({ title: 'Second Rabat Talks' }, { title: 'Third Rabat Talks of Justice' })],
  ['meeting', null, pair({ title: 'Rabat Talks II' }, { title: 'Rabat Talks III on prisons' })],
  ['session', 'name', pair({ title: 'Opening', parent: 'a' }, { title: 'Opening', parent: 'a' })],
  ['session', null, pair({ title: 'Opening', parent: 'a' }, { title: 'Opening', parent: 'b' })],
  ['session', 'shortened', pair({ title: 'Opening', parent: 'a' }, { title: 'Opening session', parent: 'a' })],
  ['session', null, pair({ title: 'Panel 1', parent: 'a' }, { title: 'Panel 2', parent: 'a' })],
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

test.each([
  [
    'organization',
    [
      { name: 'United Nations Office of Counter-Terrorism', acronym: 'UNOCT' },
      { name: 'United Nations Office for Counterterrorism', url: 'https://www.example.org/ct/?utm_source=mail' },
      { name: 'U.N.O.C.T', url: 'http://example.org/ct#top' },
      {
        name: 'Bureau de lutte',
        aliases: [{ name: 'Office of Counter Terrorism, United Nations', kind: 'translation' }],
      },
      { name: 'Centre Programme', aliases: [{ name: 'U N O C T', kind: 'acronym' }] },
      { name: 'center program', countryCode: 'MA' },
      { name: 'Ministry of the Interior', countryCode: 'MA' },
      { name: 'Interior Ministry', countryCode: 'AT' },
      { name: 'هيئة السلام' },
      { name: 'السلام هيئة' },
      { name: 'AB CD' },
      { name: 'CD AB' },
      { name: 'Nothing Like It' },
    ],
  ],
  [
    'person',
    [
      { name: 'Mohammed Youssef', publicRole: 'R' },
      { name: 'Dr Yusuf Muhammad', publicRole: 'R' },
      { name: 'محمد يوسف', publicRole: 'R' },
      { name: 'Ann Other', publicRole: 'R', aliases: [{ name: 'Muhamed Yousef' }] },
    ],
  ],
  [
    'source',
    [
      { title: 'Annual report', issuedOn: '2020', publisher: 'The Body' },
      { title: 'Report, annual', issuedOn: '2020-05', publisher: 'The Body' },
      { title: 'The Body', publisher: 'The Body' },
      { title: 'On paper', doi: '10.1000/ABC.1', symbol: 'CIO.GAL/105/15' },
      { title: 'In print', doi: 'https://doi.org/10.1000/abc.1' },
      { title: 'As a letter', symbol: 'cio gal 105/15', url: 'https://example.org/doc?id=2&lang=en&fbclid=9' },
      { title: 'As a page', url: 'http://www.example.org/doc/?lang=en&id=2' },
    ],
  ],
  [
    'model',
    [
      { name: 'Moroccan model' },
      { name: 'The Moroccan model of deradicalisation' },
      { name: 'Deradicalisation: the Moroccan model' },
      { name: 'Moroccan Counter-Radicalisation Model' },
      { name: 'Model' },
      { name: 'Aarhus' },
      { name: 'Aarhus model', countryCode: 'DK' },
      { name: 'Exit', aliases: [{ name: 'Swedish way' }] },
      { name: 'The Swedish way out of violence' },
      { name: 'Nothing like it at all' },
    ],
  ],
  [
    'meeting',
    [
      { title: 'Rabat Talks', startOn: '2022-05-11' },
      { title: 'Rabat Talks on Prisons', startOn: '2022-05' },
      { title: 'Rabat Talks', startOn: '2021' },
      { title: 'Rabat Talks on Schools' },
      { title: 'Second Rabat Talks on Prisons' },
      { title: 'Third Rabat Talks on Prisons' },
      { title: 'Conference' },
    ],
  ],
] as const)('the database leaves out no pair of kind %s that a comparison of all would find', async (noun, records) => {
  const made: string[] = [];
  for (const values of records) made.push((await create(noun, values)).id);
  const all = await identitiesOf(editor, noun, made);
  expect(all).toHaveLength(records.length);
  const named = (list: ReturnType<typeof pairsIn>) =>
    list
      .filter(({ one, other }) => made.includes(one.id) && made.includes(other.id))
      .map(({ one, other, why }) => `${one.title} = ${other.title}: ${why}`)
      .sort();
  const pairs = pairsIn(noun, all);
  expect(pairs.length).toBeGreaterThan(2);
  expect(named(await suggestPairs(editor, noun))).toEqual(named(pairs));
  for (const known of all) {
    const found = (await suggestFor(editor, noun, known)).map(({ other }) => other.id);
    const likes = pairs.flatMap(({ one, other }) =>
      one.id === known.id ? [other.id] : other.id === known.id ? [one.id] : [],
    );
    expect(found.filter((id) => made.includes(id))).toHaveLength(Math.min(3, likes.length));
  }
});

test('a draft that looks like a record which is there is asked about before it is published, and no restricted one is told of', async () => {
  await create('model', { name: 'Tunisian model', visibility: 'restricted' });
  const meeting = await create('meeting', { title: 'Sousse Dialogue', startOn: '2022-06-01' });
  await create('meeting', { title: 'Sousse dialogue', startOn: '2022-06-02' });
  const known = await create('model', { name: 'Jordanian model' });
  for (const name of ['Jordanian model of deradicalisation', 'Tunisian model of prisons']) {
    const model = await create('model', { name });
    await create('presentation', { meetingId: meeting.id, modelId: model.id });
  }
  const asked = async (viewer: typeof editor) => {
    const pieces = (await readDraft(viewer, meeting.id)) ?? [];
    return (await twinsOf(viewer, pieces)).map(({ level, code, about }) => `${level} ${code}: ${about}`).sort();
  };
  const likely = ['confirm likely_twin: Jordanian model', 'confirm likely_twin: Sousse dialogue'];
  expect(await asked(contributor)).toEqual(likely);
  expect(await asked(editor)).toEqual([...likely, 'confirm likely_twin: Tunisian model']);
  const pieces = (await readDraft(editor, meeting.id)) ?? [];
  const twin = pieces.find(({ title }) => title.startsWith('Jordanian'));
  value(await tellApart(editor, 'model', [known.id, twin?.id ?? '']));
  expect(await asked(contributor)).toEqual(['confirm likely_twin: Sousse dialogue']);
  const remarks = checklist(pieces, new Set([meeting.id]), await twinsOf(editor, pieces));
  expect(remarks.filter(({ code }) => code === 'likely_twin')).toMatchObject([{ id: meeting.id, field: 'title' }]);
});
