import { publicDb } from '@/lib/db';
import { KEYSET_PAGE, nameKeyset } from '@/lib/parts/keyset';
import { independenceSelect, MOST_BESIDE } from '@/lib/parts/queries';
import { presentedCounts } from '@/lib/parts/queries/presented';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const row = {
  id: true,
  slug: true,
  name: true,
  countryCode: true,
  sinceOn: true,
  pillars: { select: { id: true, name: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: MOST_BESIDE },
  evidence: independenceSelect,
} satisfies Prisma.PresentedModelSelect;

type Row = Prisma.PresentedModelGetPayload<{ select: typeof row }>;
/** With the figure of meetings at which it was presented. */
export type ModelRow = Row & { presentedAt: number };

/**
 * One page of the public list of models by keyset, in the order of their names.
 *
 * @param place where to continue: rows after a place, or before it; from the start without one
 * @returns the rows and the places from which to go on in either direction, undefined where the list ends
 */
export async function publicModels(place: { after?: string; before?: string } = {}) {
  const { where, orderBy, read } = nameKeyset(place);
  const found = await publicDb().presentedModel.findMany({
    where: { AND: [visibleTo(anonymous), where] },
    orderBy,
    take: KEYSET_PAGE + 1,
    select: row,
  });
  const { rows, ...beside } = read(found);
  const countOf = await presentedCounts(rows.map(({ id }) => id));
  const counted = rows.map((model): ModelRow => ({ ...model, presentedAt: countOf(model.id) }));
  return { rows: counted, ...beside };
}
