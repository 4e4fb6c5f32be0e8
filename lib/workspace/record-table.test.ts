import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, create, editor, join, latest, published } from '@/server/testing/records';
import { NOUN_NAMES, type NounName } from '../field';
import { storeOf, stores } from '../nouns';
import { restoreOne, withdrawOne } from '../workflows/lifecycle/withdraw';
import { editOne, publishOne } from '../workflows/records';
import { NAMED } from './duplicates/references';
import { openRecord } from './record';

type Row = Record<string, unknown> & { id: string };

/** The columns by which a part points to the record that it belongs to, the nearest first. */
const PARTS: Record<string, string[]> = {
  participant_count: ['meetingId'],
  institution: ['modelId'],
  participation: ['sessionId', 'meetingId'],
  assessment: ['commitmentId'],
};
const SHARED = ['effectiveVisibility', 'effectiveEmbargoUntil', 'effectiveRule'] as const;
const OF_NOUNS = ['status', 'version', 'createdAt', 'updatedAt', 'publishedAt'] as const;

/** The tables whose rows have a record, by the noun that their trigger names. */
async function tables(): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ noun: string; table: string }>(
    `SELECT split_part(encode(tgargs, 'escape'), '\\000', 1) AS noun, tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname = 'keep_record'`,
  );
  return new Map(rows.map(({ noun, table }) => [noun, table]));
}

/** What a row's record must say, by the register and not by the trigger. */
function expected(noun: string, row: Row, models: Map<string, unknown>, cited: boolean): Row {
  const shared = Object.fromEntries(SHARED.map((name) => [name, row[name]]));
  const own = Object.fromEntries(OF_NOUNS.map((name) => [name, row[name] ?? null]));
  const part = PARTS[noun];
  if (part) {
    const none = { meetingId: null, homeId: null, slug: null, title: null, language: null };
    return { id: row.id, noun, partOfId: firstIn(row, part), ...none, cited, ...shared, ...own };
  }
  const called = row[storeOf(noun as NounName).noun.title];
  const whole = String(noun === 'presentation' ? models.get(String(called)) : called);
  const title = whole.length > 300 ? `${whole.slice(0, 299).replace(/\s+\S*$/, '')}…` : whole;
  const { meetingId = null, slug = null, language = null } = row;
  const homeId = firstIn(row, storeOf(noun as NounName).noun.home);
  return { id: row.id, noun, partOfId: null, meetingId, homeId, slug, title, language, cited, ...shared, ...own };
}
const firstIn = (row: Row, columns: readonly string[]) =>
  columns.map((column) => row[column]).find((id) => id != null) ?? null;

async function differences() {
  // When it was opened does not follow from its row; the news are tested on it.
  const { rows: kept } = await owner.query<Row>('SELECT * FROM "Record"');
  const records = new Map(kept.map(({ openedAt: _, ...record }) => [record.id, record as Row]));
  const models = new Map((await owner.query('SELECT id, name FROM "PresentedModel"')).rows.map((m) => [m.id, m.name]));
  const citing = new Set((await owner.query('SELECT "recordId" FROM "Citation"')).rows.map((c) => c.recordId));
  const wrong: unknown[] = [];
  for (const [noun, table] of await tables()) {
    for (const row of (await owner.query<Row>(`SELECT * FROM ${table}`)).rows) {
      const record = records.get(row.id);
      records.delete(row.id);
      const right = expected(noun, row, models, citing.has(row.id));
      if (JSON.stringify(sorted(record)) !== JSON.stringify(sorted(right))) wrong.push({ record, right });
    }
  }
  return [...wrong, ...[...records.values()].map((record) => ({ record, right: null }))];
}
const sorted = (row: object | undefined) => row && Object.fromEntries(Object.entries(row).sort());

