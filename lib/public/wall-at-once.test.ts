import type pg from 'pg';
import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { published } from '@/server/testing/records';

const meeting = async (title: string, visibility: 'public' | 'team') =>
  (await published('meeting', { title, visibility })).id;
const takeaway = async (meetingId: string) =>
  (await published('takeaway', { meetingId, headline: 'A headline', text: 'A text' })).id;
const opennessOf = async (id: string) =>
  (await owner.query('SELECT "effectiveVisibility" AS v FROM "Takeaway" WHERE id = $1', [id])).rows[0]?.v;

/** Waits until the statement that a connection has sent waits for another one's lock. */
async function waits(client: pg.PoolClient & { processID?: number }): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(`SELECT cardinality(pg_blocking_pids($1)) AS n`, [client.processID]);
    if (rows[0].n > 0) return;
  }
}

/** Runs `second` while `first` has done its work and not ended its transaction; then both end. */
async function interleaved(first: [string, unknown[]], second: [string, unknown[]]): Promise<void> {
  const [one, other] = await Promise.all([owner.connect(), owner.connect()]);
  try {
    await one.query('BEGIN');
    await one.query(...first);
    const late = other.query(...second);
    await waits(other);
    await one.query('COMMIT');
    await late;
  } finally {
    one.release();
    other.release();
  }
}

test('a piece that moves to a closed meeting while its former one is opened stays closed', async () => {
  const [opened, closed] = [await meeting('Soon open', 'team'), await meeting('Closed', 'team')];
  const id = await takeaway(opened);
  await interleaved(
    ['UPDATE "Takeaway" SET "meetingId" = $2 WHERE id = $1', [id, closed]],
    [`UPDATE "Meeting" SET visibility = 'public' WHERE id = $1`, [opened]],
  );
  expect(await opennessOf(id)).toBe('team');
});

test('a piece that is opened by itself while its meeting is closed is closed with it', async () => {
  const held = await meeting('Soon closed', 'public');
  const id = await takeaway(held);
  await owner.query(`UPDATE "Takeaway" SET visibility = 'team' WHERE id = $1`, [id]);
  await interleaved(
    [`UPDATE "Meeting" SET visibility = 'team' WHERE id = $1`, [held]],
    [`UPDATE "Takeaway" SET visibility = 'public' WHERE id = $1`, [id]],
  );
  expect(await opennessOf(id)).toBe('team');
});

test('a piece that is written into a meeting while that is closed is closed with it', async () => {
  const held = await meeting('Closed meanwhile', 'public');
  await interleaved(
    [`UPDATE "Meeting" SET visibility = 'team' WHERE id = $1`, [held]],
    [
      `INSERT INTO "Takeaway" (id, "meetingId", headline, text, status, "updatedAt") VALUES (gen_random_uuid(), $1, 'Late', 'Late', 'published', now())`,
      [held],
    ],
  );
  const { rows } = await owner.query('SELECT "effectiveVisibility" AS v FROM "Takeaway" WHERE "meetingId" = $1', [
    held,
  ]);
  expect(rows).toEqual([{ v: 'team' }]);
});

test('a session that moves to another meeting takes its pieces along, under the rule there', async () => {
  const [open, closed] = [await meeting('Open', 'public'), await meeting('Elsewhere', 'team')];
  const session = await published('session', { meetingId: open, title: 'A session' });
  const { id } = await published('takeaway', { meetingId: open, sessionId: session.id, headline: 'A', text: 'A' });
  expect(await opennessOf(id)).toBe('public');
  await owner.query('UPDATE "MeetingSession" SET "meetingId" = $2 WHERE id = $1', [session.id, closed]);
  expect(await opennessOf(id)).toBe('team');
});

test('nobody opens a row by writing its effective columns', async () => {
  const id = await takeaway(await meeting('Kept', 'team'));
  await owner.query(`UPDATE "Takeaway" SET "effectiveVisibility" = 'public' WHERE id = $1`, [id]);
  expect(await opennessOf(id)).toBe('team');
});
