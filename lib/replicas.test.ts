import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { migrateFor } from '@/server/migrate';
import { databaseStatements, runStatements } from '@/server/postgres/roles';
import { type Replica, startReplica, startTestServer, type TestServer } from '@/server/testing/cluster';

// A cluster of their own, for it gets a replica and is stopped.
vi.setConfig({ testTimeout: 60_000 });

const NAME = 'plenary_replicas';
let server: TestServer;
let replica: Replica;
let superuser: pg.Pool;
let db: typeof import('./db');
let epoch: typeof import('./epoch');

beforeAll(async () => {
  server = await startTestServer();
  await runStatements(server.url('superuser', 'postgres'), databaseStatements(NAME));
  await migrateFor({ ownerUrl: server.url('owner', NAME), databaseUrl: server.url('program', NAME) });
  replica = await startReplica(server.url('superuser', 'postgres'));
  const visitor = server.url('visitor', NAME);
  process.env.DATABASE_URL = server.url('program', NAME);
  process.env.PUBLIC_DATABASE_URL = `${replica.url(visitor)}  ${visitor}`;
  superuser = new pg.Pool({ connectionString: server.url('superuser', NAME), max: 1 });
  superuser.on('error', () => {});
  [db, epoch] = [await import('./db'), await import('./epoch')];
}, 120_000);

afterAll(async () => {
  await Promise.all([db.disconnect(), superuser.end()]);
  await replica.remove();
  await server.stop();
});

/** Whether the public side's next page is read from the replica, and how many series it finds there. */
async function read(): Promise<{ replica: boolean; series: number }> {
  const [row] = await db.publicDb().$queryRaw<[{ replica: boolean; series: number }]>`
    SELECT pg_is_in_recovery() AS "replica", (SELECT count(*)::int FROM "MeetingSeries") AS "series"`;
  return row;
}

/** Looks until the replica holds what the primary does. */
const untilLevel = () =>
  vi.waitFor(
    async () => {
      await epoch.lookAtEpoch();
      expect(await read()).toMatchObject({ replica: true });
    },
    { timeout: 20_000, interval: 50 },
  );

const publish = (name: string) =>
  db.inTransaction((tx) =>
    tx.meetingSeries.create({ data: { name, slug: name, status: 'published', visibility: 'public' } }),
  );
const onReplica = async (statement: string) => {
  const client = new pg.Client({ connectionString: replica.url(server.url('superuser', NAME)) });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

test('pages are read from the replica once it is known to be level, and from the primary before and for a look that is old', async () => {
  expect(await read()).toMatchObject({ replica: false });
  await untilLevel();
  await pause(1_700);
  expect(await read()).toMatchObject({ replica: false });
});

test('what this process saved is read at once, from the primary until the replica has it', async () => {
  await onReplica('SELECT pg_wal_replay_pause()');
  await untilLevel();
  const { series } = await read();
  expect(await publish('paused')).toMatchObject({ ok: true });
  expect(await read()).toEqual({ replica: false, series: series + 1 });
  await epoch.lookAtEpoch();
  expect(await read()).toEqual({ replica: false, series: series + 1 });
  await onReplica('SELECT pg_wal_replay_resume()');
  await untilLevel();
  expect(await read()).toEqual({ replica: true, series: series + 1 });
});

test('a question that the replica cancels for what the primary does is asked again of the primary', async () => {
  await untilLevel();
  const asked = db.publicDb().$queryRaw<[{ replica: boolean; slept: string }]>`
    SELECT pg_is_in_recovery() AS "replica", pg_sleep(CASE WHEN pg_is_in_recovery() THEN 5 ELSE 0 END)::text AS "slept"
    FROM (SELECT count(*) FROM "MeetingSeries") s`;
  await pause(300);
  await superuser.query('BEGIN; LOCK TABLE "MeetingSeries" IN ACCESS EXCLUSIVE MODE; COMMIT');
  expect(await asked).toMatchObject([{ replica: false }]);
});

test('while the replica is away the primary is read', async () => {
  await untilLevel();
  await replica.stop();
  expect(await read()).toMatchObject({ replica: false });
  await epoch.lookAtEpoch();
  expect(await db.databaseAnswers()).toBe(true);
  await replica.start();
  await untilLevel();
});

test('while the primary is away the replica is read, until this process may have saved what that does not hold', async () => {
  await untilLevel();
  const { name } = await epoch.lookAtEpoch();
  await server.stop();
  const refused = publish('refused');
  await expect(refused).rejects.toThrow();
  await pause(1_700);
  expect(await epoch.lookAtEpoch()).toMatchObject({ name });
  expect(await read()).toMatchObject({ replica: true });
  expect(await db.databaseAnswers()).toBe(true);
  const counted = globalThis as typeof globalThis & { plenaryTransactions?: number };
  counted.plenaryTransactions = db.transactionsEnded() + 1;
  await expect(epoch.lookAtEpoch()).rejects.toThrow();
  await expect(read()).rejects.toThrow();
});
