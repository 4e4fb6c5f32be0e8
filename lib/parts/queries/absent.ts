import type { ParticipationRole, SourceKind } from '@/prisma/generated/enums';
import { publicDb } from '../../db';
import type { NounName } from '../../field';
import type { Absent, WithWithdrawn } from '../queries';
import { type Gone, POINTING, type Pointing, type WithGone } from './gone';

/** A record on a page that may cite something or point to something. */
type Telling = WithGone & { id: string; citations?: unknown[] };
type Citing = Telling & { citations: unknown[] };

const isTelling = (value: object): value is Telling =>
  'id' in value && typeof value.id === 'string' && ('citations' in value || POINTING.some((field) => field in value));
const isCiting = (record: Telling): record is Citing => Array.isArray(record.citations);

/** Every such record within a page's data, however deep it lies. */
function tellingWithin(value: unknown): Telling[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const within = Object.values(value).flatMap(tellingWithin);
  return isTelling(value) ? [value, ...within] : within;
}

interface Row {
  id: string;
  subjectId: string;
  field: 'citations' | Pointing;
  noun: NounName;
  recordId: string | null;
  at: Date | null;
  role: ParticipationRole | null;
  kind: SourceKind | null;
  issuedOn: string | null;
}

const toAbsent = ({ id, recordId, at, kind, issuedOn }: Row): Absent =>
  recordId && at
    ? { id, withdrawn: { sourceId: recordId, at } }
    : { id, withheld: { kind: kind ?? 'other', issuedOn } };

const toGone = ({ id, field, noun, recordId, at, role }: Row): Gone[] =>
  field !== 'citations' && recordId && at ? [{ id, field, noun, recordId, at, role }] : [];

/**
 * Tells of each record on a public page what it rests on or points to and the public may not read: behind its citations come those whose source is
 * withheld, for it names somebody whom the rule protects, and in their place, where there is none, the sources that were withdrawn in public; in
 * `gone` stand the people, bodies and other records that it pointed to and that were withdrawn in public. What never was public leaves nothing, so
 * that a record which points to that alone reads like one that points to nothing. No round trip where nothing can cite or point.
 *
 * @param page what a query of the public side read; records are known by their `id` beside their `citations` or a field of `POINTING`
 */
export async function tellAbsent<T>(page: T): Promise<WithWithdrawn<T>> {
  const telling = tellingWithin(page);
  if (telling.length > 0) {
    const citing = telling.filter(isCiting);
    const bare = citing.filter(({ citations }) => citations.length === 0).map(({ id }) => id);
    const cited = citing.map(({ id }) => id);
    const all = telling.map(({ id }) => id);
    const rows = await publicDb().$queryRaw<Row[]>`
      SELECT "id", "subjectId", 'citations' AS "field", 'source' AS "noun", "sourceId" AS "recordId", "withdrawnAt" AS "at",
        NULL::"ParticipationRole" AS "role", NULL::"SourceKind" AS "kind", NULL AS "issuedOn", "position"
      FROM "WithdrawnCitation" WHERE "subjectId" = ANY(${bare}::uuid[])
      UNION ALL
      SELECT "id", "subjectId", 'citations', 'source', NULL, NULL, NULL, "kind", "issuedOn", "position"
      FROM "WithheldCitation" WHERE "subjectId" = ANY(${cited}::uuid[])
      UNION ALL
      SELECT "id", "subjectId", "field", "noun", "recordId", "withdrawnAt", "role", NULL, NULL, "position"
      FROM "WithdrawnReference" WHERE "subjectId" = ANY(${all}::uuid[])
      ORDER BY "position", "id"`;
    for (const record of rows.length > 0 ? telling : []) {
      const own = rows.filter(({ subjectId }) => subjectId === record.id);
      const gone = own.flatMap(toGone);
      if (gone.length > 0) record.gone = gone;
      record.citations?.push(...own.filter(({ field }) => field === 'citations').map(toAbsent));
    }
  }
  return page as WithWithdrawn<T>;
}
