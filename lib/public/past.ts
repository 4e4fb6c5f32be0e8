import { publicDb } from '@/lib/db';
import { NOUN_NAMES, type NounName, type Values } from '@/lib/field';
import { isUuid } from '@/lib/names';
import { storeOf } from '@/lib/nouns';
import { isReducedDate, today } from '@/lib/time';
import { Prisma } from '@/prisma/generated/client';
import { type Pointer, pointersIn, viewOf } from '../history/describe';
import { idAt } from './known';
import { placed } from './permalink';
import { PAGED, recordPath } from './record-path';

const { sql } = Prisma;

/** A version of a record that the public could read: from when to when (null while it can), and whether its words are told still. */
export interface PublicVersion {
  version: number;
  from: Date;
  until: Date | null;
  readable: boolean;
}

/** One state of a record as it was public: its fields by the names of the noun's description, records by their ids. */
export interface State extends PublicVersion {
  id: string;
  noun: NounName;
  recordId: string;
  values: Values;
}

/** Which state of a record is asked for: of a version, or the one at the end of a day (UTC). */
export type Asked = { version: number } | { on: string };

/** As many versions of a record as its page lists, latest first. */
const MOST_VERSIONS = 200;
/** As many records that stood on a page are listed there as they were. */
const MOST_PARTS = 500;

type Row = Omit<State, 'values'> & { shape: string | null };
const columns = sql`"id", "noun", "recordId", "version", "from", "until", "readable", "shape"`;

const stateOf = ({ shape, ...row }: Row): State => ({
  ...row,
  values: shape === null ? {} : (JSON.parse(shape) as { fields: Values }).fields,
});

/**
 * Reads the number of a version or a day from the address.
 *
 * @returns undefined where neither is given, null where what is given is neither: no such number, no such day, or one to come
 */
export function askedFor({ v, on }: { v?: string; on?: string }): Asked | null | undefined {
  if (v !== undefined) return /^[1-9]\d{0,8}$/.test(v) ? { version: Number(v) } : null;
  if (on === undefined) return undefined;
  return on.length === 10 && isReducedDate(on) && on <= today() ? { on } : null;
}

/** The id of the record that an address names, also after it was withdrawn or merged away; null where the public knows of none. */
async function everAt(noun: NounName | null, handle: string): Promise<string | null> {
  if (isUuid(handle)) return handle.toLowerCase();
  if (!noun) return null;
  const present = await idAt(noun, handle);
  if (present) return present;
  const tombstone = await publicDb().tombstone.findFirst({
    where: { noun, slug: handle },
    orderBy: { withdrawnAt: 'desc' },
    select: { recordId: true },
  });
  return tombstone?.recordId ?? null;
}

/** The page of its own that a public record has; null where it has none. */
export async function ownPageOf(id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const record = await publicDb().record.findUnique({ where: { id }, select: placed });
  return record && PAGED.some((noun) => noun === record.noun) ? recordPath(record) : null;
}

/** The end of a day, as a moment. */
const endOf = (day: string) => sql`((${day}::date + 1)::timestamp AT TIME ZONE 'UTC')`;

/** Which of a record's states is asked for, and which of several comes first. */
function askedOf(asked: Asked | null) {
  if (asked === null) return sql`FALSE`;
  if ('version' in asked) return sql`"version" = ${asked.version} ORDER BY "readable" DESC, "number" DESC`;
  return sql`"from" < ${endOf(asked.on)} AND ("until" IS NULL OR "until" >= least(${endOf(asked.on)}, now())) ORDER BY "number" DESC`;
}

/** What a record's states come to: the one that is asked for, what was read before it and what is read now, and all versions. */
interface States extends Pick<Past, 'noun' | 'state' | 'before' | 'present' | 'versions'> {}

