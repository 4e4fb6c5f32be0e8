import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { PrismaClient } from '@/prisma/generated/client';
import { readdress } from '@/server/testing/address';
import { owner, ownerUrl, pastTriggers, visitor } from '@/server/testing/database';
import { editor, latest, published, value } from '@/server/testing/records';
import { TAMPERINGS, type Tampering } from '@/server/testing/tamper';
import type { Tx } from '../db';
import { type Checkpoint, openCheckpoint } from '../public-log/checkpoint';
import { examine, type Findings, isSound } from '../public-log/examine';
import { type Signer, signerOf } from '../public-log/note';
import { openRecord } from '../workspace/record';
import { removeDemonstration } from './demonstration';
import { withdrawOne } from './lifecycle/withdraw';
import { auditLog, logKey, signLog, signLogDaily } from './public-log';
import { editOne } from './records';

// As its command does, the removal of the demonstration archive runs on the owner's login.
process.env.DATABASE_URL = ownerUrl;
const signer = () => logKey() as Signer;
const superuser = new PrismaClient({
  adapter: new PrismaPg(
    readdress(inject('superuserUrl'), { database: new URL(String(process.env.DATABASE_URL)).pathname.slice(1) }),
  ),
});
afterAll(() => superuser.$disconnect());

function read(note: string): Checkpoint {
  const checkpoint = openCheckpoint(note, [signer()]);
  if ('refused' in checkpoint) throw new Error(checkpoint.refused);
  return checkpoint;
}
const signed = async () => {
  const made = await signLog();
  if (!made) throw new Error('There is no key.');
  return { ...made, checkpoint: read(made.note) };
};

async function addBodies(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { id, version } = await published('organization', { name: `Body ${crypto.randomUUID()}` });
    const { values } = value(await openRecord(editor, 'organization', id));
    value(
      await editOne(editor, 'organization', { id, baseVersion: version, values: { ...values, description: 'Edited' } }),
    );
    ids.push(id);
  }
  return ids;
}

let first: Checkpoint;
let kept: Checkpoint;
beforeAll(async () => {
  await addBodies(4);
  ({ checkpoint: first } = await signed());
  const [id = ''] = await addBodies(5);
  value(await withdrawOne(editor, 'organization', { ...(await latest('organization', id)), reason: 'A fault' }));
  ({ checkpoint: kept } = await signed());
  await addBodies(2);
  await signed();
});

/** What an examination finds after the superuser has changed something; the change is undone then. */
async function found(change: (tx: Tx) => Promise<unknown>, checkpoints = [first, kept]): Promise<Findings> {
  let findings: Findings | undefined;
  const undone = new Error('undone');
  await superuser
    .$transaction(
      async (tx) => {
        await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
        await change(tx);
        findings = await examine(tx, checkpoints);
        throw undone;
      },
      { timeout: 30_000 },
    )
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  if (!findings) throw new Error('Nothing was examined.');
  return findings;
}

