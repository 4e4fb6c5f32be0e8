import { forbidden, invalid, notFound, type Outcome, orRollback, Rollback } from '../errors';
import type { NounName } from '../field';
import type { Act } from '../history/act';
import { publishRecord } from '../history/save';
import { storeOf } from '../nouns';
import type { Sending } from '../once';
import { LEAST_ROLE } from '../policy';
import { checklist } from '../review/checklist';
import { namesOut } from '../review/names';
import { isAtLeast, type Viewer } from '../viewer';
import { type DraftPiece, readDraft } from '../workspace/draft';
import { openRecord } from '../workspace/record';
import { inAct } from './act';
import { publishOne, type WriteResult, writeResult } from './records';

/** A piece as it was reviewed. */
export interface PieceVersion {
  id: string;
  version: number;
}

/**
 * Publishes pieces of a meeting's draft in one transaction, as one act: all of them, or none where one has changed since it was reviewed
 * (issue `stale` at its id), where it is no piece of the draft (`not_of_draft`), or where the checklist still blocks.
 *
 * @param confirmed keys of the remarks that a person has confirmed, answers to questions on names and twins among them
 */
export const publishTogether = (
  viewer: Viewer,
  meetingId: string,
  chosen: readonly PieceVersion[],
  confirmed: readonly string[] = [],
  once?: Sending,
): Promise<Outcome<{ published: number }>> =>
  inAct(
    viewer,
    async (act) => {
      const states = await publishPieces(act, meetingId, chosen, confirmed);
      const versions = versionsOf(chosen);
      return { published: states.filter(({ id, version }) => versions.get(id) !== version).length };
    },
    { ...once, answered: [...confirmed, ...(once?.answered ?? [])] },
  );

const versionsOf = (chosen: readonly PieceVersion[]) => new Map(chosen.map(({ id, version }) => [id, version]));

/** The inner form of `publishTogether`: how each piece stands after it. */
async function publishPieces(
  act: Act,
  meetingId: string,
  chosen: readonly PieceVersion[],
  confirmed: readonly string[],
): Promise<WriteResult[]> {
  const { tx, viewer } = act;
  if (!isAtLeast(viewer, LEAST_ROLE.publish)) return orRollback<never>(forbidden());
  const draft = await readDraft(viewer, meetingId, tx);
  if (!draft) return orRollback<never>(notFound());
  const versions = versionsOf(chosen);
  const pieces = draft.filter(({ id }) => versions.has(id));
  refuse(
    pieces.filter(({ id, version }) => versions.get(id) !== version).map(({ id }) => id),
    'stale',
  );
  refuse(
    [...versions.keys()].filter((id) => !pieces.some((piece) => piece.id === id)),
    'not_of_draft',
  );
  // Questions on names are asked at the end of the act, which knows how they were answered before.
  const ids = new Set(versions.keys());
  const names = namesOut(draft, ids).remarks.filter(({ level }) => level === 'blocking');
  const open = checklist(draft, ids, names).filter(
    ({ level, key }) => level === 'blocking' || (level === 'confirm' && !confirmed.includes(key)),
  );
  if (open.length > 0) throw new Rollback(invalid(...open.map(({ id, code }) => ({ path: id, code }))).failure);

  const states: WriteResult[] = [];
  for (const piece of pieces) {
    const { noun, id, version, status } = piece;
    if (status === 'published') {
      act.published.push(id);
      states.push({ id, version, status });
      continue;
    }
    const outcome = await publishRecord(act, storeOf(noun), { id, version });
    if (!outcome.ok && outcome.failure.kind === 'conflict') refuse([id], 'stale');
    const state = orRollback(outcome);
    // Somebody published it between our look and our write: what they published is not what was reviewed here.
    if (state.version !== version + 1) refuse([id], 'stale');
    states.push(writeResult(state));
  }
  return states;
}

function refuse(ids: readonly string[], code: string): void {
  if (ids.length > 0) throw new Rollback(invalid(...ids.map((path) => ({ path, code }))).failure);
}

/** The meeting with whose draft a record is published; null for one that stands by itself. */
const meetingOf = ({ noun, id, values }: Pick<DraftPiece, 'id' | 'values'> & { noun: NounName }): string | null =>
  noun === 'meeting' ? id : typeof values.meetingId === 'string' ? values.meetingId : null;

/** Publishes one record and says how it stands after that. One that belongs to a meeting is held to the checklist of that meeting's draft. */
export async function publishByItself(
  viewer: Viewer,
  noun: NounName,
  at: PieceVersion,
  once?: Sending,
): Promise<Outcome<WriteResult>> {
  const opened = await openRecord(viewer, noun, at.id);
  if (!opened.ok) return opened;
  const meeting = meetingOf({ noun, id: at.id, values: opened.value.values });
  if (!meeting) return publishOne(viewer, noun, at, once);
  return inAct(
    viewer,
    async (act) => {
      const [state] = await publishPieces(act, meeting, [at], []);
      return state ?? orRollback<never>(notFound());
    },
    once,
  );
}
