import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, create, editor } from '@/server/testing/records';
import { recognise } from '../../import/article';
import type { Recognition } from '../../import/recognition';
import { SAMPLE_TEXT } from '../../import/sample';
import type { Viewer } from '../../viewer';
import { matchRecognition } from './matching';
import { readingOf } from './reading';

type Item<K extends 'organizations' | 'people' | 'programmes' | 'models' | 'references'> =
  Recognition[K][number]['fields'];

const empty = recognise({ text: 'The meeting was held in Tunis.', format: 'text' });
const item = <F>(noun: string, fields: F) => ({ key: `${noun}:1`, fields, passages: [] });
const body = (name: string, more: Partial<Item<'organizations'>> = {}): Partial<Recognition> => ({
  organizations: [
    item('organization', { name, acronym: null, kind: null, countryCode: null, role: 'mentioned', ...more }),
  ],
});
const person = (name: string, countryCode: string | null = null): Partial<Recognition> => ({
  people: [item('person', { name, publicRole: null, affiliation: null, organizationId: null, countryCode })],
});
const programme = (name: string, aliases: string[] = []): Partial<Recognition> => ({
  programmes: [item('programme', { name, aliases, leadOrganizationId: null, modelId: null })],
});
const model = (name: string): Partial<Recognition> => ({
  models: [item('model', { name, countryCode: null, sinceOn: null, presented: false })],
});
const document = (title: string, more: Partial<Item<'references'>> = {}): Partial<Recognition> => ({
  references: [item('reference', { title, publisher: null, symbol: null, url: null, ...more })],
});

const PLURAL = ['organizations', 'people', 'programmes', 'models', 'references'] as const;
async function found(asked: Partial<Recognition>, viewer = contributor) {
  const recognition = await matchRecognition(viewer, { ...empty, ...asked });
  const matches = PLURAL.flatMap((plural) => (asked[plural] ? (recognition[plural][0]?.match ?? []) : []));
  return matches.map(({ label, how }) => `${label}: ${how}`);
}

beforeAll(async () => {
  await create('organization', { name: 'Ministry of Defence', countryCode: 'GB', acronym: 'MoD' });
  await create('organization', { name: 'International Labour Organization', acronym: 'ILO' });
  await create('organization', { name: 'Centre for Counter-Radicalisation', aliases: [{ name: 'Lab of Honor' }] });
  await create('organization', { name: 'Ministry of the Interior' });
  await create('organization', { name: 'المركز الوطني', aliases: [{ name: 'National Center' }] });
  await create('organization', { name: 'Institute of Peace', aliases: [{ name: '北京和平研究所' }] });
  await create('organization', { name: 'Институт Мира' });
  await create('organization', { name: 'Secret Cell', visibility: 'restricted' });
  await create('person', { name: 'Mohammed Youssef', publicRole: 'Minister', countryCode: 'MA' });
  await create('programme', { name: 'Bridge Home Programme', aliases: [{ name: 'مصالحة' }] });
  await create('model', { name: 'The Moroccan model' });
  await create('source', { title: 'Resolution', symbol: 'S/RES/2396 (2017)', publisher: 'The Council' });
  await create('source', { title: 'Report of the conference', url: 'https://www.osce.org/a/?utm_source=mail' });
});