/** Whole numbers below a bound, by a seed (mulberry32). */
function randomBy(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

test('an untouched log is sound, and begins with what was kept', async () => {
  const findings = await auditLog([first, kept]);
  expect(isSound(findings)).toBe(true);
  expect(findings).toMatchObject({ size: 22, waiting: 0, demonstration: 0 });
  expect(findings.kept.map(({ size, held }) => [size, held])).toEqual([
    [8, 'begins'],
    [18, 'begins'],
  ]);
});

test('removed, altered and reordered states are found, also after the superuser rewrote everything: 100 of 100', {
  timeout: 60_000,
}, async () => {
  const seed = 20261201;
  const below = randomBy(seed);
  const thief = signerOf('localhost:3000/log', Buffer.alloc(32, 9));
  const kinds = Object.entries(TAMPERINGS);
  const missed: string[] = [];
  for (let round = 0; round < 100; round += 1) {
    const [name, tamper] = kinds[round % kinds.length] ?? ['', async () => {}];
    // The administrator has the key as well: who rewrites all of it can sign it too.
    const by = below(2) === 0 ? signer() : thief;
    const at: Omit<Tampering, 'tx'> = { below, kept: kept.size, signer: by };
    if (isSound(await found((tx) => tamper({ ...at, tx }), [kept]))) missed.push(`${round}: ${name}`);
  }
  expect(missed, `seed ${seed}`).toEqual([]);
});

test('it is said which states, where the log itself is as it was kept', async () => {
  const at = (position: number) => `(SELECT "stateId" FROM "LogEntry" WHERE "position" = ${position})`;
  const gone = await found((tx) => tx.$executeRawUnsafe(`DELETE FROM "PublishedState" WHERE "id" = ${at(3)}`));
  expect(gone).toMatchObject({
    removed: [3],
    altered: [],
    reordered: [],
    kept: [{ held: 'begins' }, { held: 'begins' }],
  });
  const changed = await found((tx) =>
    tx.$executeRawUnsafe(
      `UPDATE "PublishedState" SET "shape" = replace("shape", 'Body', 'Boda') WHERE "id" = ${at(5)}`,
    ),
  );
  expect(changed).toMatchObject({ removed: [], altered: [5], reordered: [] });
  const columns = ['shape', 'nonce', 'recordId', 'version', 'from', 'number', 'rule'].map(
    (name) => `"${name}" = o."${name}"`,
  );
  const moved = await found((tx) =>
    tx.$executeRawUnsafe(
      `UPDATE "PublishedState" t SET ${columns} FROM "PublishedState" o WHERE (t."id", o."id") IN ((${at(2)}, ${at(6)}), (${at(6)}, ${at(2)}))`,
    ),
  );
  expect(moved).toMatchObject({
    removed: [],
    altered: [],
    reordered: [2, 6],
    kept: [{ held: 'begins' }, { held: 'begins' }],
  });
  const cut = await found((tx) => tx.$executeRawUnsafe('DELETE FROM "LogEntry" WHERE "position" >= 10'));
  expect(cut.kept.map(({ held }) => held)).toEqual(['begins', 'shorter']);
});

test('without a copy elsewhere, a log that its administrator rewrote and signed looks sound', async () => {
  const rewrite = TAMPERINGS['a state is altered and the log rewritten'];
  const at: Omit<Tampering, 'tx'> = { below: randomBy(1), kept: kept.size, signer: signer() };
  const findings = (checkpoints: Checkpoint[]) =>
    found(async (tx) => rewrite?.({ ...at, tx, below: () => 12 }), checkpoints);
  expect(isSound(await findings([]))).toBe(true);
  expect((await findings([first, kept])).kept.map(({ held }) => held)).toEqual(['begins', 'differs']);
});

test('the demonstration archive goes with its states, and nothing else passes for it', async () => {
  const { id } = await published('organization', { name: 'Of the demonstration' });
  await owner.query(`UPDATE "Organization" SET "origin" = 'demonstration' WHERE "id" = $1`, [id]);
  const { checkpoint } = await signed();
  const remove = (tx: Tx) => tx.$executeRaw`DELETE FROM "PublishedState" WHERE "recordId" = ${id}::uuid`;
  const place = checkpoint.size - 1;
  expect(await found(remove, [checkpoint])).toMatchObject({ removed: [place], demonstration: 0 });
  expect(await removeDemonstration()).toMatchObject({ ok: true, value: { removed: { organization: 1 } } });
  const findings = await auditLog([first, kept, checkpoint]);
  expect(isSound(findings)).toBe(true);
  expect(findings.demonstration).toBe(1);
});

test('nothing in the log is changed or removed, also not with the demonstration archive', async () => {
  for (const act of ['UPDATE "LogEntry" SET "entry" = \'\'', 'DELETE FROM "Checkpoint"', 'TRUNCATE "LogEntry"'])
    await expect(owner.query(`SET plenary.removing = 'demonstration'; ${act}`)).rejects.toThrow('is only added to');
});

test('a log that somebody else has changed is not signed', async () => {
  await pastTriggers('LogEntry', async () => {
    const { rows } = await owner.query('DELETE FROM "LogEntry" WHERE "position" = 22 RETURNING *');
    await expect(signLog()).rejects.toThrow('The log has 22 entries, and the last signed checkpoint has 23.');
    await owner.query('INSERT INTO "LogEntry" VALUES ($1, $2, $3)', Object.values(rows[0]));
  });
  expect(await signed()).toMatchObject({ size: 23, added: 0 });
});

test('a command beside the program signs under the name that the log has', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:4000');
  vi.resetModules();
  const beside = await import('./public-log');
  expect((await beside.signLog(true))?.note).toMatch(/^localhost:3000\/log\n/);
  const moved = await beside.signLog();
  expect(moved?.note).toMatch(/^localhost:4000\/log\n/);
  const { openCheckpoint: open } = await import('../public-log/checkpoint');
  expect(open(moved?.note ?? '', beside.ownKeyAs(moved?.note ?? ''))).toMatchObject({ size: moved?.size });
  await (await import('../db')).disconnect();
  vi.unstubAllEnvs();
  vi.resetModules();
});

test('the log is signed by one at a time, once a day, and only where there is something new', async () => {
  const count = async () => (await owner.query('SELECT count(*)::int AS n FROM "Checkpoint"')).rows[0].n;
  const before = await count();
  await addBodies(1);
  await signLogDaily();
  expect(await count()).toBe(before);
  await Promise.all([1, 2, 3].map(() => signLogDaily(Date.now() + 25 * 3_600_000)));
  expect(await count()).toBe(before + 1);
  expect(isSound(await auditLog([first, kept]))).toBe(true);
});

test('the public reads entries and checkpoints, and the place of what it may read alone', async () => {
  expect((await visitor.query('SELECT "position", "entry" FROM "LogEntry"')).rowCount).toBe(25);
  await expect(visitor.query('SELECT "stateId" FROM "LogEntry"')).rejects.toMatchObject({ code: '42501' });
  expect((await visitor.query('SELECT "note" FROM "Checkpoint"')).rowCount).toBe(6);
  const { id } = await published('organization', { name: 'Soon closed' });
  await signed();
  const { rows } = await owner.query('SELECT "id" FROM "PublishedState" WHERE "recordId" = $1', [id]);
  const states = rows.map((row) => row.id);
  const places = () => visitor.query('SELECT 1 FROM "LoggedState" WHERE "stateId" = ANY($1)', [states]);
  expect((await places()).rowCount).toBe(1);
  await owner.query(`UPDATE "Organization" SET "visibility" = 'team' WHERE "id" = $1`, [id]);
  expect((await places()).rowCount).toBe(0);
});
