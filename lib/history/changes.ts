import { Prisma } from '@/prisma/generated/client';
import { visibleTo } from '../policy';
import type { Viewer } from '../viewer';

const { sql, raw } = Prisma;

/**
 * The states that `viewer` may read of a record that they may read today, as a condition on the revision `s`: what was saved while
 * the record was restricted stays with those who may read restricted records. Whether the record itself is there for the viewer is
 * asked apart.
 */
export function readableState(viewer: Viewer): Prisma.Sql {
  if (viewer.kind === 'anonymous') return sql`FALSE`;
  return 'effectiveVisibility' in visibleTo(viewer) ? sql`s."visibility" <> 'restricted'` : sql`TRUE`;
}

/**
 * Names of the fields in which two saved states differ, as `changedFields` in revision.ts tells them: absent and null are the same.
 * Takes the names of two jsonb columns, the later first.
 */
export const changedSql = (after: string, before: string): Prisma.Sql => sql`ARRAY(
  SELECT coalesce(a."key", b."key") FROM jsonb_each(jsonb_strip_nulls(${raw(after)})) a
  FULL JOIN jsonb_each(jsonb_strip_nulls(${raw(before)})) b ON a."key" = b."key"
  WHERE a."value" IS DISTINCT FROM b."value" ORDER BY 1)`;
