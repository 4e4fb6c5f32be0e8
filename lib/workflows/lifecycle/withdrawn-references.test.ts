import { expect, test } from 'vitest';
import { NOUN_NAMES, type NounName } from '@/lib/field';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { publicModel } from '@/lib/models/queries/page';
import { storeOf } from '@/lib/nouns';
import { publicOrganization } from '@/lib/organizations/queries/page';
import { POINTING } from '@/lib/parts/queries/gone';
import { publicPerson } from '@/lib/people/queries/page';
import { publicProgramme } from '@/lib/programmes/queries/page';
import { publicTexts } from '@/lib/public/texts';
import { publicTakeaway } from '@/lib/takeaways/queries/page';
import { publicTopic } from '@/lib/topics/queries/page';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, create, editor, latest, published, value } from '@/server/testing/records';
import { editOne } from '../records';
import { restoreOne, withdrawOne } from './withdraw';

const reason = 'Taken back';
const withdraw = async (noun: NounName, { id }: { id: string }) =>
  value(await withdrawOne(editor, noun, { ...(await latest(noun, id)), reason }));
const told = async (subjectId: string) =>
  (
    await visitor.query('SELECT "field", "role", "noun", "recordId" FROM "WithdrawnReference" WHERE "subjectId" = $1', [
      subjectId,
    ])
  ).rows;
const gone = (field: string, noun: NounName, { id }: { id: string }, role: string | null = null) => ({
  field,
  noun,
  recordId: id,
  role,
});

test('a withdrawn speaker is told of without a name, wherever the statement is read, and comes back', async () => {
  const person = await published('person', { name: 'Zebulon Quartermain', publicRole: 'Minister' });
  const meeting = await published('meeting', { title: 'Where somebody spoke', slug: 'where-somebody-spoke' });
  const said = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'Prisons matter quixotically',
    text: 'T',
    attributions: [{ personId: person.id, capacity: 'Quartermaster' }],
  });
  const out = await withdraw('person', person);

  const remains = [gone('attributions', 'person', person)];
  expect(await told(said.id)).toEqual(remains);
  const page = await publicTakeaway(said.id);
  expect(page).toMatchObject({ attributions: [], gone: remains });
  expect((await publicMeeting('where-somebody-spoke'))?.takeaways).toMatchObject([{ gone: remains }]);
  const found = await publicTexts({ query: 'quixotically' });
  expect(found?.results).toMatchObject([{ said: { attributions: [], gone: remains } }]);
  expect(JSON.stringify([page, found])).not.toMatch(/Quarterma/);

  value(await confirmed((once) => restoreOne(editor, 'person', out, once)));
  expect(await told(said.id)).toEqual([]);
  expect(await publicTakeaway(said.id)).toMatchObject({ attributions: [{ capacity: 'Quartermaster' }] });
});

test('every field that points to what can be withdrawn alone says so', async () => {
  const body = await published('organization', { name: 'A body', slug: 'a-body-to-go' });
  const broader = await published('topic', { name: 'A broader term' });
  const series = await published('series', { name: 'A series' });
  const before = await published('meeting', { title: 'The meeting before' });
  const gist = await published('model', { name: 'A model of a programme' });
  const topic = await published('topic', { name: 'A narrower term', slug: 'narrower-term', broaderId: broader.id });
  const topics = [{ topicId: broader.id }];
  const meeting = await published('meeting', {
    title: 'It points',
    slug: 'it-points',
    seriesId: series.id,
    followUpOfId: before.id,
    topics,
    participations: [{ role: 'organiser', organizationId: body.id }],
  });
  const model = await published('model', {
    name: 'It has institutions',
    slug: 'it-has-institutions',
    topics,
    institutions: [{ organizationId: body.id, role: 'Leads' }],
  });
  const study = await published('evidence', { title: 'A study', modelId: model.id, evaluatorId: body.id });
  const programme = await published('programme', {
    name: 'It is led',
    slug: 'it-is-led',
    modelId: gist.id,
    leadOrganizationId: body.id,
    partners: [{ organizationId: body.id }],
  });
  const child = await published('organization', { name: 'A part', slug: 'a-part', parentId: body.id });
  const person = await published('person', {
    name: 'Somebody there',
    slug: 'somebody-there',
    publicRole: 'Head',
    organizationId: body.id,
  });
  const said = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'It is about a body',
    text: 'T',
    about: [{ organizationId: body.id }],
  });
  for (const [noun, record] of [
    ['organization', body],
    ['topic', broader],
    ['series', series],
    ['meeting', before],
    ['model', gist],
  ] as const)
    await withdraw(noun, record);

  const term = gone('topics', 'topic', broader);
  const pages = {
    meeting: await publicMeeting('it-points'),
    model: await publicModel('it-has-institutions'),
    programme: await publicProgramme('it-is-led'),
    organization: await publicOrganization('a-part'),
    person: await publicPerson('somebody-there'),
    topic: await publicTopic('narrower-term'),
  };
  const all = (rows: object[]) => expect.arrayContaining(rows.map((row) => expect.objectContaining(row)));
  expect(pages.meeting?.gone).toEqual(
    all([
      term,
      gone('series', 'series', series),
      gone('followUpOf', 'meeting', before),
      gone('participations', 'organization', body, 'organiser'),
    ]),
  );
  expect(pages.meeting?.takeaways[0]?.gone).toEqual(all([gone('about', 'organization', body)]));
  expect(pages.model?.gone).toEqual(all([term, gone('institutions', 'organization', body)]));
  expect(pages.model?.evidence[0]?.gone).toEqual(all([gone('evaluator', 'organization', body)]));
  expect(pages.programme?.gone).toEqual(
    all([
      gone('model', 'model', gist),
      gone('leadOrganization', 'organization', body),
      gone('partners', 'organization', body),
    ]),
  );
  expect(pages.organization?.gone).toEqual(all([gone('parent', 'organization', body)]));
  expect(pages.person?.gone).toEqual(all([gone('organization', 'organization', body)]));
  expect(pages.topic?.gone).toEqual(all([gone('broader', 'topic', broader)]));
  const subjects = [meeting, model, study, programme, child, person, topic, said].map(({ id }) => id);
  const fields = await visitor.query(
    'SELECT DISTINCT "field" FROM "WithdrawnReference" WHERE "subjectId" = ANY($1::uuid[])',
    [subjects],
  );
  expect(fields.rows.map(({ field }) => field).sort()).toEqual(
    POINTING.filter((field) => field !== 'attributions').toSorted(),
  );
});

