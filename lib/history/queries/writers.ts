import { db } from '../../db';
import { done, notFound, type Outcome } from '../../errors';
import { PLACE } from '../../place';
import type { Viewer } from '../../viewer';
import { readableState } from '../changes';
import type { RecordStore, SavedRecord } from '../store';
import { openHistory } from './states';

/** Who last changed a field, and with which version. */
export interface FieldWriter {
  field: string;
  version: number;
  action: string;
  at: Date;
  /** Null where the program acted for nobody. */
  author: string | null;
  /** Whether the viewer may read that state as a whole. */
  readable: boolean;
}

/**
 * Who wrote what a record says now: for each field the last version that changed it, the first one included where it said something.
 * Fields that never said anything are left out. One query, whatever the length of the history.
 */
export async function fieldWriters(
  viewer: Viewer,
  store: RecordStore,
  id: string,
): Promise<Outcome<{ record: SavedRecord; writers: FieldWriter[] }>> {
  const record = await openHistory(viewer, store, id);
  if (!record) return notFound();
  const names = Object.keys(store.noun.fields).filter((name) => name !== PLACE);
  const writers = await db().$queryRaw<FieldWriter[]>`
    WITH state AS MATERIALIZED (
      SELECT s."version", s."at", s."action", s."authorId", ${readableState(viewer)} AS "readable",
        jsonb_strip_nulls(s."fields") AS "said"
      FROM "Revision" s WHERE s."recordId" = ${id}::uuid),
    word AS (
      SELECT s."version", f."field", nullif(s."said" -> f."field", '[]') AS "now",
        nullif(lag(s."said" -> f."field") OVER (PARTITION BY f."field" ORDER BY s."version"), '[]') AS "before"
      FROM state s CROSS JOIN unnest(${names}::text[]) AS f("field")),
    last AS (
      SELECT "field", max("version") AS "version" FROM word WHERE "now" IS DISTINCT FROM "before" GROUP BY "field")
    SELECT l."field", s."version", s."action", s."at", s."readable", u."name" AS "author"
    FROM last l JOIN state s ON s."version" = l."version" LEFT JOIN "User" u ON u."id" = s."authorId"`;
  const order = new Map(names.map((name, place) => [name, place]));
  writers.sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0));
  return done({ record, writers });
}
