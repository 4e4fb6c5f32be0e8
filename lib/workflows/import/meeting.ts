import { failed, type Outcome } from '../../errors';
import type { Values } from '../../field';
import type { Act } from '../../history/act';
import { editRecord } from '../../history/save';
import { savedSeenBy } from '../../history/seen';
import type { RowState } from '../../history/store';
import { storeOf } from '../../nouns';
import type { DecidedCandidate } from './decisions';
import { type CandidateContext, participationsOf } from './values';

const WHO = ['role', 'personId', 'organizationId', 'countryCode'];
const CITED = ['sourceId', 'quote', 'locator'];
/** The parts there, and of the new ones those that are not among them by the fields that count. */
function joined(there: Values[], more: Values[], by: string[]): Values[] {
  const keyOf = (part: Values) => JSON.stringify(by.map((name) => part[name] ?? null));
  const known = new Set(there.map(keyOf));
  return [...there, ...more.filter((part) => !known.has(keyOf(part)))];
}

/**
 * Adds to a meeting that is in the record already what an import knows more of it: who took part or was named, and the new
 * source. What is listed there stays as it is. Fails with an issue at the meeting's candidate where the viewer may not change it.
 */
export async function addToMeeting(
  act: Act,
  candidate: DecidedCandidate,
  id: string,
  resolve: CandidateContext,
): Promise<Outcome<RowState>> {
  const { tx, viewer } = act;
  const store = storeOf('meeting');
  const held = await store.load(tx, id);
  const saved = held && (await savedSeenBy(tx, viewer, store, held));
  const parts = (name: string) => (saved?.values[name] ?? []) as Values[];
  const values = {
    ...saved?.values,
    participations: joined(parts('participations'), participationsOf(resolve), WHO),
    citations: joined(parts('citations'), resolve.cite(candidate), CITED),
  };
  const outcome = await editRecord(act, store, { id, baseVersion: saved?.state.version ?? 0, values });
  if (outcome.ok || outcome.failure.kind !== 'forbidden') return outcome;
  return failed({ kind: 'invalid', issues: [{ path: 'existing', code: 'may_not_change' }] });
}
