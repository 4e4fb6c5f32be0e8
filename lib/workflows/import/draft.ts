import type { Tx } from '../../db';
import { failed, forbidden, invalid, type Outcome, orRollback, Rollback } from '../../errors';
import type { NounName, Values } from '../../field';
import type { Act } from '../../history/act';
import { createRecords } from '../../history/create';
import { BY_REFERENCE, storeOf } from '../../nouns';
import type { Once } from '../../once';
import { can, mayCreate } from '../../policy';
import type { Viewer } from '../../viewer';
import { inAct } from '../act';
import { CANDIDATE_NOUNS, type CandidateNoun, isNameOnly, isStated } from './candidates';
import { checkDecisions, type DecidedCandidate, type Decisions } from './decisions';
import { keepDraftedText } from './earlier';
import { RECORD_NOUN } from './fields';
import { addToMeeting } from './meeting';
import { quoter } from './quotes';
import { type CandidateContext, valuesOf } from './values';

/** What an import wrote. */
export type ImportResult = {
  /** All revisions of the import carry it. */
  actId: string;
  sourceId: string;
  meetingId: string | null;
  /** For each candidate the record that stands for it, in the order of writing. */
  records: { key: string; noun: CandidateNoun | 'presentation'; id: string; existing: boolean }[];
};

/** What is written before what: everything after the records that it refers to; a document that is only mentioned comes last. */
const ORDER: readonly CandidateNoun[] = [
  ...BY_REFERENCE.flatMap((noun) => CANDIDATE_NOUNS.filter((candidate) => candidate === noun)),
  'reference',
];
/** Two thousand candidates take seconds; on a machine busy with other things, more than other acts may take. In milliseconds. */
const LONGEST = 120_000;

/**
 * Writes a reviewed text as drafts: one transaction, one act, every record with its citation. Nothing is written unless all is.
 * @param decisions what `decisionsSchema` let through
 * @returns the ids; or forbidden, or issues whose path is `KEY/FIELD` of the candidate that cannot be written
 */
export async function draftFromDecisions(
  viewer: Viewer,
  decisions: Decisions,
  once?: Once,
): Promise<Outcome<ImportResult>> {
  if (!mayCreate(viewer)) return forbidden();
  const checked = checkDecisions(decisions);
  if (!checked.ok) return checked;
  return inAct(viewer, (act) => write(act, decisions), once, LONGEST);
}

async function write(act: Act, { text, blocks, candidates }: Decisions): Promise<ImportResult> {
  const { tx, viewer } = act;
  const ids = new Map<string, string>();
  const nouns = new Map(candidates.map(({ key, noun }) => [key, noun]));
  const quotes = quoter({ text, blocks });
  const drafted: ImportResult = { actId: act.id, sourceId: '', meetingId: null, records: [] };
  const resolve: CandidateContext = {
    id: (key) => (typeof key === 'string' ? (ids.get(key) ?? null) : null),
    nounOf: (key) => (typeof key === 'string' ? (nouns.get(key) ?? null) : null),
    candidates,
    meetingId: () => drafted.meetingId,
    cite: (candidate) =>
      withoutPlace(quotes(candidate.passages, isStated(candidate.noun))).map((one) => ({
        ...one,
        sourceId: drafted.sourceId,
      })),
  };
  const create = async (noun: NounName, made: readonly { key: string; values: Values }[]): Promise<string[]> => {
    const inputs = made.map(({ values }) => values);
    const outcome = await createRecords(act, storeOf(noun), inputs, { origin: 'imported' });
    return orRollback(atCandidates(made, outcome)).map(({ id }) => id);
  };
  // What is of one kind is written together: it refers to nothing of its own kind.
  for (const kind of ORDER) {
    const noun = RECORD_NOUN[kind];
    const own = candidates.filter((candidate) => candidate.noun === kind && !isNameOnly(candidate));
    if (!noun || own.length === 0) continue;
    await proveReadable(tx, viewer, noun, own);
    if (kind === 'session') await proveOfMeeting(tx, drafted.meetingId, own);
    const made = own.flatMap((candidate, position) =>
      candidate.existing ? [] : [{ key: candidate.key, values: valuesOf(candidate, resolve, position) }],
    );
    const written = await create(noun, made);
    for (const [index, { key }] of made.entries()) ids.set(key, written[index] ?? '');
    for (const { key, existing } of own) {
      const id = existing ?? ids.get(key) ?? '';
      ids.set(key, id);
      drafted.records.push({ key, noun: kind, id, existing: existing !== null });
    }
    const [first] = own;
    const id = resolve.id(first?.key);
    if (kind === 'source' && id) drafted.sourceId = id;
    if (kind === 'meeting' && id && first) {
      drafted.meetingId = id;
      if (first.existing) orRollback(atCandidates([first], await addToMeeting(act, first, id, resolve)));
    }
  }
  if (drafted.meetingId) {
    const shown = candidates.filter(({ noun, fields }) => noun === 'model' && fields.presented === true);
    const made = shown.map((model, position) => {
      const told = model.passages.filter(({ role }) => role === 'presented');
      const citations = resolve.cite({ ...model, passages: told.length > 0 ? told : model.passages.slice(0, 1) });
      const values = { meetingId: drafted.meetingId, modelId: ids.get(model.key), position, citations };
      return { key: model.key, values };
    });
    for (const [index, id] of (await create('presentation', made)).entries())
      drafted.records.push({ key: shown[index]?.key ?? '', noun: 'presentation', id, existing: false });
  }
  await keepDraftedText(tx, text, drafted.meetingId ?? drafted.sourceId);
  return drafted;
}

