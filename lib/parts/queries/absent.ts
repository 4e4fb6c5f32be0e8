import type { SourceKind } from '@/prisma/generated/enums';
import { publicDb } from '../../db';
import type { Absent, WithWithdrawn } from '../queries';

interface Cites {
  id: string;
  citations: unknown[];
}

const isCiting = (value: object): value is Cites =>
  'id' in value && 'citations' in value && Array.isArray(value.citations);

/** Every record within a page's data that may cite something, however deep it lies. */
function citingWithin(value: unknown): Cites[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const within = Object.values(value).flatMap(citingWithin);
  return isCiting(value) ? [value, ...within] : within;
}

interface Row {
  id: string;
  subjectId: string;
  sourceId: string | null;
  at: Date | null;
  kind: SourceKind | null;
  issuedOn: string | null;
}

const toAbsent = ({ id, sourceId, at, kind, issuedOn }: Row): Absent =>
  sourceId && at ? { id, withdrawn: { sourceId, at } } : { id, withheld: { kind: kind ?? 'other', issuedOn } };

/**
 * Tells of each statement on a public page what it rests on and the public may not read: behind its citations come those whose source is
 * withheld, for it names somebody whom the rule protects, and in their place, where there is none, the sources that were withdrawn in public.
 * Sources that never were public leave nothing, so that a statement which rests on them alone reads like one that rests on nothing. No round trip
 * where nothing can cite.
 *
 * @param page what a query of the public side read; records are known by their `id` beside their `citations`
 */
export async function tellAbsent<T>(page: T): Promise<WithWithdrawn<T>> {
  const citing = citingWithin(page);
  if (citing.length > 0) {
    const bare = citing.filter(({ citations }) => citations.length === 0).map(({ id }) => id);
    const all = citing.map(({ id }) => id);
    const rows = await publicDb().$queryRaw<Row[]>`
      SELECT "id", "subjectId", "sourceId", "withdrawnAt" AS "at", NULL::"SourceKind" AS "kind", NULL AS "issuedOn", "position"
      FROM "WithdrawnCitation" WHERE "subjectId" = ANY(${bare}::uuid[])
      UNION ALL
      SELECT "id", "subjectId", NULL, NULL, "kind", "issuedOn", "position"
      FROM "WithheldCitation" WHERE "subjectId" = ANY(${all}::uuid[])
      ORDER BY "position", "id"`;
    for (const record of rows.length > 0 ? citing : []) {
      record.citations.push(...rows.filter(({ subjectId }) => subjectId === record.id).map(toAbsent));
    }
  }
  return page as WithWithdrawn<T>;
}
