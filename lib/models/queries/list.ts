import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { KEYSET_PAGE, pageOf } from '@/lib/parts/keyset';
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

/** A place in the list as an address carries it: the id and the name of the row beside it. */
const placeOf = (model: Row) => `${model.id}~${model.name}`;

/** Reads a place; undefined where it is none, so that a mangled address shows the start of the list. No text of PostgreSQL holds NUL. */
function keyOf(place: string | undefined) {
  const [id = '', ...name] = place?.split('~') ?? [];
  return isUuid(id) && !place?.includes('\0') ? { id, name: name.join('~') } : undefined;
}

/**
 * One page of the public list of models by keyset, in the order of their names.
 *
 * @param place where to continue: rows after a place, or before it; from the start without one
 * @returns the rows and the places from which to go on in either direction, undefined where the list ends
 */
export async function publicModels(place: { after?: string; before?: string } = {}) {
  const [up, down] = [keyOf(place.before), keyOf(place.after)];
  const at = up ?? down;
  const step = up ? ('lt' as const) : ('gt' as const);
  const keyed = at ? { OR: [{ name: { [step]: at.name } }, { name: at.name, id: { [step]: at.id } }] } : {};
  const direction = up ? ('desc' as const) : ('asc' as const);
  const found = await publicDb().presentedModel.findMany({
    where: { AND: [visibleTo(anonymous), keyed] },
    orderBy: [{ name: direction }, { id: direction }],
    take: KEYSET_PAGE + 1,
    select: row,
  });
  const { rows, above, below } = pageOf(found, { up: up !== undefined, begun: down !== undefined }, placeOf);
  const countOf = await presentedCounts(rows.map(({ id }) => id));
  const counted = rows.map((model): ModelRow => ({ ...model, presentedAt: countOf(model.id) }));
  return { rows: counted, before: above, after: below };
}
