import { Ajv2020 } from 'ajv/dist/2020';
import { beforeAll, expect, test } from 'vitest';
import { seed } from '@/prisma/seed';
import { visitor } from '@/server/testing/database';
import { confirmed, create, editor, latest, published, value } from '@/server/testing/records';
import type { NounName } from '../field';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { idAt } from './known';
import { LISTS } from './list-pages';
import { listTable } from './list-table';
import { recordSchema } from './record-schema';
import { publicFields } from './shape';
import { toldRecords, toldWhole } from './told';
import { askedOf, isBad, type NamedList, namedList, toldList, toldRows } from './told-list';
import { wholeRecord } from './whole';

beforeAll(async () => {
  await seed();
}, 120_000);

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ ...recordSchema({ isClosed: true }), $id: 'closed:' });
ajv.addSchema({ ...recordSchema(), $id: 'open:' });
/** What is wrong with a value as it is sent, in the words of the schema. */
function faults(schema: string, value: unknown): unknown[] {
  ajv.validate(schema, JSON.parse(JSON.stringify(value)));
  return (ajv.errors ?? []).slice(0, 3);
}

interface Public {
  id: string;
  noun: NounName;
  handle: string;
}
const everyRecord = async () =>
  (
    await visitor.query<Public>(
      'SELECT "id", "noun", coalesce("slug", "id"::text) AS "handle" FROM "Record" WHERE "partOfId" IS NULL ORDER BY "id"',
    )
  ).rows;

async function whole(noun: NounName, id: string) {
  const [one] = (await everyRecord()).filter((record) => record.id === id);
  const told = one && (await toldWhole(noun, one.handle, id));
  if (!told) throw new Error(`no ${noun} ${id}`);
  return told;
}

function listed(name: string, of: NamedList['of'] = null): NamedList {
  const named = namedList(name, of);
  if (!named) throw new Error(`no list ${name}`);
  return named;
}

const ask = ({ list }: NamedList, query: string) => askedOf(list, new URLSearchParams(query));

/** Every page of a list, from the top on. */
async function pagesOf(named: NamedList) {
  const pages = [];
  let query: string | null = '';
  while (query !== null && pages.length < 200) {
    const asked = ask(named, query);
    if (isBad(asked)) throw new Error(asked.problem);
    const page = await toldList(named, asked, 'json');
    pages.push(page);
    query = page.next && new URL(page.next).search;
  }
  return pages;
}

test('every record of the archive, whole and with what stands on its page, is as the schema says', async () => {
  const records = await everyRecord();
  expect(records.length).toBeGreaterThan(300);
  for (const { id, noun, handle } of records) {
    const told = await toldWhole(noun, handle, id);
    expect(faults('closed:', told), `${noun} ${handle}`).toEqual([]);
    expect(faults('open:', { ...told, addedLater: 1 }), 'what is added later is let in').toEqual([]);
  }
  expect(faults('closed:', { noun: 'meeting' })).not.toEqual([]);
}, 300_000);

test('every list of the archive is as the schema says, and holds each record of its noun once', async () => {
  for (const name of Object.keys(LISTS)) {
    const pages = await pagesOf(listed(name));
    for (const page of pages) expect(faults('closed:#/$defs/list', page), name).toEqual([]);
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    const { noun } = listed(name).list;
    if (noun === null) continue;
    const all = (await everyRecord()).filter((record) => record.noun === noun).map(({ id }) => id);
    expect(ids.toSorted(), name).toEqual(all.toSorted());
  }
}, 300_000);

test('the whole record is a manifest, a line for each record, and their number', async () => {
  let text = '';
  for await (const piece of wholeRecord()) text += piece;
  const lines = text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one));
  const records = await everyRecord();
  expect(lines[0].manifest).toMatchObject({ records: records.length, licence: null });
  expect(lines.at(-1)).toEqual({ end: { records: records.length } });
  expect(lines.slice(1, -1).map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  for (const told of lines.slice(1, 30)) expect(faults('closed:', told)).toEqual([]);
}, 300_000);

test('under the Chatham House rule nobody is named, and it is said that there is a rule', async () => {
  const { id: organizationId } = await published('organization', { name: 'An unnamed institute' });
  const { id: meetingId } = await published('meeting', {
    title: 'Quiet talks',
    attributionRule: 'chatham_house',
    participations: [{ role: 'speaker', organizationId }],
  });
  const said = { meetingId, headline: 'Said', text: 'Said.', attributions: [{ organizationId }] };
  const { id } = await published('takeaway', said);
  const told = await whole('takeaway', id);
  expect(told).toMatchObject({ rule: 'chatham_house', fields: { attributions: [], text: 'Said.' } });
  const meeting = await whole('meeting', meetingId);
  expect(meeting.fields.participations).toEqual([]);
  expect(meeting.holds.takeaways?.items).toMatchObject([{ id, text: 'Said.', title: 'Said' }]);
  expect(JSON.stringify([told, meeting])).not.toContain('unnamed institute');
  const list = listed('statements', { noun: 'organization', id: organizationId, handle: 'an-unnamed-institute' });
  expect((await pagesOf(list)).flatMap(({ items }) => items)).toEqual([]);
});