/** What comes out when the database makes it all anew, beside what stands there: the same, if it kept it right. */
async function madeAnew(remake: (client: pg.PoolClient) => Promise<void>, read: string) {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    const before = (await client.query(read)).rows;
    await remake(client);
    return { before, after: (await client.query(read)).rows };
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** Rows whose effective columns are not those that their own columns and their parents' come to. */
async function wronglyOpen(): Promise<unknown[]> {
  const { rows } = await owner.query<{ table: string }>(
    `SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname = 'keep_effective_columns' ORDER BY 1`,
  );
  const wrong: unknown[] = [];
  for (const { table } of rows) {
    const columns = (
      await owner.query<{ name: string }>(
        `SELECT quote_ident(a.attname) AS name FROM pg_trigger t JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = ANY (t.tgattr)
         WHERE t.tgname = 'keep_effective_columns' AND t.tgrelid = $1::regclass`,
        [table],
      )
    ).rows.map(({ name }) => `${name} = ${name}`);
    const { before, after } = await madeAnew(
      async (client) => void (await client.query(`UPDATE ${table} SET ${columns.join(', ')}`)),
      `SELECT id, "effectiveVisibility", "effectiveEmbargoUntil", "effectiveRule" FROM ${table} ORDER BY id`,
    );
    if (JSON.stringify(before) !== JSON.stringify(after)) wrong.push({ table, before, after });
  }
  return wrong;
}

/** Names that are not those of the rows. */
async function wrongNames(): Promise<unknown> {
  const { rows } = await owner.query<{ table: string }>(
    `SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname = 'keep_names'`,
  );
  const { before, after } = await madeAnew(async (client) => {
    await client.query('DELETE FROM search."Name"');
    for (const { table } of rows) await client.query(`UPDATE ${table} SET id = id`);
  }, 'SELECT * FROM search."Name" ORDER BY "origin", "noun", "name", "other"');
  return JSON.stringify(before) === JSON.stringify(after) ? [] : { before, after };
}

/** What the triggers that keep texts are told: of which noun, by which column the record is known, and the columns of words. */
async function textTriggers() {
  const { rows } = await owner.query<{ table: string; said: string }>(
    `SELECT c.relname AS "table", encode(tgargs, 'escape') AS said FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE tgname = 'keep_texts'`,
  );
  return rows.map(({ table, said }) => {
    const [noun, id, ...columns] = said.split('\\000').slice(0, -1);
    return { table, noun, id, columns };
  });
}

/** Texts that are not those of the rows. */
async function wrongTexts(): Promise<unknown> {
  const { before, after } = await madeAnew(async (client) => {
    await client.query('DELETE FROM search."Text"');
    for (const { table, noun, id, columns } of await textTriggers())
      await client.query('SELECT search.keep_texts_of($1, $2, $3, $4)', [table, noun, id, columns]);
  }, 'SELECT * FROM search."Text" ORDER BY "origin"');
  return JSON.stringify(before) === JSON.stringify(after) ? [] : { before, after };
}

const made: { noun: NounName; id: string }[] = [];
const meetings: string[] = [];

beforeAll(async () => {
  const add = async (noun: NounName, values: object) => {
    const { id } = await published(noun, values);
    made.push({ noun, id });
    return id;
  };
  const source = await add('source', { title: 'A report', language: 'fr' });
  const [body, twin] = [await add('organization', { name: 'A body' }), await add('organization', { name: 'A twin' })];
  const person = await add('person', { name: 'A person', publicRole: 'Minister', organizationId: twin });
  const model = await add('model', { name: 'A model', institutions: [{ organizationId: body }] });
  const programme = await add('programme', { name: 'A programme', modelId: model });
  await add('pillar', { name: 'A pillar', modelId: model });
  await add('condition', { text: 'A condition '.repeat(40), modelId: model });
  await add('series', { name: 'A series' });
  const topic = await add('topic', { name: 'A topic', aliases: [{ name: 'Its other name' }] });
  for (const title of ['First', 'Second']) {
    const meetingId = await add('meeting', {
      title,
      participantCounts: [{ kind: 'participants', value: 40, sourceId: source }],
      participations: [
        { role: 'host', organizationId: twin },
        { role: 'speaker', personId: person },
      ],
    });
    meetings.push(meetingId);
    await add('session', { meetingId, title: 'Another session' });
    const sessionId = await add('session', {
      meetingId,
      title: 'A session',
      participations: [{ role: 'chair', personId: person }],
    });
    await add('presentation', { meetingId, sessionId, modelId: model });
    const said = { topics: [{ topicId: topic }], citations: [{ sourceId: source }] };
    await add('takeaway', {
      ...said,
      meetingId,
      sessionId,
      headline: 'A headline',
      text: 'A text',
      attributions: [{ personId: person }, { organizationId: body }],
    });
    const claimId = await add('claim', { meetingId, programmeId: programme, text: 'A claim '.repeat(50) });
    await add('evidence', { title: 'A study', claimId });
    await add('commitment', {
      meetingId,
      deliverable: 'A promise',
      assessments: [{ assessedOn: '2026', progress: 'in_progress' }],
    });
  }
  await create('claim', { text: 'Of no meeting' });
});

test('every noun and every cited part has one, made with it', async () => {
  expect([...(await tables()).keys()].sort()).toEqual([...NOUN_NAMES, ...Object.keys(PARTS)].sort());
  expect(Object.keys(stores).every((noun) => made.some((record) => record.noun === noun))).toBe(true);
  expect(await differences()).toEqual([]);
});

const act = fc.record({
  kind: fc.constantFrom(
    'rename',
    'close',
    'embargo',
    'move',
    'withdraw',
    'restore',
    'publish',
    'bulk',
    'join',
    'delete',
  ),
  which: fc.nat({ max: 99 }),
  text: fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abc é–z') }),
});

/** One act; that it is refused is as good an act as any. */
async function perform({ kind, which, text }: { kind: string; which: number; text: string }): Promise<void> {
  const { noun, id } = made[which % made.length] as (typeof made)[number];
  const opened = await openRecord(editor, noun, id);
  if (!opened.ok) return;
  const { values, state } = opened.value;
  const { title, fields } = storeOf(noun).noun;
  const edit = (changed: object) => {
    const own = Object.entries(changed).filter(([name]) => name in fields);
    const edit = { id, baseVersion: state.version, values: { ...values, ...Object.fromEntries(own) } };
    return confirmed((once) => editOne(editor, noun, edit, once));
  };
  if (kind === 'rename')
    await edit(noun === 'presentation' ? { emphasis: text } : { [title]: text, slug: `renamed-${which}` });
  if (kind === 'close') await edit({ visibility: which % 3 ? 'restricted' : 'public', attributionRule: 'closed' });
  if (kind === 'embargo') await edit({ embargoUntil: which % 2 ? '2099-01-01T00:00:00.000Z' : null });
  if (kind === 'move') await edit({ meetingId: meetings[which % 2] });
  if (kind === 'withdraw') await withdrawOne(editor, noun, { id, version: state.version, reason: 'Tried' });
  const at = await latest(noun, id);
  if (kind === 'restore') await confirmed((once) => restoreOne(editor, noun, at, once));
  if (kind === 'publish') await confirmed((once) => publishOne(editor, noun, at, once));
  if (kind === 'bulk')
    await owner.query(`UPDATE "Takeaway" SET visibility = $1, headline = headline || $2`, [
      which % 2 ? 'team' : 'public',
      text,
    ]);
  if (kind === 'join') {
    const [one, other] = made.filter((record) => record.noun === noun);
    if (one && other && NAMED.includes(noun)) await join(noun, one.id, other.id);
  }
  if (kind === 'delete') {
    await owner.query('DELETE FROM "Takeaway" WHERE "meetingId" = $1 AND position = $2', [meetings[0], which]);
    await owner.query('DELETE FROM "Assessment" WHERE "commitmentId" = $1', [id]);
  }
}

const saves = async () => Number((await owner.query('SELECT count(*) FROM "Revision"')).rows[0].count);

test('equals the nouns after any acts on them, as names and effective columns do', async () => {
  const before = await saves();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 16 }), async (acts) => {
      for (const one of acts) await perform(one);
      expect(await differences()).toEqual([]);
      expect(await wronglyOpen()).toEqual([]);
      expect(await wrongNames()).toEqual([]);
      expect(await wrongTexts()).toEqual([]);
    }),
    { numRuns: 10 },
  );
  // Of the 80 acts or more, a fair part was not refused.
  expect(await saves()).toBeGreaterThan(before + 15);
});

