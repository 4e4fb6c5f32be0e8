import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pg from 'pg';

/** A plain connection that does what a save writes, and nothing else: the row, its revision, its audit row, the key of the act. */
export async function bareWriter(url: string, meetingId: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT fields FROM "Revision" WHERE "recordId" = $1 AND version = 1', [
    meetingId,
  ]);
  const { rows: users } = await client.query('SELECT id FROM "User" LIMIT 1');
  const fields = JSON.stringify(rows[0]?.fields);
  const author = users[0]?.id;
  let version = 1;
  const steps = (venue: string): [string, string, unknown[]][] => [
    [
      'row',
      `UPDATE "Meeting" SET venue = $2, version = version + 1, "updatedAt" = now() WHERE id = $1 AND version = $3`,
      [meetingId, venue, version],
    ],
    [
      'revision',
      `INSERT INTO "Revision" (id, noun, "recordId", version, status, action, visibility, fields, "actId", "authorId")
       VALUES ($1, 'meeting', $2, $3, 'draft', 'edit', 'team', $4, $5, $6)`,
      [randomUUID(), meetingId, version + 1, fields, randomUUID(), author],
    ],
    [
      'audit',
      `INSERT INTO "AuditEntry" (id, action, noun, "recordId", "actorId") VALUES ($1, 'edit', 'meeting', $2, $3)`,
      [randomUUID(), meetingId, author],
    ],
    ['key', `INSERT INTO "AppliedAct" (key, "memberId", fingerprint) VALUES ($1, $2, 'bare')`, [randomUUID(), author]],
  ];
  return {
    /** One transaction; how many milliseconds it took. */
    async write(): Promise<number> {
      const start = performance.now();
      await client.query('BEGIN');
      for (const [name, text, values] of steps(`Hall ${version}`)) await client.query({ name, text, values });
      await client.query('COMMIT');
      version += 1;
      return performance.now() - start;
    },
    close: () => client.end(),
  };
}
