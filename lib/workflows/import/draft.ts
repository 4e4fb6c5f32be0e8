import { randomUUID } from 'node:crypto';
import type { Tx } from '../../db';
import { failed, forbidden, type Outcome, orRollback, Rollback } from '../../errors';
import type { Values } from '../../field';
import { createRecord } from '../../history/save';
import { storeOf } from '../../nouns';
import type { Once } from '../../once';
import { can, mayCreate } from '../../policy';
import type { Viewer } from '../../viewer';
import { inAct } from '../act';
import { checkDecisions, type Decided, type Decisions } from './decisions';
import { RECORD_NOUN } from './fields';
import { addToMeeting } from './meeting';
import type { PieceNoun } from './pieces';
import { quotesOf } from './quotes';
import { type Resolve, valuesOf } from './values';

/** What an import wrote. */
export type Drafted = {
  /** All revisions of the import carry it. */
  actId: string;
  sourceId: string;
  meetingId: string | null;
  /** For each piece the record that stands for it, in the order of writing. */
  records: { key: string; noun: PieceNoun | 'presentation'; id: string; existing: boolean }[];
};

/** What is written before what: everything after the records that it refers to. */
const ORDER: PieceNoun[] = [
  'source',
  'organization',
  'person',
  'model',
  'pillar',
  'programme',
  'condition',
  'meeting',
  'session',
  'takeaway',
  'claim',
  'reference',
];
const STATEMENTS = new Set<PieceNoun>(['takeaway', 'claim', 'condition', 'session', 'reference']);

/**
 * Writes a reviewed text as drafts: one transaction, one act, every record with its citation. Nothing is written unless all is.
 * @param decisions what `decisionsSchema` let through
 * @returns the ids; or forbidden, or issues whose path is `KEY/FIELD` of the piece that cannot be written
 */
export async function draftFromProposal(viewer: Viewer, decisions: Decisions, once?: Once): Promise<Outcome<Drafted>> {
  if (!mayCreate(viewer)) return forbidden();
  const checked = checkDecisions(decisions);
  if (!checked.ok) return checked;
  return inAct(viewer, (tx) => write(tx, viewer, decisions), once);
}

async function write(tx: Tx, viewer: Viewer, { text, blocks, pieces }: Decisions): Promise<Drafted> {
  const actId = randomUUID();
  const ids = new Map<string, string>();
  const drafted: Drafted = { actId, sourceId: '', meetingId: null, records: [] };
  const sorted = ORDER.flatMap((noun) => pieces.filter((piece) => piece.noun === noun));
  const resolve: Resolve = {
    id: (key) => (typeof key === 'string' ? (ids.get(key) ?? null) : null),
    nounOf: (key) => pieces.find((piece) => piece.key === key)?.noun ?? null,
    pieces,
    meetingId: () => drafted.meetingId,
    cite: (piece) =>
      withoutPlace(quotesOf({ text, blocks }, piece.passages, STATEMENTS.has(piece.noun))).map((one) => ({
        ...one,
        sourceId: drafted.sourceId,
      })),
  };
  const create = async (key: string, noun: Parameters<typeof storeOf>[0], values: Values): Promise<string> => {
    const outcome = await createRecord(tx, viewer, storeOf(noun), values, { origin: 'imported', actId });
    return orRollback(atPiece(key, outcome)).id;
  };
  const positions = new Map<PieceNoun, number>();
  for (const piece of sorted) {
    const noun = RECORD_NOUN[piece.noun];
    if (!noun) continue;
    if (piece.existing) await proveReadable(tx, viewer, piece, piece.existing);
    const position = positions.get(piece.noun) ?? 0;
    positions.set(piece.noun, position + 1);
    const id = piece.existing ?? (await create(piece.key, noun, valuesOf(piece, resolve, position)));
    ids.set(piece.key, id);
    if (piece.noun === 'source') drafted.sourceId = id;
    if (piece.noun === 'meeting') {
      drafted.meetingId = id;
      if (piece.existing) orRollback(atPiece(piece.key, await addToMeeting(tx, viewer, piece, { id, actId }, resolve)));
    }
    drafted.records.push({ key: piece.key, noun: piece.noun, id, existing: piece.existing !== null });
  }
  if (drafted.meetingId) {
    const shown = pieces.filter(({ noun, fields }) => noun === 'model' && fields.presented === true);
    for (const [position, model] of shown.entries()) {
      const told = model.passages.filter(({ role }) => role === 'presented');
      const cited = resolve.cite({ ...model, passages: told.length > 0 ? told : model.passages.slice(0, 1) });
      const values = { meetingId: drafted.meetingId, modelId: ids.get(model.key), position, citations: cited };
      const id = await create(model.key, 'presentation', values);
      drafted.records.push({ key: model.key, noun: 'presentation', id, existing: false });
    }
  }
  return drafted;
}

/** The citation of a piece that nobody tied to a passage names the source alone. */
const withoutPlace = (quoted: { quote: string; locator: string }[]) =>
  quoted.length > 0 ? quoted : [{ quote: null, locator: null }];

/** An id that leads to nothing this viewer may read is refused as if it did not exist. */
async function proveReadable(tx: Tx, viewer: Viewer, piece: Decided, id: string): Promise<void> {
  const noun = RECORD_NOUN[piece.noun];
  const saved = noun && (await storeOf(noun).load(tx, id));
  if (saved && can(viewer, 'read', saved.state) && saved.state.status !== 'withdrawn') return;
  throw new Rollback({ kind: 'invalid', issues: [{ path: `${piece.key}/existing`, code: 'bad_reference' }] });
}

/** Issues of a record as issues of the piece it was made from. */
function atPiece<T>(key: string, outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || outcome.failure.kind !== 'invalid') return outcome;
  const issues = outcome.failure.issues.map((issue) => ({ ...issue, path: `${key}/${issue.path}` }));
  return failed({ kind: 'invalid', issues });
}
