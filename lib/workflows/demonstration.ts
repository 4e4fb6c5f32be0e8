import { inTransaction, type Tx } from '../db';
import type { Outcome } from '../errors';
import type { NounName } from '../field';
import { BY_REFERENCE, storeOf } from '../nouns';

/** Every noun with its table, each before those that it refers to. */
const TABLES = BY_REFERENCE.toReversed().map((noun) => [noun, storeOf(noun).noun.table] as const);

/** A demonstration record that is kept: a member edited it, a change is proposed, or something that stays refers to it. */
export interface KeptRecord {
  noun: NounName;
  id: string;
  title: string;
  why: 'edited' | 'proposed' | 'in_use';
  /** For `in_use`: the tables whose rows refer to it. */
  usedIn: string[];
}
export interface Removal {
  removed: Partial<Record<NounName, number>>;
  kept: KeptRecord[];
}

const EDITED = `EXISTS (SELECT FROM "Revision" r WHERE r."recordId" = t.id AND r."authorId" IS NOT NULL)`;
const PROPOSED = `EXISTS (SELECT FROM "ChangeRequest" q
  WHERE q.state = 'open' AND (q."recordId" = t.id OR strpos(q.fields::text, t.id::text) > 0))`;

interface Reference {
  target: string;
  table: string;
  column: string;
}

/** What forbids to delete a row while it refers to it: every reference but those of a record's own parts. */
async function references(tx: Tx): Promise<Reference[]> {
  const all = await tx.$queryRaw<Reference[]>`
    SELECT target.relname AS target, owner.relname AS "table", a.attname AS "column"
      FROM pg_constraint c
      JOIN pg_class target ON target.oid = c.confrelid
      JOIN pg_class owner ON owner.oid = c.conrelid
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confdeltype = 'r'`;
  return all.filter(
    ({ target, table }) => table !== 'Participation' || !['Meeting', 'MeetingSession'].includes(target),
  );
}

const usesOf = (all: Reference[], target: string) =>
  all
    .filter((one) => one.target === target)
    .map(({ table, column }) => ({ table, exists: `EXISTS (SELECT FROM "${table}" x WHERE x."${column}" = t.id)` }));

/** Removes what nothing holds in one table. Returns how many records went. */
async function removeFree(tx: Tx, table: string, all: Reference[]): Promise<number> {
  const held = [EDITED, PROPOSED, ...usesOf(all, table).map(({ exists }) => exists)].join(' OR ');
  const free = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT t.id FROM "${table}" t WHERE t.origin = 'demonstration' AND NOT (${held})`,
  );
  const ids = free.map(({ id }) => id);
  if (ids.length === 0) return 0;
  if (table === 'Meeting') await tx.participation.deleteMany({ where: { meetingId: { in: ids } } });
  if (table === 'MeetingSession') await tx.participation.deleteMany({ where: { sessionId: { in: ids } } });
  await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE id = ANY($1::uuid[])`, ids);
  return ids.length;
}

async function keptRecords(tx: Tx, noun: NounName, table: string, all: Reference[]): Promise<KeptRecord[]> {
  const uses = usesOf(all, table);
  const usedIn = uses.map(({ table: user, exists }) => `CASE WHEN ${exists} THEN '${user}' END`).join(', ');
  return tx.$queryRawUnsafe<KeptRecord[]>(
    `SELECT '${noun}' AS noun, t.id, t."${storeOf(noun).noun.title}"::text AS title,
            CASE WHEN ${EDITED} THEN 'edited' WHEN ${PROPOSED} THEN 'proposed' ELSE 'in_use' END AS why,
            array_remove(ARRAY[${usedIn}]::text[], NULL) AS "usedIn"
       FROM "${table}" t WHERE t.origin = 'demonstration' ORDER BY 3, 2`,
  );
}

/**
 * Removes the demonstration records that nobody has built upon, with their revisions, in one transaction: what a member
 * edited, what a proposed change touches and what a record that stays refers to is kept, and told with the reason.
 * The log of acts keeps what it has, and one line more.
 */
export function removeDemonstration(): Promise<Outcome<Removal>> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('plenary.removing', 'demonstration', true)`;
    // Locked first: nobody can begin to refer to a record between the look and the deletion.
    for (const [, table] of TABLES) {
      await tx.$queryRawUnsafe(`SELECT id FROM "${table}" WHERE origin = 'demonstration' FOR UPDATE`);
    }
    const all = await references(tx);
    const removed: Removal['removed'] = {};
    // A record can refer to one of its own noun (a broader topic, a meeting followed up): until nothing more comes free.
    for (let gone = -1; gone !== 0; ) {
      gone = 0;
      for (const [noun, table] of TABLES) {
        const count = await removeFree(tx, table, all);
        if (count > 0) removed[noun] = (removed[noun] ?? 0) + count;
        gone += count;
      }
    }
    const kept: KeptRecord[] = [];
    for (const [noun, table] of TABLES) kept.push(...(await keptRecords(tx, noun, table, all)));
    await tx.auditEntry.create({
      data: { action: 'remove_demonstration', detail: { removed, kept: kept.length } },
    });
    return { removed, kept };
  });
}
