import { Prisma } from '@/prisma/generated/client';
import { NOUN_NAMES, type NounName } from '../field';
import type { Governed } from '../policy';
import { visibleTo } from '../policy';
import type { Viewer } from '../viewer';

/** How a noun's rows are shown in lists of any noun: its table, what it is called, and what tells two of a name apart. */
interface Shown {
  table: string;
  title: Prisma.Sql;
  note: Prisma.Sql;
  /** Its day, month or year, which tells it from others of its name. */
  on?: Prisma.Sql;
  ofMeeting?: true;
}

const { sql, raw, join, empty } = Prisma;
const none = sql`NULL::text`;
const meetingTitle = sql`(SELECT m."title" FROM "Meeting" m WHERE m."id" = r."meetingId")`;
const modelName = sql`(SELECT m."name" FROM "PresentedModel" m WHERE m."id" = r."modelId")`;

/** The first words of a text that has no title of its own. */
const opening = (column: string) => {
  const text = raw(`r."${column}"`);
  return sql`CASE WHEN length(${text}) > 160 THEN regexp_replace(left(${text}, 150), '\\s+\\S*$', '') || '…' ELSE ${text} END`;
};

/** The note names only a record that the row is part of, for that one is never less visible than the row. */
const SHOWN: Record<NounName, Shown> = {
  meeting: { table: 'Meeting', title: sql`r."title"`, note: sql`r."city"`, on: sql`r."startOn"` },
  session: { table: 'MeetingSession', title: sql`r."title"`, note: meetingTitle, ofMeeting: true },
  presentation: { table: 'Presentation', title: modelName, note: meetingTitle, ofMeeting: true },
  model: { table: 'PresentedModel', title: sql`r."name"`, note: none },
  pillar: { table: 'Pillar', title: sql`r."name"`, note: modelName },
  condition: { table: 'TransferabilityCondition', title: opening('text'), note: modelName },
  programme: { table: 'Programme', title: sql`r."name"`, note: none },
  takeaway: { table: 'Takeaway', title: sql`r."headline"`, note: meetingTitle, ofMeeting: true },
  claim: { table: 'Claim', title: opening('text'), note: meetingTitle, ofMeeting: true },
  evidence: { table: 'EvidenceItem', title: sql`r."title"`, note: none },
  commitment: { table: 'Commitment', title: opening('deliverable'), note: meetingTitle, ofMeeting: true },
  source: {
    table: 'Source',
    title: sql`r."title"`,
    note: sql`nullif(concat_ws(', ', r."publisher", r."symbol"), '')`,
    on: sql`r."issuedOn"`,
  },
  organization: { table: 'Organization', title: sql`r."name"`, note: sql`r."acronym"` },
  person: { table: 'Person', title: sql`r."name"`, note: sql`r."publicRole"` },
  series: { table: 'MeetingSeries', title: sql`r."name"`, note: none },
  topic: { table: 'Topic', title: sql`r."name"`, note: none },
};

/** One row of any noun. */
export interface RecordRow {
  noun: NounName;
  id: string;
  version: number;
  status: Governed['status'];
  rule: 'on_the_record' | 'chatham_house' | 'closed';
  updatedAt: Date;
  title: string;
  note: string | null;
  /** An ISO date of reduced precision. */
  on: string | null;
  meetingId: string | null;
}

export const titleOf = (noun: NounName): Prisma.Sql => SHOWN[noun].title;
export const tableOf = (noun: NounName): Prisma.Sql => raw(`"${SHOWN[noun].table}"`);
export const isOfMeeting = (noun: NounName): boolean => SHOWN[noun].ofMeeting === true;

/** `visibleTo(viewer)` for members as a condition on the row `r`; whoever is not of the team sees nothing here. */
export function visibleRow(viewer: Viewer): Prisma.Sql {
  if (viewer.kind === 'anonymous') return sql`FALSE`;
  return seesRestricted(viewer) ? sql`TRUE` : sql`r."effectiveVisibility" <> 'restricted'`;
}

/** Whether a member's view holds restricted records too. */
export const seesRestricted = (viewer: Viewer): boolean => !('effectiveVisibility' in visibleTo(viewer));

/** Rows of one noun as `RecordRow`; `where`, what follows it, and further columns speak of the row `r`. */
export function rowsOf(
  viewer: Viewer,
  noun: NounName,
  where: Prisma.Sql,
  rest: Prisma.Sql = empty,
  further: Prisma.Sql = empty,
): Prisma.Sql {
  return sql`SELECT ${noun}::text AS "noun", r."id", r."version", r."status"::text AS "status",
    r."effectiveRule"::text AS "rule", r."updatedAt", ${SHOWN[noun].title} AS "title", ${SHOWN[noun].note} AS "note",
    ${SHOWN[noun].on ?? none} AS "on",
    ${isOfMeeting(noun) ? sql`r."meetingId"` : sql`NULL::uuid`} AS "meetingId" ${further}
    FROM ${tableOf(noun)} r WHERE ${visibleRow(viewer)} AND ${where} ${rest}`;
}

/** Rows of several nouns, each under a condition of its own and each followed by `rest`; nouns without a condition are left out. */
export function rowsOfMany(
  viewer: Viewer,
  where: (noun: NounName) => Prisma.Sql | null,
  rest: Prisma.Sql = empty,
): Prisma.Sql {
  const selects = NOUN_NAMES.flatMap((noun) => {
    const condition = where(noun);
    return condition ? [sql`(${rowsOf(viewer, noun, condition, rest)})`] : [];
  });
  return selects.length === 0 ? rowsOf(viewer, 'meeting', sql`FALSE`) : join(selects, ' UNION ALL ');
}
