import { publicDb } from '@/lib/db';
import { isUuid } from '@/lib/names';
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

/** A place in the list as an address carries it: the id and the name of the row beside it. */
const placeOf = (model: ModelRow | undefined) => model && `${model.id}~${model.name}`;

/** Reads a place; undefined where it is none, so that a mangled address shows the start of the list. */
function keyOf(place: string | undefined) {
  const [id = '', ...name] = place?.split('~') ?? [];
  return isUuid(id) ? { id, name: name.join('~') } : undefined;
}

const PAGE = 25;

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
    take: PAGE + 1,
    select: row,
  });
  const more = found.length > PAGE;
  const rows = found.slice(0, PAGE);
  if (up) rows.reverse();
  return {
    rows,
    before: (up ? more : down !== undefined) ? placeOf(rows[0]) : undefined,
    after: (up ? rows.length > 0 : more) ? placeOf(rows.at(-1)) : undefined,
  };
}
