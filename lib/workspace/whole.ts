import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import type { NounName, Values } from '../field';
import { pointersIn } from '../history/describe';
import { allSeenBy } from '../history/seen';
import { plain } from '../history/store';
import { storeOf } from '../nouns';
import { can, editOf, type PolicyColumns, visibleTo } from '../policy';
import type { Viewer } from '../viewer';
import { titlesOf } from './search';
import { pointingTo, type RecordRow, tableOf } from './tables';

/** A piece of a meeting with everything that its form needs. */
export interface WholePiece {
  noun: NounName;
  id: string;
  version: number;
  status: PolicyColumns['status'];
  /** The attribution rule in force for it. */
  rule: RecordRow['rule'];
  values: Values;
  /** Whether the viewer may change it as it stands. */
  editable: boolean;
  /** Whether it is a draft that the viewer may discard and that nothing points to. */
  removable: boolean;
}
export interface WholeMeeting {
  meeting: WholePiece;
  pieces: WholePiece[];
  /** What the records are called that the pieces point to, by id; those that the viewer may not see are left out. */
  names: Record<string, string>;
}

const { sql, join } = Prisma;

/** Most pieces of one kind that the screen takes. */
const MOST = 500;
const order = [{ position: 'asc' as const }, { id: 'asc' as const }];
const byId = { orderBy: { id: 'asc' as const } };
const statement = { about: { orderBy: order }, attributions: byId, topics: byId, citations: { orderBy: order } };

/** The nouns of a meeting's pieces in the order of the screen, each under the name of its relation. */
const PIECES = {
  takeaways: 'takeaway',
  claims: 'claim',
  commitments: 'commitment',
  presentations: 'presentation',
  sessions: 'session',
} as const satisfies Record<string, NounName>;

function include(viewer: Viewer) {
  const rows = { where: { ...visibleTo(viewer), status: { not: 'withdrawn' as const } }, orderBy: order, take: MOST };
  return {
    participations: { where: { sessionId: null }, orderBy: order },
    participantCounts: { orderBy: order, include: { citations: { take: 1 } } },
    aliases: byId,
    topics: byId,
    citations: { orderBy: order },
    takeaways: { ...rows, include: statement },
    claims: { ...rows, include: statement },
    commitments: {
      ...rows,
      include: {
        ...statement,
        assessments: { orderBy: [{ assessedOn: 'asc' }, { id: 'asc' }], include: { citations: { take: 1 } } },
      },
    },
    presentations: { ...rows, include: { attributions: byId, citations: { orderBy: order } } },
    sessions: {
      ...rows,
      include: { participations: { orderBy: order }, topics: byId, citations: { orderBy: order } },
    },
  } satisfies Prisma.MeetingInclude;
}

type Row = PolicyColumns & Values & { id: string; version: number; effectiveRule: RecordRow['rule'] };

function pieceOf(viewer: Viewer, noun: NounName, row: Row): WholePiece {
  const values: Values = {};
  for (const [name, { item }] of Object.entries(storeOf(noun).noun.fields)) {
    values[name] = item ? (row[name] as Values[]).map((part) => itemOf(Object.keys(item), part)) : plain(row[name]);
  }
  const { id, version, status, effectiveRule: rule } = row;
  const removable = noun !== 'meeting' && status === 'draft' && can(viewer, 'discard', row);
  return { noun, id, version, status, rule, values, editable: can(viewer, editOf(row), row), removable };
}

/** Those of the pieces that another record points to. */
async function pointedTo(pieces: readonly WholePiece[]): Promise<ReadonlySet<string>> {
  const selects = Object.values(PIECES).flatMap((noun) => {
    const ids = pieces.filter((piece) => piece.noun === noun).map(({ id }) => id);
    if (ids.length === 0) return [];
    return pointingTo(noun).map(
      ({ noun: from, column }) =>
        sql`SELECT ${column} AS "id" FROM ${tableOf(from)} r WHERE ${column} = ANY(${ids}::uuid[]) AND r."status" <> 'withdrawn'`,
    );
  });
  if (selects.length === 0) return new Set();
  const rows = await db().$queryRaw<{ id: string }[]>`${join(selects, ' UNION ')}`;
  return new Set(rows.map(({ id }) => id));
}

/** One item of a list as its form has it: what it cites is two of its own fields where it cites one source. */
function itemOf(names: readonly string[], row: Values): Values {
  const [citation] = (row.citations ?? []) as Values[];
  return { id: row.id, ...Object.fromEntries(names.map((name) => [name, row[name] ?? citation?.[name] ?? null])) };
}

/**
 * A meeting and all that is said of it, in the order of its lists, with the values that forms are filled from: one query, one for the names,
 * and one for what points to its drafts. Null where the viewer sees no such meeting; pieces that are hidden from the viewer or were taken out
 * are left out.
 */
export async function readWhole(viewer: Viewer, id: string): Promise<WholeMeeting | null> {
  const row = await db().meeting.findFirst({ where: { id, ...visibleTo(viewer) }, include: include(viewer) });
  if (!row) return null;
  const held = Object.entries(PIECES).flatMap(([relation, noun]) =>
    row[relation as keyof typeof PIECES].map((piece: Row) => pieceOf(viewer, noun, piece)),
  );
  const needed = await pointedTo(held.filter(({ removable }) => removable));
  const whole = [pieceOf(viewer, 'meeting', row), ...held].map((piece) => ({
    ...piece,
    removable: piece.removable && !needed.has(piece.id),
    fields: storeOf(piece.noun).noun.fields,
  }));
  const seen = await allSeenBy(db(), viewer, whole);
  const names = await titlesOf(
    viewer,
    seen.flatMap(({ fields, values }) => pointersIn(fields, values)),
  );
  const [meeting, ...pieces] = seen.map(({ fields: _, ...piece }) => piece);
  return meeting ? { meeting, pieces, names } : null;
}
