import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runStatements } from './postgres/roles';
import { readMigrations } from './schema-files';
import { freshDatabase } from './testing/fresh';

const migrations = readMigrations();
const at = migrations.findIndex(({ name }) => name.endsWith('_clock_times'));
let url: string;
let client: pg.Client;

/** A session of a meeting in `zone`, as it was kept while its times were moments. */
async function former(zone: string | null, start: string, end: string | null = null): Promise<string> {
  const [meeting, session] = [randomUUID(), randomUUID()];
  const fields = { meetingId: meeting, title: 'S', scheduledStart: start, scheduledEnd: end, actualStart: null };
  await client.query(
    `INSERT INTO "Meeting" ("id", "slug", "title", "timeZone", "updatedAt") VALUES ($1::uuid, 'm-' || $1::uuid, 'M', $2, now())`,
    [meeting, zone],
  );
  await client.query(
    `INSERT INTO "MeetingSession" ("id", "meetingId", "title", "scheduledStart", "scheduledEnd", "updatedAt") VALUES ($1, $2, 'S', $3, $4, now())`,
    [session, meeting, start, end],
  );
  await client.query(
    `INSERT INTO "Revision" ("id", "noun", "recordId", "version", "status", "action", "visibility", "fields", "actId")
     VALUES ($1, 'session', $2, 1, 'draft', 'create', 'public', $3, $1)`,
    [randomUUID(), session, fields],
  );
  return session;
}

beforeAll(async () => {
  url = await freshDatabase(`${inject('prefix')}_clock_times`);
  for (const { sql } of migrations.slice(0, at)) await runStatements(url, [sql]);
  client = new pg.Client({ connectionString: url });
  await client.connect();
}, 120_000);
afterAll(() => client.end());

test('moments become what they were shown as, in rows and in history', async () => {
  const cases: [string | null, string, string][] = [
    ['Europe/Vienna', '2020-02-11T08:00:00.000Z', '2020-02-11T09:00'],
    [null, '2020-02-11T08:00:00.000Z', '2020-02-11T08:00'],
    ['Asia/Singapore', '2020-02-11T17:00:05.250Z', '2020-02-12T01:00:05'],
    ['Europe/Vienna', '2020-10-25T00:30:00.000Z', '2020-10-25T02:30'],
    ['Europe/Vienna', '2020-10-25T01:30:00.000Z', '2020-10-25T02:30(2)'],
    ['Australia/Lord_Howe', '2020-04-04T15:15:00.000Z', '2020-04-05T01:45(2)'],
    ['Europe/Kyiv', '2020-02-11T08:00:00.000Z', '2020-02-11T10:00'],
    ['UTC', '2020-02-11T08:00:00.000Z', '2020-02-11T08:00'],
  ];
  const ids: string[] = [];
  for (const [zone, moment] of cases) ids.push(await former(zone, moment));
  const night = await former('Europe/Vienna', '2020-10-25T00:45:00.000Z', '2020-10-25T01:15:00.000Z');

  await client.query(migrations[at]?.sql ?? '');
  const read = async (id: string) => {
    const { rows } = await client.query(
      `SELECT s."scheduledStart", s."scheduledEnd", s."version", r."fields" FROM "MeetingSession" s JOIN "Revision" r ON r."recordId" = s."id" WHERE s."id" = $1`,
      [id],
    );
    return rows[0];
  };
  for (const [index, [zone, , clock]] of cases.entries()) {
    const { scheduledStart, scheduledEnd, version, fields } = await read(ids[index] ?? '');
    expect([zone, scheduledStart, scheduledEnd, version]).toEqual([zone, clock, null, 1]);
    expect(fields).toMatchObject({ title: 'S', scheduledStart: clock, scheduledEnd: null, actualStart: null });
  }
  expect(await read(night)).toMatchObject({ scheduledStart: '2020-10-25T02:45', scheduledEnd: '2020-10-25T02:15(2)' });
});

test('what is no time of the clock, and an end on a day before its start, no door lets in', async () => {
  const set = (start: string, end: string | null) =>
    client.query('UPDATE "MeetingSession" SET "scheduledStart" = $1, "scheduledEnd" = $2', [start, end]);
  await set('2020-02-11T22:00', '2020-02-12T01:00');
  for (const [start, end] of [
    ['2020-02-11T08:00:00Z', null],
    ['16h00', null],
    ['2020-02-11T22:00', '2020-02-10T23:00'],
  ] as const)
    await expect(set(start, end)).rejects.toThrow(/check constraint/);
});
