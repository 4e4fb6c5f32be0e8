import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OwnDatabase, startOwnDatabase } from '../postgres/own';
import { temporaryFolder } from '../testing/folder';
import { backUp } from './backup';
import { restore } from './restore';

const root = temporaryFolder('plenary-backup-');
const [data, again] = [path.join(root, 'data'), path.join(root, 'again')];
const backup = path.join(root, 'one.tar.gz');
let own: OwnDatabase;
/** What is known to be saved before the backup began. */
let saved = 0;

beforeAll(async () => {
  mkdirSync(data, { recursive: true });
  for (const key of ['secret', 'log-key']) writeFileSync(path.join(data, key), `The ${key}`, { mode: 0o600 });
  own = await startOwnDatabase(data);
}, 120_000);
afterAll(async () => {
  await own.stop();
  rmSync(root, { recursive: true, force: true });
});

test('a backup of what is being written to is one state: of each transaction all or nothing, and all that was saved before', async () => {
  const client = new pg.Client({ connectionString: own.ownerUrl });
  await client.connect();
  await client.query(`CREATE TABLE debit (n int, text text); CREATE TABLE credit (n int, text text)`);
  let over = false;
  const writing = (async () => {
    for (let n = 1; !over; n += 1) {
      // Large enough that files grow and the log turns its pages while it is copied.
      await client.query(
        `BEGIN; INSERT INTO debit SELECT ${n}, repeat(md5('${n}'), 20) FROM generate_series(1, 20); INSERT INTO credit SELECT ${n}, repeat(md5('${n}'), 20) FROM generate_series(1, 20); COMMIT`,
      );
      saved = n;
    }
  })();
  await pause(500);
  const before = saved;
  const { files } = await backUp(data, backup);
  over = true;
  await writing;
  await client.end();
  expect(saved).toBeGreaterThan(before);
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['keys/secret', 'cluster/PG_VERSION', 'cluster/backup_label']),
  );
  expect(readdirSync(root).filter((name) => name.endsWith('.partial'))).toEqual([]);

  await restore(backup, again);
  const restored = await startOwnDatabase(again);
  try {
    const other = new pg.Client({ connectionString: restored.ownerUrl });
    await other.connect();
    const { rows } = await other.query(
      'SELECT (SELECT count(*) FROM debit) AS debit, (SELECT count(*) FROM credit) AS credit, (SELECT max(n) FROM debit) AS last',
    );
    await other.end();
    expect(rows[0].debit).toBe(rows[0].credit);
    expect(rows[0].last).toBeGreaterThanOrEqual(before);
    expect(Number(rows[0].debit)).toBe(rows[0].last * 20);
    expect(readFileSync(path.join(again, 'log-key'), 'utf8')).toBe('The log-key');
  } finally {
    await restored.stop();
  }
}, 120_000);

test('a backup that is damaged or cut short, and one that is none, are refused and leave nothing', async () => {
  const bytes = readFileSync(backup);
  const folder = path.join(root, 'refused');
  const wrong: Record<string, Buffer> = {
    'a byte is another': Buffer.from(bytes.map((byte, at) => (at === Math.floor(bytes.length / 2) ? byte ^ 1 : byte))),
    'the end is missing': bytes.subarray(0, bytes.length - 2_000),
    'half is missing': bytes.subarray(0, bytes.length / 2),
    'it is empty': Buffer.alloc(0),
    'it is a text': Buffer.from('What was said, presented and promised.'),
  };
  for (const [what, content] of Object.entries(wrong)) {
    const file = path.join(root, 'wrong.tar.gz');
    writeFileSync(file, content);
    await expect(restore(file, folder), what).rejects.toThrow(/^The backup is damaged and was not used: /);
    expect(readdirSync(folder), what).toEqual([]);
  }
  await expect(restore(path.join(root, 'none.tar.gz'), folder)).rejects.toThrow('There is no file');
}, 120_000);

test('a backup is written over nothing, and restored over nothing', async () => {
  await expect(backUp(data, backup)).rejects.toThrow('is there already');
  await expect(restore(backup, data)).rejects.toThrow('There is a database in');
  expect(existsSync(path.join(data, 'postgres', 'PG_VERSION'))).toBe(true);
});
