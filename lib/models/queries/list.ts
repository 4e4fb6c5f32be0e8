import { publicDb } from '@/lib/db';
import { visibleTo } from '@/lib/policy';
import { anonymous } from '@/lib/viewer';
import type { Prisma } from '@/prisma/generated/client';

const row = {
  id: true,
  slug: true,
  name: true,
  countryCode: true,
  sinceOn: true,
  pillars: { select: { id: true, name: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  evidence: { select: { independence: true } },
  presentations: { select: { meetingId: true } },
} satisfies Prisma.PresentedModelSelect;

export type ModelRow = Prisma.PresentedModelGetPayload<{ select: typeof row }>;

/** A place in the list: the name and id of the row beside it. */
export interface ModelKey {
  name: string;
  id: string;
}

const PAGE = 25;

/**
 * One page of the public list of models by keyset, in the order of their names.
 *
 * @param place where to continue: rows after a key, or before it; from the start without one
 */
export async function publicModels(place: { after?: ModelKey; before?: ModelKey } = {}) {
  const back = place.before !== undefined;
  const at = place.before ?? place.after;
  const step = back ? ('lt' as const) : ('gt' as const);
  const keyed = at ? { OR: [{ name: { [step]: at.name } }, { name: at.name, id: { [step]: at.id } }] } : {};
  const direction = back ? ('desc' as const) : ('asc' as const);
  const found = await publicDb().presentedModel.findMany({
    where: { AND: [visibleTo(anonymous), keyed] },
    orderBy: [{ name: direction }, { id: direction }],
    take: PAGE + 1,
    select: row,
  });
  const more = found.length > PAGE;
  const rows = found.slice(0, PAGE);
  if (back) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const key = (model: ModelRow | undefined) => model && { name: model.name, id: model.id };
  return {
    rows,
    before: (back ? more : place.after !== undefined) ? key(first) : undefined,
    after: (back ? rows.length > 0 : more) ? key(last) : undefined,
  };
}