describe('a text’s name is found in the record', () => {
  test.each([
    ['spelt as Americans do', body('Ministry of Defense'), 'Ministry of Defence: name'],
    ['in other case', body('MINISTRY OF DEFENCE'), 'Ministry of Defence: name'],
    ['Labor', body('International Labor Organisation'), 'International Labour Organization: name'],
    ['Organisation', body('International Labour Organisation'), 'International Labour Organization: name'],
    ['Center and z', body('Center for Counter Radicalization'), 'Centre for Counter-Radicalisation: name'],
    ['an alias spelt as Britons do', body('Lab of Honour'), 'Centre for Counter-Radicalisation: alias'],
    ['Arabic', body('المَركَز الوَطَنيّ'), 'المركز الوطني: name'],
    ['the alias of an Arabic one', body('National Centre'), 'المركز الوطني: alias'],
    ['Chinese', body('北京和平研究所'), 'Institute of Peace: alias'],
    ['Cyrillic', body('ИНСТИТУТ МИРА'), 'Институт Мира: name'],
    ['by acronym', body('Some office of labour', { acronym: 'I.L.O.' }), 'International Labour Organization: acronym'],
    ['an acronym for a name', body('ILO'), 'International Labour Organization: acronym'],
    ['a person said to be of elsewhere', person('Mohammed Youssef', 'TN'), 'Mohammed Youssef: name'],
    ['Program', programme('Bridge Home Program'), 'Bridge Home Programme: name'],
    ['a translation in the text', programme('Reconciliation', ['مصالحة']), 'Bridge Home Programme: alias'],
    ['by symbol', document('Another title', { symbol: 's/res/2396(2017)' }), 'Resolution: acronym'],
    ['by address', document('x', { url: 'http://osce.org/a' }), 'Report of the conference: name'],
  ])('%s', async (_how, asked, expected) => {
    expect(await found(asked)).toEqual([expected]);
  });

  test.each([
    ['words in other order', body('Interior Ministry'), 'Ministry of the Interior: alike'],
    ['a transliteration', person('Muhamad Yusuf'), 'Mohammed Youssef: alike'],
    ['an original', person('محمد يوسف'), 'Mohammed Youssef: alike'],
    ['a slip of the pen', model('Morocan Model'), 'The Moroccan model: alike'],
    ['a longer name of a model', model('Moroccan model of deradicalisation'), 'The Moroccan model: alike'],
    ['a shorter name of a programme', programme('Bridge Home'), 'Bridge Home Programme: alike'],
    ['the name in another country', body('Ministry of Defense', { countryCode: 'IN' }), 'Ministry of Defence: alike'],
  ])('%s: perhaps, and a new one unless a person says so', async (_how, asked, expected) => {
    expect(await found(asked)).toEqual([expected]);
    const reading = readingOf(await matchRecognition(contributor, { ...empty, ...asked }));
    expect(reading.candidates.filter(({ existing }) => existing)).toEqual([]);
    expect(reading.candidates.filter(({ match }) => match)).toHaveLength(1);
  });

  test.each([
    ['a part of a name', body('Ministry')],
    ['a name with more words', body('Ministry of Defence of Chad')],
    ['another name that sounds alike, in another country', body('Ministries of Defence', { countryCode: 'IN' })],
    ['a publisher for a document', document('The Council')],
    ['a sound for a document', document('Reports of the conferences')],
    ['a body for a programme', programme('Ministry of Defence')],
    ['no letters at all', body('…')],
    ['a restricted record', body('Secret Cell')],
    ['what only SQL would love', body(`'; DROP TABLE "Meeting"; --\0`)],
  ])('%s: not found', async (_how, asked) => {
    expect(await found(asked)).toEqual([]);
  });

  test('who may read it is proposed a restricted record', async () => {
    expect(await found(body('Secret Cell'), editor)).toEqual(['Secret Cell: name']);
  });

  test('the exact name wins over an alias and over one that is alike', async () => {
    await create('organization', { name: 'Council of Elders', aliases: [{ name: 'House of Wisdom' }] });
    await create('organization', { name: 'Wisdom House' });
    expect(await found(body('House of Wisdom'))).toEqual(['Council of Elders: alias']);
    await create('organization', { name: 'House of Wisdom' });
    expect(await found(body('House of Wisdom'))).toEqual(['House of Wisdom: name']);
  });
});

