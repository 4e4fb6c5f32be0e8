import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';

const { sql, empty } = Prisma;

interface Withholding {
  meeting: string;
  /** The meeting's records that are under a rule. */
  ruled: readonly string[];
  /** The sources, of those that were read, that name somebody. */
  sources: readonly string[];
  /** The records that were read; all where it is not given. */
  only: ReadonlySet<string> | undefined;
  isNamed(text: string): boolean;
}

/**
 * Keeps back what names somebody and cannot be reworded: which source it is that a statement under a rule rests on, a former address, the words of
 * an earlier correction or withdrawal. The wall withholds every new citation and redirect under a rule; here those are let through that name nobody.
 * The words stay in the history, from which they were copied.
 */
export async function withhold(tx: Tx, { meeting, ruled, sources, only, isNamed }: Withholding): Promise<void> {
  if (ruled.length === 0) return;
  const read = only ? sql`AND c."sourceId" = ANY(${[...only]}::uuid[])` : empty;
  await tx.$executeRaw`
    UPDATE "Citation" c SET "withheld" = (c."sourceId" = ANY(${sources}::uuid[]))
    WHERE c."effectiveRule" <> 'on_the_record' AND c."noun" <> 'participation' ${read}
      AND c."withheld" <> (c."sourceId" = ANY(${sources}::uuid[]))
      AND c."recordId" IN (SELECT "id" FROM "Record" WHERE "id" = ANY(${ruled}::uuid[])
        UNION ALL SELECT "id" FROM "Record" WHERE "partOfId" = ANY(${ruled}::uuid[]))`;
  if (!only || only.has(meeting)) await withholdAddresses(tx, meeting, isNamed);
  if (!only) await withholdNotes(tx, ruled, isNamed);
}

async function withholdAddresses(tx: Tx, meeting: string, isNamed: Withholding['isNamed']): Promise<void> {
  const former = await tx.slugRedirect.findMany({
    where: { recordId: meeting, effectiveRule: { not: 'on_the_record' } },
    select: { id: true, slug: true, withheld: true },
  });
  for (const withheld of [true, false]) {
    const ids = former.filter((one) => one.withheld !== withheld && isNamed(one.slug) === withheld).map(({ id }) => id);
    if (ids.length > 0) await tx.slugRedirect.updateMany({ where: { id: { in: ids } }, data: { withheld } });
  }
}

async function withholdNotes(tx: Tx, ruled: readonly string[], isNamed: Withholding['isNamed']): Promise<void> {
  const where = { recordId: { in: [...ruled] } };
  const notes = await tx.correction.findMany({
    where: { ...where, note: { not: null } },
    select: { id: true, note: true },
  });
  const naming = notes.filter(({ note }) => note && isNamed(note)).map(({ id }) => id);
  if (naming.length > 0) await tx.correction.updateMany({ where: { id: { in: naming } }, data: { note: null } });
  const stones = await tx.tombstone.findMany({ where, select: { recordId: true, title: true, reason: true } });
  for (const { recordId, title, reason } of stones) {
    if (!isNamed(`${title ?? ''} · ${reason}`)) continue;
    await tx.tombstone.update({ where: { recordId }, data: { title: null, reason: '' } });
  }
}