/** Reads the states of a record in one statement; null where the public could read none. */
async function statesOf(recordId: string, asked: Asked | null): Promise<States | null> {
  const rows = await publicDb().$queryRaw<(Row & { as: 'state' | 'before' | 'present' | 'version' })[]>`
    WITH s AS MATERIALIZED (SELECT ${columns}, "number" FROM "PublishedVersion" WHERE "recordId" = ${recordId}::uuid),
    state AS MATERIALIZED (SELECT * FROM s WHERE ${askedOf(asked)} LIMIT 1)
    SELECT 'state' AS "as", ${columns} FROM state
    UNION ALL
    (SELECT 'before', ${columns} FROM s WHERE "readable"
      AND EXISTS (SELECT FROM state t WHERE t."readable" AND s."version" < t."version" AND s."from" < t."from") ORDER BY "number" DESC LIMIT 1)
    UNION ALL
    (SELECT 'present', ${columns} FROM s WHERE "until" IS NULL AND "readable" ORDER BY "number" DESC LIMIT 1)
    UNION ALL
    (SELECT 'version', NULL, min("noun"), NULL, "version", min("from"), CASE WHEN bool_and("until" IS NOT NULL) THEN max("until") END,
      bool_or("readable"), NULL FROM s GROUP BY "version" ORDER BY "version" DESC LIMIT ${MOST_VERSIONS})`;
  const versions = rows.filter((row) => row.as === 'version');
  if (!versions[0]) return null;
  const one = (as: (typeof rows)[number]['as']): State | null => {
    const row = rows.find((found) => found.as === as);
    return row ? stateOf(row) : null;
  };
  return {
    noun: versions[0].noun,
    state: one('state'),
    before: one('before'),
    present: one('present'),
    versions: versions.map(({ version, from, until, readable }) => ({ version, from, until, readable })),
  };
}

const NO_END = new Date(Date.UTC(9999, 0));

/** What stood in a record before a correction and after it; null where it is not told (any longer). */
export interface Corrected {
  before: State;
  after: State;
}

/** What stood before and after each of these corrections, by their ids, and how what they point to is called now: in three statements. */
export async function correctedStates(corrections: readonly { id: string; version: number; record: { id: string } }[]) {
  const rows = await publicDb().$queryRaw<(Row & { correction: string; side: 'before' | 'after' })[]>`
    SELECT k."correction", s.* FROM unnest(${corrections.map(({ id }) => id)}::text[], ${corrections.map(({ record }) => record.id)}::uuid[],
      ${corrections.map(({ version }) => version)}::int[]) k("correction", "id", "at")
    CROSS JOIN LATERAL (
      (SELECT ${columns}, 'after' AS "side" FROM "PublishedVersion" WHERE "recordId" = k."id" AND "version" = k."at" AND "readable" ORDER BY "number" LIMIT 1)
      UNION ALL
      (SELECT ${columns}, 'before' FROM "PublishedVersion" WHERE "recordId" = k."id" AND "version" < k."at" AND "readable" ORDER BY "number" DESC LIMIT 1)
    ) s`;
  const found = new Map<string, Partial<Corrected>>();
  for (const { correction, side, ...row } of rows)
    found.set(correction, { ...found.get(correction), [side]: stateOf(row) });
  const whole = new Map(
    [...found].flatMap(([id, { before, after }]) => (before && after ? [[id, { before, after }]] : [])),
  );
  const states = [...whole.values()].flatMap(({ before, after }) => [before, after]);
  return { states: whole, called: await calledAt({ until: null }, states) };
}

/** A moment within a state at which what it points to is looked up: the last one. */
const lastMoment = ({ until }: Pick<PublicVersion, 'until'>): Date => (until ? new Date(until.getTime() - 1) : NO_END);

/** What stood on a record's page as it was then, by noun in the order of the house. */
async function partsAt(state: State): Promise<State[]> {
  const at = lastMoment(state);
  const rows = await publicDb().$queryRaw<Row[]>`
    SELECT ${columns} FROM "PublishedVersion"
    WHERE ("meetingId" = ${state.recordId}::uuid OR "homeId" = ${state.recordId}::uuid) AND "recordId" <> ${state.recordId}::uuid
      AND "readable" AND "from" <= ${at} AND ("until" IS NULL OR "until" > ${at})
    ORDER BY "recordId", "number" LIMIT ${MOST_PARTS}`;
  const parts = rows.map(stateOf).filter(({ values }) => Object.values(values).includes(state.recordId));
  return NOUN_NAMES.flatMap((noun) => parts.filter((part) => part.noun === noun));
}

