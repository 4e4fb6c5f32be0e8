import { Prisma } from '@/prisma/generated/client';
import { NOUN_NAMES, type NounName } from '../field';
import { storeOf } from '../nouns';
import { columns } from './facets';

const { sql, raw, join } = Prisma;

/** What has a feed of its own beside everything together. */
export const NEWS_OF = ['series', 'country', 'topic', 'organization', 'model'] as const;
export type NewsOf = (typeof NEWS_OF)[number];

const column = (name: string) => raw(`"${name}"`);

/** The records of which a field of their own is this value. */
const inOwn = (value: Prisma.Sql, holds: (field: { kind: string; noun?: NounName }) => boolean) =>
  NOUN_NAMES.flatMap((noun) =>
    columns(noun, holds).map(
      (name) => sql`SELECT "id" FROM ${column(storeOf(noun).noun.table)} WHERE ${column(name)} = ${value}`,
    ),
  );
const pointing = (noun: NounName, id: string) => inOwn(sql`${id}::uuid`, (field) => field.noun === noun);

/** The records whose list holds a row with this id. */
const inLists = (lists: readonly (readonly [table: string, owner: string])[], name: string, value: Prisma.Sql) =>
  lists.map(([table, owner]) => sql`SELECT ${column(owner)} FROM ${column(table)} WHERE ${column(name)} = ${value}`);

/** All that stands at the meetings that a column tells. */
const atMeetings = (where: Prisma.Sql) =>
  sql`SELECT r."id" FROM "Meeting" m JOIN "Record" r ON r."meetingId" = m."id" WHERE ${where}`;

const self = (id: string) => sql`SELECT ${id}::uuid`;
/** A topic stands for its narrower ones. */
const terms = (id: string) => sql`(WITH RECURSIVE term AS (
  SELECT ${id}::uuid AS "id" UNION SELECT c."id" FROM term t JOIN "Topic" c ON c."broaderId" = t."id") SELECT "id" FROM term)`;

const OF_BODY = [
  ['Attribution', 'recordId'],
  ['SaidAbout', 'recordId'],
  ['HeldRole', 'recordId'],
  ['Participation', 'meetingId'],
  ['ModelInstitution', 'modelId'],
  ['ProgrammePartner', 'programmeId'],
] as const;

const belonging: Record<NewsOf, (id: string) => Prisma.Sql[]> = {
  series: (id) => [self(id), ...pointing('series', id), atMeetings(sql`m."seriesId" = ${id}::uuid`)],
  country: (code) => [
    ...inOwn(sql`${code}`, ({ kind }) => kind === 'country'),
    atMeetings(sql`m."countryCode" = ${code}`),
    ...inLists([['Participation', 'meetingId']], 'countryCode', sql`${code}`),
  ],
  topic: (id) => [terms(id), sql`SELECT "recordId" FROM "TopicAssignment" WHERE "topicId" IN ${terms(id)}`],
  organization: (id) => [
    self(id),
    ...pointing('organization', id),
    ...inLists(OF_BODY, 'organizationId', sql`${id}::uuid`),
  ],
  model: (id) => [
    self(id),
    ...pointing('model', id),
    ...inLists([['SaidAbout', 'recordId']], 'modelId', sql`${id}::uuid`),
  ],
};

/**
 * The ids of the records that belong to something, as far as the role that asks may read that they do: what the register's fields point to it
 * from, what was said at its meetings, and what was said by or about it. A country by its code, all others by their id.
 */
export const belongingTo = (of: NewsOf, id: string): Prisma.Sql => join(belonging[of](id), ' UNION ');
