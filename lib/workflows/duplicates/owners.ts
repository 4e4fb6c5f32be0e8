import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import { NOUN_NAMES, type NounName } from '../../field';
import type { Act, Step } from '../../history/act';
import { recordRevision } from '../../history/revision';
import { storeOf } from '../../nouns';
import type { Reference } from '../../workspace/duplicates/references';
import type { Row } from '../../workspace/duplicates/rows';
import { tableOf } from '../../workspace/tables';

/** The records whose own columns or parts a set of rows are: id and noun. */
export type Owners = Map<string, NounName>;

/** Finds the records that rows belong to; what hangs on a cited part belongs to the record of that part. */
export async function ownersOf(tx: Tx, { record, same }: Reference, rows: readonly Row[]): Promise<Owners> {
  if (record) return new Map(rows.map(({ id }) => [id, record]));
  const ids = rows.map((row) => same?.of.map((column) => row[column]).find((id) => typeof id === 'string'));
  const owners = await tx.$queryRaw<{ id: string; noun: NounName }[]>`
    SELECT DISTINCT o."id", o."noun" FROM "Record" r JOIN "Record" o ON o."id" = coalesce(r."partOfId", r."id")
     WHERE r."id" = ANY(${ids}::uuid[])`;
  return new Map(owners.map(({ id, noun }) => [id, noun]));
}

/** Locks records until the transaction ends, always in the same order, so that two merges wait for each other and never both. */
export async function lock(tx: Tx, owners: Owners): Promise<void> {
  for (const noun of NOUN_NAMES) {
    const ids = [...owners].filter(([, of]) => of === noun).map(([id]) => id);
    if (ids.length === 0) continue;
    await tx.$queryRaw(
      Prisma.sql`SELECT r."id" FROM ${tableOf(noun)} r WHERE r."id" = ANY(${ids}::uuid[]) ORDER BY r."id" FOR UPDATE`,
    );
  }
}

/** Raises the version of every record whose rows were moved, and writes its revision. */
export async function reviseOwners(act: Act, step: Step, owners: Owners): Promise<void> {
  for (const [id, noun] of owners) {
    const store = storeOf(noun);
    const saved = await store.load(act.tx, id);
    if (!saved || !(await store.update(act.tx, { id, version: saved.state.version }, {}, {}))) continue;
    await recordRevision(act, step, store, { ...saved.state, version: saved.state.version + 1 }, saved.values);
  }
}
