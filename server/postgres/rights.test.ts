import { afterAll, expect, inject, test } from 'vitest';
import { noteRefusal } from '@/lib/audit';
import { db, disconnect } from '@/lib/db';
import { readdress } from '../testing/address';
import { owner, ownerUrl } from '../testing/database';
import { published } from '../testing/records';
import { proveProgram } from '../wall';
import { grantRights } from './rights';
import { runStatements } from './roles';

const program = String(process.env.DATABASE_URL);
const { program: login } = inject('logins');
/** The tables that are only added to. */
const KEPT = ['AuditEntry', 'Checkpoint', 'LogEntry', 'PublishedState', 'Revision', 'StateEnd'];
/** A statement as the program's login, in words of PostgreSQL's where it is refused. */
const run = (sql: string) => db().$executeRawUnsafe(sql);
const asSuperuser = (...statements: string[]) => runStatements(inject('superuserUrl'), statements);

afterAll(() => disconnect());

test('the program reads and writes every table, and takes nothing out of those that are only added to', async () => {
  const { rows } = await owner.query<{ name: string; may: string[] }>(
    `SELECT c.relname AS name, ARRAY(SELECT r FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) r
       WHERE has_table_privilege($1, c.oid, r)) AS may
     FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace IN ('public'::regnamespace, 'search'::regnamespace) ORDER BY 1`,
    [login],
  );
  const may = (...rights: string[]) => rows.filter((row) => row.may.join() === rights.join()).map((row) => row.name);
  expect(may()).toEqual(['_prisma_migrations']);
  expect(may('SELECT', 'INSERT')).toEqual(KEPT);
  expect(may('SELECT', 'INSERT', 'UPDATE', 'DELETE')).toHaveLength(rows.length - KEPT.length - 1);
});

test('what was published, logged or done is changed by no statement of the program', async () => {
  const { id } = await published('organization', { name: 'For ever' });
  for (const table of KEPT) {
    const column = table === 'AuditEntry' ? '"action" = \'x\'' : 'ctid = ctid';
    for (const sql of [`UPDATE "${table}" SET ${column}`, `DELETE FROM "${table}"`, `TRUNCATE "${table}"`])
      await expect(run(sql), sql).rejects.toThrow(/42501|permission denied|cannot assign to system column/);
    await expect(run(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)).rejects.toThrow(/must be owner|42501/);
  }
  await expect(run('SET session_replication_role = replica')).rejects.toThrow(/permission denied|42501/);
  await expect(run(`SET ROLE ${inject('logins').owner}`)).rejects.toThrow(/permission denied|42501/);
  // A cascade runs with the owner's rights; who began it counts.
  const removal = db().$transaction([
    db().$executeRaw`SELECT set_config('plenary.removing', 'demonstration', TRUE)`,
    db().$executeRaw`DELETE FROM "Organization" WHERE "id" = ${id}::uuid`,
  ]);
  await expect(removal).rejects.toThrow('is only added to');
});

test('of an entry of the audit nothing changes but how many times it was, and only upwards', async () => {
  await noteRefusal({ action: 'user.sign_in_failed', reason: 'password', subject: 'a@example.org' });
  await noteRefusal({ action: 'user.sign_in_failed', reason: 'password', subject: 'a@example.org' });
  expect(await db().auditEntry.findMany({ where: { action: 'user.sign_in_failed' } })).toMatchObject([
    { detail: { times: 2 } },
  ]);
  for (const detail of [`'{"times": 9}'`, `jsonb_set("detail", '{times}', '1')`, `"detail"`, 'NULL'])
    await expect(
      run(`UPDATE "AuditEntry" SET "detail" = ${detail} WHERE "action" = 'user.sign_in_failed'`),
    ).rejects.toThrow('is only added to');
});

test('the owner too is held by the triggers, but to take the demonstration archive out', async () => {
  const client = await owner.connect();
  await client.query(`SET plenary.removing = ''`);
  for (const table of ['Revision', 'AuditEntry'])
    for (const act of [`UPDATE "${table}" SET "action" = 'x'`, `DELETE FROM "${table}"`, `TRUNCATE "${table}"`])
      await expect(client.query(act)).rejects.toThrow('is only added to');
  client.release(true);
});

test('another login takes over at its first start, and one that could take something out is refused', async () => {
  const other = `${inject('prefix')}_other`;
  const { pathname } = new URL(program);
  const address = readdress(program, {
    database: pathname.slice(1),
    login: { name: other, password: 'only for tests' },
  });
  await asSuperuser(
    `CREATE ROLE ${other} LOGIN PASSWORD 'only for tests'`,
    `GRANT CONNECT ON DATABASE ${pathname.slice(1)} TO ${other}`,
  );
  await published('organization', { name: 'For every login' });
  // Programs may start side by side, and a start that finds all rights given writes nothing.
  await Promise.all([1, 2, 3, 4].map(() => grantRights(ownerUrl, other)));
  const written = async () =>
    (
      await owner.query(
        `SELECT max(xmin::text::bigint) AS latest FROM (SELECT xmin FROM pg_class UNION ALL SELECT xmin FROM pg_proc) c`,
      )
    ).rows;
  const before = await written();
  await grantRights(ownerUrl, other);
  expect(await written()).toEqual(before);
  await proveProgram(address);
  // It has no BYPASSRLS, and reads and writes all the same.
  await runStatements(address, [
    `DO $$ BEGIN ASSERT (SELECT count(*) FROM "Organization") > 0; END $$`,
    `UPDATE "Organization" SET "description" = NULL`,
  ]);
  await owner.query(`GRANT DELETE ON "Revision" TO ${other}`);
  for (const mighty of [address, ownerUrl, readdress(inject('superuserUrl'), { database: pathname.slice(1) })])
    await expect(proveProgram(mighty)).rejects.toThrow('can take published states out of the record');
  await grantRights(ownerUrl, login);
  await proveProgram(program);
});