test('no noun has a reference of its own of which nothing would be told', async () => {
  const { rows } = await owner.query<{ table: string; column: string }>(`
    SELECT c.relname AS "table", substr(a, strpos(a, ':') + 1) AS "column" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    CROSS JOIN LATERAL unnest(string_to_array(replace(encode(t.tgargs, 'escape'), '\\000', ','), ',')) a
    WHERE t.tgname = 'keep_effective_columns' AND strpos(a, ':') > 0`);
  const { rows: view } = await owner.query(`SELECT pg_get_viewdef('"WithdrawnReference"'::regclass) AS text`);
  const untold = NOUN_NAMES.flatMap((name) => {
    const { table, fields } = storeOf(name).noun;
    const goesAlong = (column: string) => rows.some((row) => row.table === table && row.column === column);
    return Object.entries(fields)
      .filter(([column, { kind }]) => kind === 'reference' && !goesAlong(column))
      .filter(([column]) => !view[0].text.includes(`"${table}"."${column}"`))
      .map(([column]) => `${name}.${column}`);
  });
  expect(untold).toEqual([]);
});

test('what never was public leaves nothing, withdrawn or not', async () => {
  const hidden = [
    await published('person', { name: 'For editors', publicRole: 'P', visibility: 'restricted' }),
    await published('person', { name: 'For the team', publicRole: 'P', visibility: 'team' }),
    await create('person', { name: 'A draft', publicRole: 'P' }),
    await published('person', { name: 'Later', publicRole: 'P', embargoUntil: '2999-01-01T00:00:00Z' }),
  ];
  const meeting = await published('meeting', { title: 'Quiet' });
  for (const person of hidden) {
    const said = await published('takeaway', {
      meetingId: meeting.id,
      headline: 'H',
      text: 'T',
      attributions: [{ personId: person.id }],
    });
    expect(await told(said.id)).toEqual([]);
    await withdraw('person', person);
    expect(await told(said.id)).toEqual([]);
    expect(await publicTakeaway(said.id)).not.toHaveProperty('gone');
  }
});

test('a part that also names somebody who never was public stays unknown when the other is withdrawn', async () => {
  const body = await published('organization', { name: 'An open body' });
  const hidden = await published('person', { name: 'Hidden', publicRole: 'P', visibility: 'team' });
  const meeting = await published('meeting', { title: 'Of two' });
  const said = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'H',
    text: 'T',
    attributions: [{ personId: hidden.id, organizationId: body.id }],
  });
  await withdraw('organization', body);
  expect(await told(said.id)).toEqual([]);
});

test('a rule keeps back that somebody was withdrawn, and so do a closed record and a closed note', async () => {
  const person = await published('person', { name: 'Aurelian Vantongeren', publicRole: 'P' });
  const meeting = await published('meeting', {
    title: 'Kept in the room',
    attributionRule: 'chatham_house',
    participations: [{ role: 'speaker', personId: person.id }],
  });
  const values = { headline: 'H', text: 'T', attributions: [{ personId: person.id }] };
  const said = await published('takeaway', { ...values, meetingId: meeting.id });
  const open = await published('meeting', { title: 'Open' });
  const draft = await create('takeaway', { ...values, meetingId: open.id });
  const heard = await published('takeaway', { ...values, meetingId: open.id });
  await withdraw('person', person);
  expect([await told(meeting.id), await told(said.id), await told(draft.id)]).toEqual([[], [], []]);
  expect(await told(heard.id)).toHaveLength(1);
  await owner.query('UPDATE "Tombstone" SET "closedAt" = now() WHERE "recordId" = $1', [person.id]);
  expect(await told(heard.id)).toEqual([]);
  await owner.query('UPDATE "Tombstone" SET "closedAt" = NULL WHERE "recordId" = $1', [person.id]);
  await owner.query(`UPDATE "Person" SET "visibility" = 'restricted' WHERE "id" = $1`, [person.id]);
  expect(await told(heard.id)).toEqual([]);
});

test('somebody who was closed without being withdrawn leaves nothing', async () => {
  const body = await published('organization', { name: 'Closed since' });
  const person = await published('person', { name: 'Of it', publicRole: 'P', organizationId: body.id });
  const values = { name: 'Closed since', visibility: 'restricted' };
  value(await editOne(editor, 'organization', { id: body.id, baseVersion: 2, values }));
  expect(await told(person.id)).toEqual([]);
});

test('the view gives nothing that stood beside the reference', async () => {
  const columns = await visitor.query('SELECT * FROM "WithdrawnReference" LIMIT 0');
  expect(columns.fields.map(({ name }) => name)).toEqual([
    'id',
    'subjectId',
    'field',
    'role',
    'noun',
    'recordId',
    'withdrawnAt',
    'position',
  ]);
});
