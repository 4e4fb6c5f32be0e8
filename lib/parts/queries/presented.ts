import { publicDb } from '../../db';

/**
 * At how many meetings each of some models was presented, as far as the public may know, in one round trip; a meeting at which a model
 * was presented twice counts once.
 *
 * @param ids of models; none costs no round trip
 * @returns the figure of a model by its id, 0 for one that was presented nowhere
 */
export async function presentedCounts(ids: readonly string[]): Promise<(id: string) => number> {
  const counts =
    ids.length === 0
      ? []
      : await publicDb().$queryRaw<{ modelId: string; count: number }[]>`
          SELECT "modelId", count(DISTINCT "meetingId")::int AS "count" FROM "Presentation"
          WHERE "modelId" = ANY(${ids}::uuid[]) GROUP BY "modelId"`;
  const known = new Map(counts.map(({ modelId, count }) => [modelId, count]));
  return (id) => known.get(id) ?? 0;
}
