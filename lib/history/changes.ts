import { Prisma } from '@/prisma/generated/client';
import { PLACE } from '../place';
import { seesRestricted } from '../policy';
import type { Viewer } from '../viewer';

const { sql, raw } = Prisma;

/**
 * The states that `viewer` may read of a record that they may read today, as a condition on the revision `s`: what was saved while
 * the record was restricted stays with those who may read restricted records. Whether the record itself is there for the viewer is
 * asked apart.
 */
export function readableState(viewer: Viewer): Prisma.Sql {
  if (viewer.kind === 'anonymous') return sql`FALSE`;
  return seesRestricted(viewer) ? sql`TRUE` : sql`s."visibility" <> 'restricted'`;
}

/**
 * Names of the fields in which two saved states differ, as `changedFields` in revision.ts tells them: absent and null are the same. What
 * names a record that is not there for `viewer` counts for nothing, as in `seenBy`. Takes the names of two jsonb columns, the later first.
 */
export const changedSql = (viewer: Viewer, after: string, before: string): Prisma.Sql => sql`ARRAY(
  SELECT coalesce(a."key", b."key") FROM jsonb_each(jsonb_strip_nulls(${raw(after)})) a
  FULL JOIN jsonb_each(jsonb_strip_nulls(${raw(before)})) b ON a."key" = b."key"
  WHERE a."value" IS DISTINCT FROM b."value" AND coalesce(a."key", b."key") <> ${PLACE}
    AND ${seesRestricted(viewer) ? sql`TRUE` : sql`${seen('a."value"')} IS DISTINCT FROM ${seen('b."value"')}`}
  ORDER BY 1)`;

const UUID = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
/** Whether a text is the id of a record that is restricted, or of none. */
const namesRestricted = (text: string) =>
  sql`CASE WHEN ${raw(text)} ~ ${UUID} THEN is_restricted((${raw(text)})::uuid) ELSE FALSE END`;
/** What is left of a field's value without what names restricted records: a reference is empty then, an item of a list gone. */
const seen = (value: string) => sql`CASE jsonb_typeof(${raw(value)})
  WHEN 'array' THEN (SELECT jsonb_agg(i."said" ORDER BY i."place") FROM jsonb_array_elements(${raw(value)}) WITH ORDINALITY i("said", "place")
    WHERE jsonb_typeof(i."said") <> 'object' OR NOT EXISTS (SELECT FROM jsonb_each_text(i."said") t WHERE t."key" <> 'id' AND ${namesRestricted('t."value"')}))
  WHEN 'string' THEN CASE WHEN ${namesRestricted(`${value} #>> '{}'`)} THEN NULL ELSE ${raw(value)} END
  ELSE ${raw(value)} END`;
