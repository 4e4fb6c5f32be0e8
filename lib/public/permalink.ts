import { publicDb } from '@/lib/db';
import type { NounName } from '@/lib/field';
import { isUuid } from '@/lib/names';
import { Prisma } from '@/prisma/generated/client';
import type { MeetingList } from '../meetings/queries/whole-list';
import { placeAt } from '../parts/keyset';
import { MOST_STATED } from '../parts/queries';
import { paths } from '../paths';
import { recordPath } from './record-path';

/** A record to which an old address leads; only its id where the public does not read it (any longer). */
interface Target {
  recordId: string;
  slug: string | null;
}

/** Where a former slug, or the id of a record that was merged away, leads to. */
async function targetOf(slug: string, noun: NounName | null): Promise<Target | undefined> {
  const [target] = await publicDb().$queryRaw<Target[]>`
    SELECT s."recordId", r."slug" FROM "SlugRedirect" s LEFT JOIN "Record" r ON r."id" = s."recordId"
     WHERE s."slug" = ${slug} AND s."noun" = coalesce(${noun}, s."noun")`;
  return target;
}

/**
 * What became of an address that no public record answers: it moved, or the record was withdrawn.
 *
 * @returns `moved` with the record's present slug, `withdrawn` with what the tombstone says, or null: nothing public is known
 */
export async function formerAddress(noun: NounName, slug: string) {
  const [target, tombstone] = await Promise.all([
    targetOf(slug, noun),
    publicDb().tombstone.findFirst({
      where: { noun, slug },
      orderBy: { withdrawnAt: 'desc' },
      select: tombstoneSelect,
    }),
  ]);
  if (target?.slug) return { kind: 'moved' as const, slug: target.slug };
  // The record that the address moved to was withdrawn under its later address.
  return target ? tombstoneOf(target.recordId) : tombstone && withdrawn(tombstone);
}

/** What became of the record with this id: it was merged into another one, whose address it is then, or withdrawn; else null. */
export async function formerRecord(id: string) {
  if (!isUuid(id)) return null;
  const target = await targetOf(id.toLowerCase(), null);
  const path = target && (await addressOf(target.recordId));
  return path ? { kind: 'moved' as const, path } : tombstoneOf(target?.recordId ?? id);
}

async function tombstoneOf(recordId: string) {
  const tombstone = await publicDb().tombstone.findUnique({ where: { recordId }, select: tombstoneSelect });
  return tombstone && withdrawn(tombstone);
}

const tombstoneSelect = { noun: true, title: true, reason: true, withdrawnAt: true, causeId: true } as const;

/** `together`: the record went because what it was part of was withdrawn. */
const withdrawn = ({ noun, causeId, ...rest }: Prisma.TombstoneGetPayload<{ select: typeof tombstoneSelect }>) => ({
  kind: 'withdrawn' as const,
  noun: noun as NounName,
  together: causeId !== null,
  ...rest,
});

/**
 * The public address of the record with this id, whatever its noun; what has no page of its own leads to the page that shows it, and to its
 * place there. Through the public role.
 *
 * @returns null where nothing public has the id
 */
export async function addressOf(id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const record = await publicDb().record.findUnique({ where: { id }, select: placed });
  const list = PLACES.find(({ noun }) => noun === record?.noun);
  return record && (list && record.home?.slug ? placeOf(record.home.slug, list, record.id) : recordPath(record));
}

/** What has a place on the page of its meeting and in one of its lists, and no page of its own. */
const PLACES = [
  { noun: 'session', list: 'sessions', table: 'MeetingSession' },
  { noun: 'commitment', list: 'commitments', table: 'Commitment' },
] as const satisfies { noun: NounName; list: MeetingList; table: Prisma.ModelName }[];

/** Where a session or commitment stands: among the first on the page of its meeting, or on the page of its list that begins with it. */
async function placeOf(slug: string, { noun, list, table }: (typeof PLACES)[number], id: string) {
  const rows = Prisma.raw(`"${table}"`);
  const ahead = await publicDb().$queryRaw<{ id: string; position: number }[]>`
    SELECT o."id", o."position" FROM ${rows} t JOIN ${rows} o
      ON o."meetingId" = t."meetingId" AND o."position" <= t."position" AND (o."position", o."id") < (t."position", t."id")
    WHERE t."id" = ${id}::uuid ORDER BY o."position" DESC, o."id" DESC LIMIT ${MOST_STATED}`;
  const [before] = ahead.length < MOST_STATED ? [] : ahead;
  const page = before ? paths.list('meeting', slug, list, { after: placeAt(before) }) : paths.meeting(slug);
  return `${page}#${noun}-${id}`;
}

const named = { noun: true, id: true, slug: true } as const;
/** What `recordPath` needs. */
export const placed = { ...named, home: { select: named } } as const satisfies Prisma.RecordSelect;
