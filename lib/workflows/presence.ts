import { randomUUID } from 'node:crypto';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { done, notFound, type Outcome } from '../errors';
import type { EventStream } from '../event-stream';
import type { NounName } from '../field';
import { listen } from '../listen';
import { log } from '../log';
import { type Session, sessionOf } from '../session';
import type { Viewer } from '../viewer';
import { tableOf, visibleRow } from '../workspace/tables';

/** Somebody who has the record open, the viewer on another page included. */
export interface OtherMember {
  memberId: string;
  name: string;
  /** ISO 8601. */
  since: string;
  /** Whether there are unsaved changes on their page. */
  editing: boolean;
}

/** The last save of a record: who, when (ISO 8601), which version. A save of the program itself has no name. */
export interface LastSave {
  version: number;
  at: string;
  memberId: string | null;
  name: string | null;
}

/** How often a page's stream says that it is there, in milliseconds, and how long it counts without doing so. */
const BEAT = 25_000;
const COUNTS = 75_000;
/** Pages that one member may have open in one process; the newest stay. */
const MOST_OF_MEMBER = 8;

const streamsOf = new Map<string, EventStream[]>();

interface PresenceState {
  others: OtherMember[];
  last: LastSave | null;
}

/** What there is to tell about a record to one page, in one statement; null where the viewer may not read it. */
async function readPresence(viewer: Viewer, noun: NounName, id: string, page: string): Promise<PresenceState | null> {
  const since = new Date(Date.now() - COUNTS);
  const [found] = await db().$queryRaw<PresenceState[]>(Prisma.sql`
    SELECT
      (SELECT jsonb_build_object('version', v."version", 'at', v."at", 'memberId', v."authorId", 'name', u."name")
         FROM "Revision" v LEFT JOIN "User" u ON u."id" = v."authorId"
        WHERE v."recordId" = r."id" ORDER BY v."version" DESC LIMIT 1) AS "last",
      (SELECT coalesce(jsonb_agg(to_jsonb(o) ORDER BY o."since", o."memberId"), '[]')
         FROM (SELECT p."memberId", u."name", min(p."since") AS "since", bool_or(p."editing") AS "editing"
                 FROM "Presence" p JOIN "User" u ON u."id" = p."memberId"
                WHERE p."recordId" = r."id" AND p."id" <> ${page}::uuid AND p."beatAt" > ${since}
                GROUP BY p."memberId", u."name" ORDER BY min(p."since") LIMIT 50) o) AS "others"
    FROM ${tableOf(noun)} r WHERE r."id" = ${id}::uuid AND ${visibleRow(viewer)}`);
  return found ?? null;
}

/** Whether a session's member may be told about a record. */
export async function mayWatch(session: Session, noun: NounName, id: string): Promise<boolean> {
  return (await readPresence(session.member, noun, id, session.id)) !== null;
}

/** Takes a page among those of its member; too many, and the oldest is let go. */
function admit(memberId: string, stream: EventStream): void {
  const streams = [...(streamsOf.get(memberId) ?? []), stream];
  streamsOf.set(memberId, streams);
  stream.onClose(() => {
    const left = (streamsOf.get(memberId) ?? []).filter((one) => one !== stream);
    if (left.length > 0) streamsOf.set(memberId, left);
    else streamsOf.delete(memberId);
  });
  if (streams.length > MOST_OF_MEMBER) dismiss(streams[0]);
}

/** Ends a stream for good: the browser is told not to come back by itself. */
function dismiss(stream: EventStream | undefined): void {
  stream?.send('end', {});
  stream?.close();
}

/** Runs `work` at each call, never twice at a time; calls meanwhile come to one more run. */
function oneAtATime(work: () => Promise<void>): () => void {
  let wanted = false;
  let running = false;
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      // A database that is away comes back, and with it the listening connection, which calls again.
      await work().catch((error: unknown) => log.warn({ err: error }, 'a page could not be told of its record'));
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

const enter = (page: string, recordId: string, memberId: string) =>
  db().presence.upsert({
    where: { id: page },
    create: { id: page, recordId, memberId },
    update: { beatAt: new Date() },
    select: { id: true },
  });

/**
 * Keeps a page told of who else has its record open (`here`) and of its last save (`saved`), and others of this page, until the
 * stream ends. News only say that something changed: what it is, each stream reads for itself, under the session and the role of
 * that moment, and it ends where these no longer reach.
 */
export function watchRecord(session: Session, noun: NounName, id: string, stream: EventStream): void {
  const page = randomUUID();
  const memberId = session.member.id;
  const sent = { here: '', saved: '' };
  const send = (event: keyof typeof sent, data: unknown) => {
    const text = JSON.stringify(data);
    if (text !== sent[event]) stream.send(event, data);
    sent[event] = text;
  };
  const tell = oneAtATime(async () => {
    const now = await sessionOf(session.id);
    const looked = now && (await readPresence(now.member, noun, id, page));
    if (!looked) return dismiss(stream);
    send('saved', looked.last);
    send('here', looked.others);
  });
  const beat = oneAtATime(async () => {
    await db().presence.deleteMany({ where: { beatAt: { lt: new Date(Date.now() - COUNTS) } } });
    await enter(page, id, memberId);
    if (gone) await leave();
  });
  const leave = async () => {
    await db().presence.deleteMany({ where: { id: page } });
  };
  let gone = false;
  const timer = setInterval(() => {
    stream.beat();
    beat();
    tell();
  }, BEAT).unref();
  admit(memberId, stream);
  const deafen = listen([`record:${id}`, `member:${memberId}`], tell);
  stream.onClose(() => {
    gone = true;
    clearInterval(timer);
    deafen();
    leave().catch((error: unknown) => log.warn({ err: error }, 'a page could not be taken off its record'));
  });
  stream.send('page', { id: page });
  beat();
  tell();
}

/** Says whether one of the viewer's own pages holds unsaved changes. */
export async function setEditing(viewer: Viewer, input: { page: string; editing: boolean }): Promise<Outcome<null>> {
  if (viewer.kind !== 'member') return notFound();
  const { count } = await db().presence.updateMany({
    where: { id: input.page, memberId: viewer.id, editing: { not: input.editing } },
    data: { editing: input.editing },
  });
  return count === 0 ? notFound() : done(null);
}