/** How a record was called, and where it is read if it is public still. */
export interface Called {
  title: string;
  path: string | null;
}

/**
 * How the records to which states point were called at the time of `state`, each by its own state then: what is withheld or closed since has no
 * name here either. One that was not public yet is called as it was first.
 */
async function calledAt(
  state: Pick<PublicVersion, 'until'>,
  states: readonly State[],
): Promise<ReadonlyMap<string, Called>> {
  const pointers = states.flatMap(({ noun, values }) => pointersIn(viewOf(storeOf(noun).noun.fields), values));
  if (pointers.length === 0) return new Map();
  const at = lastMoment(state);
  const ids = [...new Set(pointers.map(({ id }) => id))];
  const [found, records] = await Promise.all([
    namesAt(pointers, at),
    publicDb().record.findMany({ where: { id: { in: ids } }, select: placed }),
  ]);
  // A presentation is called by its model.
  const nameless = [...found.values()].flatMap(({ noun, values }) => {
    const title = storeOf(noun).noun.title;
    const field = storeOf(noun).noun.fields[title];
    return field?.noun && typeof values[title] === 'string' ? [{ noun: field.noun, id: values[title] }] : [];
  });
  const further = nameless.length > 0 ? await namesAt(nameless, at) : found;
  const paths = new Map(records.map((record) => [record.id, recordPath(record)]));
  const titleOf = ({ noun, values }: State): string => {
    const title = String(values[storeOf(noun).noun.title] ?? '');
    const pointed = further.get(title);
    return pointed ? String(pointed.values[storeOf(pointed.noun).noun.title] ?? '') : title;
  };
  return new Map([...found].map(([id, named]) => [id, { title: titleOf(named), path: paths.get(id) ?? null }]));
}

async function namesAt(pointers: readonly Pointer[], at: Date): Promise<ReadonlyMap<string, State>> {
  const ids = [...new Set(pointers.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const rows = await publicDb().$queryRaw<Row[]>`
    SELECT DISTINCT ON ("recordId") ${columns} FROM "PublishedVersion"
    WHERE "recordId" = ANY(${ids}::uuid[]) AND "readable" AND ("until" IS NULL OR "until" > ${at})
    ORDER BY "recordId", "from" > ${at}, CASE WHEN "from" > ${at} THEN "number" ELSE -"number" END`;
  return new Map(rows.map((row) => [row.recordId, stateOf(row)]));
}

/** A state as its page shows it: what it said, how what it points to was called, what stood on its page, and what is read today. */
export interface Past {
  recordId: string;
  noun: NounName;
  /** Null where nothing was public then, or where the address asks for nothing that could be. */
  state: State | null;
  /** The readable state of an earlier version before it. */
  before: State | null;
  /** What the public reads now; null where the record was withdrawn, or merged into another one. */
  present: State | null;
  parts: State[];
  called: ReadonlyMap<string, Called>;
  versions: PublicVersion[];
  /** Where the record is read now; null where it has no page of its own. */
  path: string | null;
}

/**
 * All that the page of an earlier state shows, in three rounds of questions whatever the record, and one more for an address in words.
 *
 * @param noun null where the record is asked for by its id alone
 * @returns null where the public knows of no such record
 */
export async function readPast(noun: NounName | null, handle: string, asked: Asked | null): Promise<Past | null> {
  const recordId = await everAt(noun, handle);
  if (!recordId) return null;
  const [states, record] = await Promise.all([
    statesOf(recordId, asked),
    publicDb().record.findUnique({ where: { id: recordId }, select: placed }),
  ]);
  if (!states || (noun && states.noun !== noun)) return null;
  const readable = states.state?.readable ? states.state : null;
  const shown = [readable, states.present, states.before].filter((one) => one !== null);
  const parts = readable ? await partsAt(readable) : [];
  const called = readable ? await calledAt(readable, [...shown, ...parts]) : new Map<string, Called>();
  return { recordId, ...states, parts, called, path: record && recordPath(record) };
}
