import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { disconnect } from '@/lib/db';
import type { Outcome } from '@/lib/errors';
import type { Values } from '@/lib/field';
import type { Viewer } from '@/lib/viewer';
import { createOne, editOne, publishOne } from '@/lib/workflows/records';
import { openRecord } from '@/lib/workspace/record';

const editor: Viewer = { kind: 'program', role: 'editor' };

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
const published = async (noun: 'meeting' | 'source' | 'person' | 'topic', values: object) =>
  value(await publishOne(editor, noun, value(await createOne(editor, noun, values))));

async function timed<T>(work: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * A meeting with `count` takeaways, each with a source, a speaker and a topic: prints what a takeaway's insert costs in triggers, and how
 * long it takes to close the meeting, to put it under an embargo and to open it. Each sending is a transaction; what opens something is
 * sent twice, once to be asked and once to confirm.
 */
export async function benchClosing(ownerUrl: string, count: number): Promise<void> {
  const { id } = await published('meeting', { title: 'A meeting of many words', slug: 'many-words' });
  const source = await published('source', { title: 'A report' });
  const person = await published('person', { name: 'A speaker', publicRole: 'Minister' });
  const topic = await published('topic', { name: 'A topic' });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const insert = (from: number, to: number) =>
    client.query(
      `INSERT INTO "Takeaway" (id, "meetingId", headline, text, status, position, "updatedAt")
       SELECT gen_random_uuid(), $1, 'Rehabilitation and reintegration, point ' || n || ' of the ' || md5(n::text), 'Text', 'published', n, now()
       FROM generate_series($2::int, $3::int) n`,
      [id, from, to],
    );
  const withTriggers = await timed(() => insert(1, count));
  await client.query('BEGIN');
  await client.query('ALTER TABLE "Takeaway" DISABLE TRIGGER USER');
  const without = await timed(() => insert(count + 1, 2 * count));
  await client.query('ROLLBACK');
  const cost = (withTriggers - without) / count;
  console.log(`${count} takeaways: ${cost.toFixed(2)} ms of triggers each, ${(without / count).toFixed(3)} ms without`);
  for (const [table, column, other] of [
    ['Citation', 'sourceId', source.id],
    ['Attribution', 'personId', person.id],
    ['TopicAssignment', 'topicId', topic.id],
  ]) {
    await client.query(
      `INSERT INTO "${table}" (id, noun, "recordId", "${column}") SELECT gen_random_uuid(), 'takeaway', t.id, $1::uuid FROM "Takeaway" t`,
      [other],
    );
  }
  await client.query('ANALYZE');
  const save = async (changed: Values) => {
    const { state, values } = value(await openRecord(editor, 'meeting', id));
    const edit = { id, baseVersion: state.version, values: { ...values, ...changed } };
    const start = performance.now();
    const asked = await editOne(editor, 'meeting', edit);
    const sendings = [performance.now() - start];
    if (!asked.ok && asked.failure.kind === 'opens') {
      const { digest } = asked.failure;
      sendings.push(await timed(async () => value(await editOne(editor, 'meeting', edit, { confirmed: digest }))));
    } else value(asked);
    return sendings.map((ms) => ms.toFixed(0)).join(' + ');
  };
  const acts: [string, Values][] = [
    ['closed to the team', { visibility: 'team' }],
    ['under an embargo', { visibility: 'public', embargoUntil: '2099-01-01T00:00:00.000Z' }],
    ['opened', { embargoUntil: null }],
  ];
  for (const [name, changed] of acts) {
    const ms = await save(changed);
    const { rows } = await client.query(
      'SELECT DISTINCT "effectiveVisibility" AS v, "effectiveEmbargoUntil" IS NULL AS open FROM "Takeaway" UNION SELECT DISTINCT "effectiveVisibility", "effectiveEmbargoUntil" IS NULL FROM "Attribution"',
    );
    console.log(`${name.padEnd(20)} ${ms.padStart(12)} ms   ${JSON.stringify(rows)}`);
  }
  await client.end();
  await disconnect();
}
