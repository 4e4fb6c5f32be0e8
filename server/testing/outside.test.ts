import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { databaseStatements, runStatements } from '../postgres/roles';
import { joinTestServer } from './outside';

const superuser = inject('superuserUrl');

async function ask(query: string, values: unknown[] = []): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(query, values);
  await client.end();
  return rows.map(({ name }) => name);
}

const heldBy = (run: string) =>
  ask(
    `SELECT name FROM (SELECT datname::text AS name FROM pg_database UNION ALL SELECT rolname::text FROM pg_roles) n
     WHERE starts_with(name, $1) ORDER BY name`,
    [run],
  );

async function begin() {
  const run = await joinTestServer(superuser);
  await runStatements(superuser, databaseStatements(`${run.prefix}_data`, 'template0', run.logins));
  const all = ['data', 'owner', 'program', 'visitor'].map((name) => `${run.prefix}_${name}`);
  expect(await heldBy(run.prefix)).toEqual(all);
  return { ...run, all };
}

test('a run leaves nothing behind, and clears away what one left that was killed but nothing of a living one', async () => {
  const [killed, living] = [await begin(), await begin()];
  await ask(`SELECT pg_terminate_backend(pid)::text AS name FROM pg_stat_activity WHERE application_name = $1`, [
    killed.prefix,
  ]);
  await expect
    .poll(() => ask('SELECT pid::text AS name FROM pg_stat_activity WHERE application_name = $1', [killed.prefix]))
    .toEqual([]);
  const next = await begin();
  expect(await heldBy(killed.prefix)).toEqual([]);
  expect(await heldBy(living.prefix)).toEqual(living.all);
  await living.stop();
  await next.stop();
  expect([await heldBy(living.prefix), await heldBy(next.prefix)]).toEqual([[], []]);
});

test('only a superuser can prepare a server', async () => {
  await expect(joinTestServer(inject('ownerUrl').replace(/\/postgres$/, `/${inject('template')}`))).rejects.toThrow(
    'must be the address of a superuser',
  );
});
