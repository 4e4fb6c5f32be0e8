import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { migrateFor } from './migrate';
import { databaseStatements, runStatements } from './postgres/roles';
import { type Replica, startReplica, startTestServer, type TestServer } from './testing/cluster';
import { proveReplicas, proveWall } from './wall';

// A cluster of their own, for it gets a replica and is stopped.
vi.setConfig({ testTimeout: 60_000 });

const NAME = 'plenary_replicas';
let server: TestServer;
let replica: Replica;
let superuser: pg.Pool;
let db: typeof import('../lib/db');
let epoch: typeof import('../lib/epoch');

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
  [db, epoch] = [await import('../lib/db'), await import('../lib/epoch')];
}, 120_000);

afterAll(async () => {
  await Promise.all([db.disconnect(), superuser.end()]);
  await replica.remove();
  await server.stop();
});

/** Shorter than a question of the public side may take. */
const SOON = { timeout: 12_000, interval: 50 };

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
  return client.query(statement).finally(() => client.end());
};
/** A question of Prisma's begins when somebody waits for it. */
const begun = <T>(question: PromiseLike<T>): Promise<T> => Promise.resolve(question.then((answer) => answer));

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
  const asked = begun(db.publicDb().$queryRaw<[{ replica: boolean; slept: string }]>`
    SELECT pg_is_in_recovery() AS "replica", pg_sleep(CASE WHEN pg_is_in_recovery() THEN 14 ELSE 0 END)::text AS "slept"
    FROM (SELECT count(*) FROM "MeetingSeries") s`);
  const sleeping = `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%THEN 14%' AND wait_event = 'PgSleep'`;
  await vi.waitFor(async () => expect((await onReplica(sleeping)).rows).toHaveLength(1), SOON);
  await superuser.query('BEGIN; LOCK TABLE "MeetingSeries" IN ACCESS EXCLUSIVE MODE; COMMIT');
  expect(await asked).toMatchObject([{ replica: false }]);
});

test('a page whose connection to the primary is ended is read all the same', async () => {
  // It sleeps the first time alone.
  expect(await publish('asleep')).toMatchObject({ ok: true });
  const asked = begun(db.publicDb().$queryRaw<[{ replica: boolean; slept: string }]>`
    SELECT pg_is_in_recovery() AS "replica",
      pg_sleep(CASE WHEN EXISTS (SELECT FROM "MeetingSeries" WHERE "slug" = 'asleep') THEN 14 ELSE 0 END)::text AS "slept"`);
  const sleeping = `FROM pg_stat_activity WHERE query LIKE '%THEN 14%' AND wait_event = 'PgSleep'`;
  await vi.waitFor(async () => expect((await superuser.query(`SELECT 1 ${sleeping}`)).rows).toHaveLength(1), SOON);
  await superuser.query(`UPDATE "MeetingSeries" SET "slug" = 'awake' WHERE "slug" = 'asleep'`);
  expect((await superuser.query(`SELECT pg_terminate_backend(pid) ${sleeping}`)).rows).toHaveLength(1);
  expect(await asked).toMatchObject([{ replica: false }]);
});

test('a start takes the replicas that answer, and refuses what is none or lets the public side read more', async () => {
  const [publicUrl, program] = [server.url('visitor', NAME), server.url('program', NAME)];
  const prove = (...replicaUrls: string[]) => proveReplicas({ publicUrl, replicaUrls });
  const nobody = 'postgresql://plenary_public:none@127.0.0.1:1/plenary';
  expect(await prove(nobody, replica.url(publicUrl))).toEqual([replica.url(publicUrl)]);
  await expect(prove(publicUrl)).rejects.toThrow(/the last is the primary's/);
  await expect(prove(replica.url(server.url('superuser', 'postgres')))).rejects.toThrow(/the last is the primary's/);
  await expect(prove(replica.url(program))).rejects.toThrow(/can read the table of members/);
});

test('where a pooler passes no limits on, a start proves that the public login has them of its own', async () => {
  const pooled = `${server.url('visitor', NAME)}?pgbouncer=true`;
  await proveWall(pooled);
  const role = `ALTER ROLE ${server.logins.visitor}`;
  await superuser.query(`${role} RESET statement_timeout`);
  await expect(proveWall(pooled)).rejects.toThrow(`${role} SET statement_timeout = '15s'`);
  await superuser.query(`${role} SET statement_timeout = '10s'; ${role} RESET default_transaction_read_only`);
  await expect(proveWall(pooled)).rejects.toThrow(/does not keep to reading/);
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
