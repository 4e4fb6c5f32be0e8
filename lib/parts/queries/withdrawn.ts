import { publicDb } from '../../db';
import type { Told, Withdrawn } from '../queries';

interface Cites {
  id: string;
  citations: unknown[];
}

const isBare = (value: object): value is Cites =>
  'id' in value && 'citations' in value && Array.isArray(value.citations) && value.citations.length === 0;

/** Every record within a page's data that cites nothing, however deep it lies. */
function bareWithin(value: unknown): Cites[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const within = Object.values(value).flatMap(bareWithin);
  return isBare(value) ? [value, ...within] : within;
}

/**
 * Tells of each statement on a public page that cites nothing the public may read whether it once did: in the place of its
 * citations come the sources that were withdrawn in public. Sources that never were public leave nothing, so that a statement
 * which rests on them alone reads like one that rests on nothing. No round trip where every statement cites something.
 *
 * @param page what a query of the public side read; records are known by their `id` beside their `citations`
 */
export async function tellWithdrawn<T>(page: T): Promise<Told<T>> {
  const bare = bareWithin(page);
  if (bare.length > 0) {
    const ids = bare.map(({ id }) => id);
    const gone = await publicDb().$queryRaw<(Withdrawn['withdrawn'] & { id: string; subjectId: string })[]>`
      SELECT "id", "subjectId", "sourceId", "withdrawnAt" AS "at" FROM "WithdrawnCitation"
      WHERE "subjectId" = ANY(${ids}::uuid[]) ORDER BY "position", "id"`;
    for (const record of bare) {
      record.citations = gone
        .filter(({ subjectId }) => subjectId === record.id)
        .map(({ id, sourceId, at }): Withdrawn => ({ id, withdrawn: { sourceId, at } }));
    }
  }
  return page as Told<T>;
}
