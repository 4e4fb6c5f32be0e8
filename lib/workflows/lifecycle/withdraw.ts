import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import { type Outcome, orRollback } from '../../errors';
import type { NounName, Values } from '../../field';
import type { Act } from '../../history/act';
import { withholdAllOf } from '../../history/published';
import type { RowState } from '../../history/store';
import { restoreRecord, type Withdrawal, withdrawRecord } from '../../history/withdraw';
import { storeOf } from '../../nouns';
import type { Sending } from '../../once';
import { can } from '../../policy';
import { anonymous, type Viewer } from '../../viewer';
import { pointingTo, tableOf } from '../../workspace/tables';
import { inAct } from '../act';
import { type WriteResult, writeResult } from '../records';

const { sql, join } = Prisma;

/**
 * Takes one record out in a transaction of its own, see `withdrawRecord`; what it takes along keeps an address that says so. What they said while they
 * were public stays to be read at the addresses of its versions, unless it is to be withheld.
 */
export const withdrawOne = (
  viewer: Viewer,
  noun: NounName,
  input: Withdrawal,
  once?: Sending,
): Promise<Outcome<WriteResult>> =>
  inAct(
    viewer,
    async (act) => {
      const { tx } = act;
      const before = await publicPartsOf(tx, noun, input.id);
      const state = orRollback(await withdrawRecord(act, storeOf(noun), input));
      if (before.length > 0) await markTakenAlong(tx, input.id, before);
      if (input.withhold || input.named === false) await withholdAllOf(tx, [input.id, ...before.map(({ id }) => id)]);
      return writeResult(state);
    },
    once,
  );

/** Restores one record in a transaction of its own, see `restoreIn`. */
export const restoreOne = (
  viewer: Viewer,
  noun: NounName,
  input: Omit<Withdrawal, 'named'>,
  once?: Sending,
): Promise<Outcome<WriteResult>> => inAct(viewer, async (act) => writeResult(await restoreIn(act, noun, input)), once);

/** Restores one record within an act, see `restoreRecord`, and with it what it had taken along. */
export async function restoreIn(act: Act, noun: NounName, input: Omit<Withdrawal, 'named'>): Promise<RowState> {
  const { tx } = act;
  const told = await tx.tombstone.findUnique({ where: { recordId: input.id }, select: { recordId: true } });
  const state = orRollback(await restoreRecord(act, storeOf(noun), input));
  await tx.tombstone.deleteMany({ where: { causeId: input.id } });
  if (told && !can(anonymous, 'read', state)) await markStillTaken(tx, noun, input.id);
  return state;
}

interface Part {
  noun: NounName;
  id: string;
}
const isPublic = sql`r."effectiveVisibility" = 'public' AND (r."effectiveEmbargoUntil" IS NULL OR r."effectiveEmbargoUntil" <= now())`;

/** Public records that point to this one or to one of those: what may go with it. What goes, the wall's triggers decide. */
async function publicPartsOf(tx: Tx, noun: NounName, id: string): Promise<Part[]> {
  const found = new Map<string, Part>();
  let layer: Part[] = [{ noun, id }];
  while (layer.length > 0) {
    const selects = [...new Set(layer.map((part) => part.noun))].flatMap((of) =>
      pointingTo(of).map(({ noun: from, column }) => {
        const ids = layer.filter((part) => part.noun === of).map((part) => part.id);
        return sql`SELECT ${from}::text AS "noun", r."id" FROM ${tableOf(from)} r WHERE ${column} = ANY(${ids}::uuid[]) AND ${isPublic}`;
      }),
    );
    const rows = selects.length === 0 ? [] : await tx.$queryRaw<Part[]>`${join(selects, ' UNION ')}`;
    layer = rows.filter((row) => row.id !== id && !found.has(row.id));
    for (const row of layer) found.set(row.id, row);
  }
  return [...found.values()];
}

/** Gives each of `parts` that is no longer public the tombstone of the record that took it along. */
async function markTakenAlong(tx: Tx, causeId: string, parts: readonly Part[]): Promise<void> {
  const cause = await tx.tombstone.findUnique({ where: { recordId: causeId } });
  if (!cause) return;
  const nouns = [...new Set(parts.map(({ noun }) => noun))];
  const selects = nouns.map((noun) => {
    const ids = parts.filter((part) => part.noun === noun).map(({ id }) => id);
    return sql`SELECT r."id" FROM ${tableOf(noun)} r WHERE r."id" = ANY(${ids}::uuid[]) AND ${isPublic}`;
  });
  const rows = await tx.$queryRaw<{ id: string }[]>`${join(selects, ' UNION ALL ')}`;
  const still = new Set(rows.map(({ id }) => id));
  const { reason, withdrawnAt } = cause;
  await tx.tombstone.createMany({
    data: parts
      .filter(({ id }) => !still.has(id))
      .map((part) => ({ recordId: part.id, noun: part.noun, reason, withdrawnAt, causeId })),
    skipDuplicates: true,
  });
}

/** A record that stands again, or stood all along, while what it is part of is withdrawn still: its address goes on telling of that. */
async function markStillTaken(tx: Tx, noun: NounName, id: string): Promise<void> {
  const saved = await storeOf(noun).load(tx, id);
  const parents = Object.entries(storeOf(noun).noun.fields)
    .filter(([, { kind }]) => kind === 'reference')
    .map(([name]) => (saved?.values as Values | undefined)?.[name])
    .filter((value): value is string => typeof value === 'string');
  const cause = await tx.tombstone.findFirst({ where: { recordId: { in: parents } } });
  if (!cause) return;
  const { reason, withdrawnAt, causeId, recordId } = cause;
  const told = { recordId: id, noun, reason, withdrawnAt, causeId: causeId ?? recordId };
  await tx.tombstone.createMany({ data: [told], skipDuplicates: true });
}
