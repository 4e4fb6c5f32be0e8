import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { disconnect, publicDb } from '@/lib/db';
import { recognise } from '@/lib/import/article';
import { findNames } from '@/lib/search/names';
import type { Viewer } from '@/lib/viewer';
import { matchRecognition } from '@/lib/workflows/import/matching';
import { createOne, publishOne } from '@/lib/workflows/records';
import { openForStart } from '../database';
import { migrateFor } from '../migrate';
import { readdress } from '../testing/address';
import { proveWall } from '../wall';
import { checkOutside } from './outside';
import { runStatements } from './roles';

/** An operator's login and database of that name: no login for the public side, and the locale is C. */
const alone = `${inject('prefix')}_alone`;
const mute = `${inject('prefix')}_mute`;
const password = 'only for tests';
const address = readdress(inject('superuserUrl'), { database: alone, login: { name: alone, password } });
const editor: Viewer = { kind: 'program', role: 'editor' };

const asSuperuser = (...statements: string[]) => runStatements(inject('superuserUrl'), statements);
const database = (name: string, encoding: string) => [
  `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
  `CREATE DATABASE ${name} OWNER ${alone} TEMPLATE template0 ENCODING '${encoding}' LOCALE 'C' LOCALE_PROVIDER libc`,
];

beforeAll(async () => {
  await asSuperuser(`CREATE ROLE ${alone} LOGIN PASSWORD '${password}'`, ...database(alone, 'UTF8'));
  process.env.DATABASE_URL = address;
  process.env.OWNER_DATABASE_URL = '';
  // As an empty line of .env leaves it.
  process.env.PUBLIC_DATABASE_URL = '';
});

afterAll(async () => {
  await disconnect();
  await asSuperuser(`DROP DATABASE IF EXISTS ${alone} WITH (FORCE)`, `DROP ROLE ${alone}`);
});

test('an owner who may neither make the public role nor take it on is told what to run', async () => {
  await expect(openForStart('http://localhost')).rejects.toThrow(`GRANT plenary_public TO ${alone};`);
});

test('a database that does not hold UTF-8 is refused in words', async () => {
  await asSuperuser(...database(mute, 'SQL_ASCII'));
  const mutes = readdress(address, { database: mute });
  await expect(checkOutside({ databaseUrl: mutes, ownerUrl: mutes, publicUrls: [address] })).rejects.toThrow(
    `the database "${mute}" holds texts in SQL_ASCII`,
  );
  await asSuperuser(`DROP DATABASE ${mute}`);
});

test('without a login of its own the public side takes the role on, within its limits', async () => {
  await asSuperuser(`GRANT plenary_public TO ${alone}`);
  const remarks = await checkOutside({ databaseUrl: address, ownerUrl: address, publicUrls: [] });
  for (const said of ['has LC_CTYPE C', 'Ł behind Z']) expect(remarks).toContain(said);
  const opened = await openForStart('http://localhost');
  await migrateFor(opened);
  await proveWall(opened.publicUrl);
  const [session] = await publicDb().$queryRaw<object[]>`
    SELECT session_user::text AS login, current_user::text AS role, current_setting('statement_timeout') AS longest,
      current_setting('default_transaction_read_only') AS "readOnly"`;
  expect(session).toEqual({ login: alone, role: 'plenary_public', longest: '15s', readOnly: 'on' });

  const made = await createOne(editor, 'organization', { name: 'Институт Мира' });
  if (!made.ok) throw new Error(made.failure.kind);
  expect(await publicDb().organization.count()).toBe(0);
  await publishOne(editor, 'organization', made.value);
  expect(await publicDb().organization.count()).toBe(1);
  await expect(publicDb().$queryRaw`SELECT 1 FROM "User"`).rejects.toThrow('42501');
  await expect(publicDb().organization.deleteMany()).rejects.toThrow(/read-only|denied/);
});

test('a locale without letters hides no name and knows small letters all the same', async () => {
  const asked = { nouns: ['organization'], query: 'мира ИНСТ', most: 5 } as const;
  expect(await findNames(publicDb(), 'open', asked)).toMatchObject([{ name: 'Институт Мира', near: false }]);
  const proposal = recognise({ text: 'The meeting was held in Tunis.', format: 'text' });
  const fields = { name: 'ИНСТИТУТ МИРА', acronym: null, kind: null, countryCode: null, role: 'mentioned' } as const;
  const named = { key: 'organization:1', fields, passages: [] };
  const { organizations } = await matchRecognition(editor, { ...proposal, organizations: [named] });
  expect(organizations[0]?.match).toMatchObject({ label: 'Институт Мира', how: 'name' });
});
