import type { Prisma } from '@/prisma/generated/client';
import { publicDb } from '../db';
import type { CorrectionKind } from '../history/correction';
import { KEYSET_PAGE, keysetOf } from '../parts/keyset';
import { visibleTo } from '../policy';
import { anonymous } from '../viewer';
import { correctedStates } from './past';
import { placed } from './permalink';

const row = {
  id: true,
  at: true,
  version: true,
  fields: true,
  note: true,
  kind: true,
  record: { select: { ...placed, title: true, home: { select: { ...placed.home.select, title: true } } } },
} satisfies Prisma.CorrectionSelect;

export type CorrectionPage = Awaited<ReturnType<typeof publicCorrections>>;
export type CorrectionRow = Prisma.CorrectionGetPayload<{ select: typeof row }>;

/**
 * One page of the public notes that a published record was changed, by keyset, latest first, whatever the record's noun.
 *
 * @param kind only those of a kind
 * @param place where to continue: rows older than a place, or newer than it; from the top without one
 * @returns the rows and the places from which to go on in either direction, undefined where the list ends
 */
export async function publicCorrections(place: { older?: string; newer?: string } = {}, kind?: CorrectionKind) {
  const { direction, beyond, read } = keysetOf(place);
  const keyed = beyond && {
    OR: [{ at: { [beyond.step]: beyond.at } }, { at: beyond.at, id: { [beyond.step]: beyond.id } }],
  };
  const found = await publicDb().correction.findMany({
    where: { AND: [visibleTo(anonymous), kind ? { kind } : {}, keyed ?? {}] },
    orderBy: [{ at: direction }, { id: direction }],
    take: KEYSET_PAGE + 1,
    select: row,
  });
  const page = read(found, ({ at }) => at);
  return { ...page, ...(await correctedStates(page.rows)) };
}