test('goes with its row, and stays behind the wall with it', async () => {
  const { id } = await published('topic', { name: 'Soon gone' });
  const there = async (pool: typeof owner) => (await pool.query('SELECT 1 FROM "Record" WHERE id = $1', [id])).rowCount;
  expect(await there(visitor)).toBe(1);
  await owner.query(`UPDATE "Topic" SET visibility = 'restricted' WHERE id = $1`, [id]);
  expect([await there(owner), await there(visitor)]).toEqual([1, 0]);
  await owner.query('DELETE FROM "Topic" WHERE id = $1', [id]);
  expect(await there(owner)).toBe(0);
  await published('topic', { name: 'Gone with all' });
  await owner.query('TRUNCATE "Topic" CASCADE');
  expect(await differences()).toEqual([]);
});

test('of who took part in a meeting under the Chatham House Rule, the public side reads none', async () => {
  const { id } = await published('person', { name: 'Present', publicRole: 'Envoy' });
  const meeting = await published('meeting', {
    title: 'Under the rule',
    attributionRule: 'chatham_house',
    participations: [{ role: 'speaker', personId: id }],
  });
  const parts = 'SELECT noun FROM "Record" WHERE "partOfId" = $1';
  expect((await owner.query(parts, [meeting.id])).rows).toEqual([{ noun: 'participation' }]);
  expect((await visitor.query(parts, [meeting.id])).rows).toEqual([]);
});

test('of every noun the words are searched that its description says, and no others', async () => {
  const WORDS = ['line', 'lines', 'markdown'];
  const described = NOUN_NAMES.map((noun) => {
    const { fields, title, table } = storeOf(noun).noun;
    const sought = Object.keys(fields).filter(
      (name) => fields[name]?.sought ?? WORDS.includes(fields[name]?.kind ?? ''),
    );
    // A presentation is called by its model, which is no word of its own.
    const called = sought.includes(title) ? title : '';
    return [table, [called, ...sought.filter((name) => name !== title).sort()]];
  });
  const kept = (await textTriggers())
    .filter(({ noun, id }) => noun !== '' && id === 'id')
    .map(({ table, columns: [called = '', ...others] }) => [
      table,
      [called, ...others.map((column) => column.replace('~', '')).sort()],
    ]);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(described));
});