test('what points to a record that is hidden points nowhere', async () => {
  const { id: hidden } = await create('topic', { name: 'A hidden subject' });
  const { id: open } = await published('topic', { name: 'An open subject' });
  const { id: seriesId } = await published('series', { name: 'A series of the team', visibility: 'team' });
  const { id } = await published('meeting', {
    title: 'Points to what is hidden',
    seriesId,
    topics: [{ topicId: hidden }, { topicId: open }],
  });
  const told = await whole('meeting', id);
  expect(told.fields).toMatchObject({ seriesId: null, topics: [{ topicId: { id: open, title: 'An open subject' } }] });
  expect(told.absent).toEqual([]);
  expect(JSON.stringify(told)).not.toContain(hidden);
  for (const name of ['visibility', 'embargoUntil', 'position']) expect(told.fields).not.toHaveProperty(name);
  const [row] = await toldRecords([hidden, seriesId]);
  expect(row).toBeUndefined();
  expect(await idAt('series', 'a-series-of-the-team')).toBeNull();
});

test('what was withdrawn is said in its place', async () => {
  const { id: sourceId } = await published('source', { title: 'A source that goes' });
  const { id: topicId } = await published('topic', { name: 'A subject that goes' });
  const { id } = await published('meeting', { title: 'Rests on it', citations: [{ sourceId }], topics: [{ topicId }] });
  for (const [noun, gone] of [
    ['source', sourceId],
    ['topic', topicId],
  ] as const) {
    const at = { ...(await latest(noun, gone)), title: 'T', reason: 'Wrong.', closed: false };
    value(await confirmed((once) => withdrawOne(editor, noun, at, once)));
  }
  const told = await whole('meeting', id);
  expect(told.fields).toMatchObject({ citations: [], topics: [] });
  expect(told.absent).toMatchObject([
    { field: 'citations', withdrawn: { id: sourceId, noun: 'source' } },
    { field: 'topics', withdrawn: { id: topicId, noun: 'topic' } },
  ]);
  expect(faults('closed:', told)).toEqual([]);
});

test('a question that a list does not know is told so', () => {
  const takeaways = listed('takeaways');
  for (const query of ['page=2', 'older=x', 'after=x', 'older=%00', `older=~&newer=~`, 'older=a&older=b'])
    expect(isBad(ask(takeaways, query)), query).toBe(true);
  expect(isBad(ask(listed('meetings'), 'year=20x9'))).toBe(true);
  expect(ask(listed('meetings'), 'year=2019')).toMatchObject({ year: '2019' });
  expect(namedList('toString', null)).toBeNull();
  expect(namedList('toString', { noun: 'meeting', id: 'x', handle: 'x' })).toBeNull();
});

test('meetings of one year are those', async () => {
  const meetings = listed('meetings');
  const asked = ask(meetings, 'year=2022');
  if (isBad(asked)) throw new Error(asked.problem);
  const { items } = await toldList(meetings, asked, 'json');
  expect(items.length).toBeGreaterThan(1);
  for (const { fields } of items) expect(fields.startOn).toMatch(/^2022/);
});

test('a table has the columns of its list, and no cell is a formula', async () => {
  await published('organization', { name: '=SUM(A1) of bodies', slug: 'aaa-formula' });
  const organizations = listed('organizations');
  const { items, next } = await toldRows(organizations, { place: {} });
  expect(next).toBeNull();
  const [head = '', ...rows] = listTable(organizations.list, items).split('\r\n');
  expect(head).toMatch(/^\uFEFFid,noun,title,url,permalink,version,publishedAt,updatedAt,name,slug,acronym,kind,/);
  expect(head).toContain('parentId,parentId.title,fields.url');
  expect(rows.find((row) => row.includes('aaa-formula'))).toContain("'=SUM(A1)");
  expect(listTable(organizations.list, [])).toBe(`${head}\r\n`);
});

test('a state that history kept is told in the same words', () => {
  const fields = { text: { kind: 'markdown' as const, required: true, schema: undefined as never } };
  expect(publicFields(fields, { text: 'T', unknown: 1 }, new Map())).toEqual({ text: 'T' });
});
