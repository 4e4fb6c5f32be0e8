import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { KEYSET_PAGE, positionKeyset } from '@/lib/parts/keyset';
import { figuresOf } from '@/lib/parts/queries/figures';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import { ofStatements, passagePart, passagesFigure } from './parts';

/** The lists of a source that have an address of their own. */
export const SOURCE_LISTS = ['passages'] as const;

/**
 * One page of the passages of a source that statements cite, by keyset, through the public role.
 *
 * @param place where to continue: rows after a place, or before it; from the first without one
 * @returns null where there is no such source, it is not public, or `id` is no UUID
 */
export async function publicPassages(id: string, place: { after?: string; before?: string } = {}) {
  if (!isUuid(id)) return null;
  const source = await publicDb().source.findFirst({
    where: { id, ...visibleTo(anonymous) },
    select: { id: true, title: true, language: true },
  });
  if (!source) return null;
  const { where, orderBy, read } = positionKeyset(place);
  const [found, { count }] = await Promise.all([
    publicDb().citation.findMany({
      where: { AND: [{ sourceId: id, ...ofStatements }, where] },
      orderBy,
      take: KEYSET_PAGE + 1,
      select: passagePart,
    }),
    figuresOf({ count: passagesFigure(id) }),
  ]);
  return { source, count, ...read(found) };
}

export type PassagesPage = NonNullable<Awaited<ReturnType<typeof publicPassages>>>;