describe('a meeting of the text', () => {
  const fields = { ...empty.meeting.fields, title: 'Rabat Talks' };
  const session = (title: string) => ({
    key: `session:${title}`,
    fields: { title, date: null, startTime: null, endTime: null },
    passages: [],
  });
  const read = (startOn: string | null, ...titles: string[]) =>
    matchRecognition(contributor, {
      ...empty,
      meeting: { ...empty.meeting, fields: { ...fields, startOn } },
      sessions: titles.map(session),
    });

  test('is the one of its title and time, with its sessions, and each is new unless a person says so', async () => {
    const meeting = await create('meeting', { title: 'Rabat talks', startOn: '2022-05-11' });
    const { id } = await create('session', { meetingId: meeting.id, title: 'Opening' });
    const other = await create('meeting', { title: 'Fez talks' });
    await create('session', { meetingId: other.id, title: 'Lunch' });
    const found = await read('2022-05', 'Opening session', 'Lunch');
    expect(found.meeting.match).toEqual({ id: meeting.id, label: 'Rabat talks', how: 'name' });
    expect(found.sessions.map(({ match }) => match?.id)).toEqual([id, undefined]);
    expect(readingOf(found).candidates.filter(({ existing }) => existing)).toEqual([]);
    expect((await read('2020', 'Opening')).sessions.map(({ match }) => match)).toEqual([undefined]);
  });
});

/** The statements that a match takes. */
async function statementsOf(recognition: Recognition): Promise<{ text: string; values: unknown[] }[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await matchRecognition(contributor, recognition);
  const calls = spy.mock.calls as unknown as [{ text: string; values: unknown[] }][];
  const statements = calls.map(([{ text, values }]) => ({ text, values }));
  spy.mockRestore();
  return statements;
}

test('matching takes a bounded number of queries, however many names a text has', async () => {
  await create('organization', { name: 'A body known as', acronym: 'OSCE' });
  const recognition = recognise({ text: SAMPLE_TEXT, format: 'text' });
  const [first] = recognition.organizations;
  if (!first) throw new Error('no organisation was proposed');
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...first,
    key: `organization:${index}`,
    fields: { ...first.fields, name: `Body ${index}` },
  }));
  const few = await statementsOf(recognition);
  const more = await statementsOf({ ...recognition, organizations: [...recognition.organizations, ...many] });
  expect(more).toHaveLength(few.length);
  expect(few.length).toBeLessThanOrEqual(8);
  expect(few.length).toBeGreaterThan(0);
});

test('names are looked up by an index, whatever the number of names in the record and in the text', async () => {
  await owner.query(
    `INSERT INTO search."Name" ("side", "noun", "recordId", "origin", "name", "key", "other", "visibility")
     SELECT side, 'organization', gen_random_uuid(), gen_random_uuid(), name, ' ' || lower(name), false, 'public'
     FROM unnest(ARRAY['open', 'embargoed', 'team']) side, generate_series(1, 5000) n, LATERAL (SELECT 'Bureau ' || n || ' of Records' AS name) named`,
  );
  await owner.query('ANALYZE search."Name", search."OpenName", search."EmbargoedName", search."TeamName"');
  const statements = await statementsOf({ ...empty, ...body('Bureau 12 of Records') });
  const asking = statements.filter(({ text }) => text.includes('search."Name"'));
  const plans = await Promise.all(
    asking.map(async ({ text, values }) => {
      const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    }),
  );
  for (const key of ['joined', 'alike']) expect(plans[0]).toMatch(new RegExp(`Index Cond: .*${key}`));
  expect(plans[1]).toMatch(/Index Cond: .*"left"\(joined, 16\)/);
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on .*Name/);
  expect(await found(body('BUREAU 12 of Records'))).toEqual([]);
});

describe('a programme or model that the record knows by name', () => {
  const text = [
    '# Key takeaways',
    '',
    '- Start early: Reconciliation must begin in prison, as in Moussalaha.',
    '- Keep apart: Secret Bridges and Rivermouth are left to others.',
  ].join('\n');
  const subjects = async (viewer: Viewer) => {
    const { takeaways, programmes } = await matchRecognition(viewer, recognise({ text, format: 'markdown' }));
    const names = new Map(programmes.map(({ key, match }) => [key, match?.label]));
    return takeaways.map(({ fields }) => fields.about.map((key) => names.get(key)));
  };

  test('is what a statement is about that names it, where the viewer may read it', async () => {
    await create('programme', { name: 'Reconciliation in prisons', aliases: [{ name: 'Moussalaha' }] });
    await create('programme', { name: 'Secret Bridges', visibility: 'restricted' });
    expect(await subjects(contributor)).toEqual([['Reconciliation in prisons'], []]);
    expect(await subjects(editor)).toEqual([['Reconciliation in prisons'], ['Secret Bridges']]);
  });
});

