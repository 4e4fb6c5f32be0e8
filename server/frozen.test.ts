import pg from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { migrate } from './migrate';
import { readdress } from './testing/address';
import { freshDatabase } from './testing/fresh';
import { type FrozenRow, readFrozen, thaw } from './testing/frozen';

/** The column by which a row of a table pointed to each noun, and to each cited part, before there was `Record`. */
const SUBJECTS: Record<string, string> = {
  meetingId: 'meeting',
  sessionId: 'session',
  presentationId: 'presentation',
  modelId: 'model',
  pillarId: 'pillar',
  conditionId: 'condition',
  programmeId: 'programme',
  takeawayId: 'takeaway',
  claimId: 'claim',
  evidenceItemId: 'evidence',
  commitmentId: 'commitment',
  sourceId: 'source',
  organizationId: 'organization',
  personId: 'person',
  seriesId: 'series',
  topicId: 'topic',
  participantCountId: 'participant_count',
  institutionId: 'institution',
  assessmentId: 'assessment',
  participationId: 'participation',
};
/** What a row names beside the record that it belongs to. */
const NAMES: Record<string, string[]> = {
  Citation: ['sourceId'],
  Attribution: ['personId', 'organizationId'],
  TopicAssignment: ['topicId'],
};
const POINTING = ['Citation', 'Correction', 'Attribution', 'TopicAssignment', 'Alias', 'SlugRedirect'];

type Columns = FrozenRow['row'];

/** What columns that came later say of a row that was there: under a rule nothing is public that nobody has read again. */
const underRule = ({ effectiveRule }: Columns) => ({ withheld: effectiveRule !== 'on_the_record' });
/** Texts whose language is told from their words, as all were. */
const told = () => ({ language: null });
const LATER: Record<string, (row: Columns) => Record<string, unknown>> = {
  Citation: underRule,
  SlugRedirect: underRule,
  Meeting: () => ({ plannedOn: null, plannedEndOn: null }),
  Tombstone: () => ({ closedAt: null }),
  Correction: () => ({ kind: null }),
  Takeaway: told,
  Claim: told,
  Commitment: told,
  EvidenceItem: told,
  Presentation: told,
  TransferabilityCondition: told,
};
const today = (table: string) => (row: Columns) => ({ ...row, ...LATER[table]?.(row) });

/** A frozen row with what pointed to its record in the two columns of today. */
function pointed(table: string, row: Columns): Columns {
  const subjects = Object.keys(SUBJECTS).filter((column) => column in row && !NAMES[table]?.includes(column));
  const subject = subjects.find((column) => row[column] !== null);
  if (!subject) throw new Error(`${table} ${row.id} points to nothing`);
  const gone = [...subjects, 'nameKey'];
  const rest = Object.fromEntries(Object.entries(row).filter(([column]) => !gone.includes(column)));
  return { ...rest, id: row.id, noun: SUBJECTS[subject], recordId: row[subject] };
}

const frozen = readFrozen();
const rowsOf = (table: string) => frozen.filter((one) => one.table === `"${table}"`).map(({ row }) => row);
let archive: pg.Client;
const now = async (table: string): Promise<Columns[]> =>
  (await archive.query(`SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY 1`)).rows.map(({ row }) => row);
const byId = (rows: Columns[]) => rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const keyOf = ({ id, recordId }: Columns) => String(id ?? recordId);

beforeAll(async () => {
  const name = `${inject('prefix')}_frozen`;
  const url = await freshDatabase(name);
  await thaw(url, readdress(inject('superuserUrl'), { database: name }));
  await migrate(url);
  archive = new pg.Client({ connectionString: url });
  await archive.connect();
  return () => archive.end();
}, 120_000);

test.each(POINTING)('every row of %s points to the record that it pointed to, and says what it said', async (table) => {
  const before = rowsOf(table).map((row) => today(table)(pointed(table, row)));
  expect(before.length).toBeGreaterThan(20);
  expect(byId(await now(table))).toEqual(byId(before));
});

test('no record of any noun, and nothing of what tables hold of it, is lost or changed', async () => {
  const tables = [...new Set(frozen.map(({ table }) => table.slice(1, -1)))].filter((one) => !MOVED.includes(one));
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const before = rowsOf(table).filter(isOfSomething).map(today(table));
    expect(byId(await now(table)), table).toEqual(byId(before));
  }
});
const MOVED = [...POINTING, 'Merge'];

test('whatever is public has its present state, of its present version, and nothing else has one', async () => {
  const { rows } = await archive.query(
    `SELECT r."id" FROM "Record" r FULL JOIN "PublishedState" s ON s."recordId" = r."id" AND s."version" = r."version"
     WHERE r."partOfId" IS NULL AND (s."id" IS NULL) = (r."status" = 'published' AND r."effectiveVisibility" = 'public')`,
  );
  expect(rows).toEqual([]);
  const { rows: kept } = await archive.query('SELECT 1 FROM "PublishedState"');
  expect(kept.length).toBeGreaterThan(20);
});

test('only what a deleted record left behind goes', () => {
  const left = frozen.filter(({ row }) => !isOfSomething(row)).map(({ table }) => table.slice(1, -1));
  expect(left.sort()).toEqual(['ChangeRequest', 'Presence', 'Revision', 'Revision', 'Tombstone']);
});
const ids = new Set(frozen.map(({ row }) => row.id));
const isOfSomething = ({ recordId }: Columns) => typeof recordId !== 'string' || ids.has(recordId);

test('a merge can be undone to the row: what it keeps of rows has their columns of today, but for those that fill themselves', async () => {
  const rows = (await now('Merge')) as (Columns & { trace: Trace })[];
  expect(rows.length).toBe(rowsOf('Merge').length);
  const dropped = rows.flatMap(({ trace }) => trace.dropped);
  const pointing = dropped.filter(({ table }) => POINTING.includes(table));
  expect(pointing.length).toBeGreaterThan(2);
  for (const { table, row } of pointing) {
    const { rows: columns } = await archive.query(
      'SELECT attname, atthasdef OR NOT attnotnull AS optional FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
      [`"${table}"`],
    );
    const kept = new Set(Object.keys(row));
    expect([...kept].filter((name) => !columns.some(({ attname }) => attname === name))).toEqual([]);
    expect(columns.filter(({ attname, optional }) => !optional && !kept.has(attname))).toEqual([]);
  }
  for (const { table, column } of rows.flatMap(({ trace }) => [...trace.moved, ...trace.changed])) {
    await archive.query(`SELECT "${column}" FROM "${table}" LIMIT 0`);
  }
});
interface Trace {
  dropped: { table: string; row: Columns }[];
  moved: { table: string; column: string }[];
  changed: { table: string; column: string }[];
}