/** The citation of a candidate that nobody tied to a passage names the source alone. */
const withoutPlace = (quoted: { quote: string; locator: string }[]) =>
  quoted.length > 0 ? quoted : [{ quote: null, locator: null }];

/** An id that leads to nothing this viewer may read is refused as if it did not exist. */
async function proveReadable(
  tx: Tx,
  viewer: Viewer,
  noun: NounName,
  candidates: readonly DecidedCandidate[],
): Promise<void> {
  const matched = candidates.flatMap(({ key, existing }) =>
    existing ? [{ key, existing: existing.toLowerCase() }] : [],
  );
  if (matched.length === 0) return;
  const states = await storeOf(noun).states(tx, [...new Set(matched.map(({ existing }) => existing))]);
  const readable = new Set(
    states.filter((state) => can(viewer, 'read', state) && state.status !== 'withdrawn').map(({ id }) => id),
  );
  const issues = matched
    .filter(({ existing }) => !readable.has(existing))
    .map(({ key }) => ({ path: `${key}/existing`, code: 'bad_reference' }));
  if (issues.length > 0) throw new Rollback(invalid(...issues).failure);
}

/** A session that is there already stands in for one of the text only at the meeting of the text. */
async function proveOfMeeting(tx: Tx, meetingId: string | null, sessions: readonly DecidedCandidate[]): Promise<void> {
  const ids = sessions.flatMap(({ existing }) => existing ?? []);
  if (ids.length === 0) return;
  const elsewhere = await tx.meetingSession.findMany({
    where: { id: { in: ids }, meetingId: { not: meetingId ?? undefined } },
    select: { id: true },
  });
  const issues = sessions
    .filter(({ existing }) => elsewhere.some(({ id }) => id === existing?.toLowerCase()))
    .map(({ key }) => ({ path: `${key}/existing`, code: 'bad_reference' }));
  if (issues.length > 0) throw new Rollback(invalid(...issues).failure);
}

/** Issues of records, or of the one record, as issues of the candidates that they were made from. */
function atCandidates<T>(candidates: readonly { key: string }[], outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || outcome.failure.kind !== 'invalid') return outcome;
  const issues = outcome.failure.issues.map((issue) => {
    const [, index = '0', field = issue.path] = /^(\d+)\.(.*)$/.exec(issue.path) ?? [];
    return { ...issue, path: `${candidates[Number(index)]?.key ?? ''}/${field}` };
  });
  return failed({ kind: 'invalid', issues });
}