describe('what the record knows is found in plain mention', () => {
  const matched = async (text: string, viewer: Viewer = contributor) => {
    const recognition = await matchRecognition(viewer, recognise({ text, format: 'text' }));
    return PLURAL.flatMap((plural) =>
      recognition[plural].flatMap(({ match, passages: [passage] }) =>
        match && passage ? [`${match.label}: ${text.slice(passage.start, passage.end)}`] : [],
      ),
    );
  };

  beforeAll(async () => {
    await create('organization', {
      name: 'Lakeside Circle',
      acronym: 'LSC',
      aliases: [{ name: 'دائرة البحيرة' }, { name: '湖边圈子' }],
    });
    await create('organization', { name: 'Counter-Terrorism Centre of Exampleland', countryCode: null });
    await create('organization', { name: 'Wall of Silence', visibility: 'restricted' });
    await create('organization', { name: 'Hope' });
    await create('person', { name: 'Zaynab Example', publicRole: 'Speaker' });
    await create('programme', { name: 'Open Doors' });
    await create('source', { title: 'Lakeside Notes and Queries' });
  });

  test.each([
    ['a name', 'They spoke of the Lakeside Circle at length.', ['Lakeside Circle: Lakeside Circle']],
    ['an acronym', 'What LSC does was praised there.', ['Lakeside Circle: LSC']],
    [
      'Arabic, behind a particle',
      'ناقش المشاركون في الاجتماع دور دائرة البحيرة في المدينة.',
      ['Lakeside Circle: دائرة البحيرة'],
    ],
    ['Chinese', '各方在会议上讨论了湖边圈子的作用和今后的合作。', ['Lakeside Circle: 湖边圈子']],
    ['a person', 'Questions went to Zaynab Example in the evening.', ['Zaynab Example: Zaynab Example']],
    ['a programme', 'Families came to know Open Doors there.', ['Open Doors: Open Doors']],
    [
      'a document',
      'All of them had read Lakeside Notes and Queries before.',
      ['Lakeside Notes and Queries: Lakeside Notes and Queries'],
    ],
    ['in other letters', 'They spoke of the LAKESIDE CIRCLE at length.', ['Lakeside Circle: LAKESIDE CIRCLE']],
    [
      'the longer name, before a list of bodies',
      'According to the Counter-Terrorism Centre of Exampleland, 40 people had returned.',
      ['Counter-Terrorism Centre of Exampleland: Counter-Terrorism Centre of Exampleland'],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await matched(text)).toEqual(expected);
  });

  test.each([
    ['a longer name of somebody else', 'They spoke of the Lakeside Circle Foundation at length.'],
    ['a word', 'There was hope that it works, and Hope alone is not enough.'],
    ['an acronym in small letters', 'What lsc does was praised there.'],
    ['over the end of a sentence', 'They came from Lakeside. Circle of friends was the name.'],
    ['what the viewer may not read', 'They spoke of the Wall of Silence at length.'],
  ])('%s: not meant', async (_what, text) => {
    expect(await matched(text)).toEqual([]);
  });

  test('who may read a restricted record finds it', async () => {
    expect(await matched('They spoke of the Wall of Silence at length.', editor)).toEqual([
      'Wall of Silence: Wall of Silence',
    ]);
  });

  test('who is cited is the one of the longer name', async () => {
    const text = 'According to the Counter-Terrorism Centre of Exampleland, 40 people had returned.';
    const { claims, organizations } = await matchRecognition(contributor, recognise({ text, format: 'text' }));
    const sayer = organizations.find(({ key }) => key === claims[0]?.fields.assertedBy);
    expect(sayer?.match?.label).toBe('Counter-Terrorism Centre of Exampleland');
  });
});
