import { CANDIDATE_NOUNS, type Candidate, type CandidateNoun } from '@/lib/workflows/import/candidates';
import type { Marks } from '@/lib/workflows/import/settle';

export type Order = 'kind' | 'text';
export interface Group {
  /** Null where the candidates stand in the order of the text. */
  noun: CandidateNoun | null;
  candidates: Candidate[];
}

const firstPlace = ({ passages }: Candidate): number =>
  Math.min(...passages.map(({ start }) => start), Number.MAX_SAFE_INTEGER);

/** The candidates as the list shows them: by kind, or as they come in the text; only the undecided ones where asked. */
export function groupCandidates(candidates: readonly Candidate[], order: Order, hidden: ReadonlySet<string>): Group[] {
  const shown = candidates.filter(({ key }) => !hidden.has(key));
  if (order === 'text') {
    const head = (candidate: Candidate) =>
      candidate.noun === 'source' ? -2 : candidate.noun === 'meeting' ? -1 : firstPlace(candidate);
    return [{ noun: null, candidates: shown.toSorted((a, b) => head(a) - head(b)) }];
  }
  return CANDIDATE_NOUNS.map((noun) => ({
    noun,
    candidates: shown.filter((candidate) => candidate.noun === noun),
  })).filter((group) => group.candidates.length > 0);
}

/** The key `step` places on in the list, staying at its ends. */
export function neighbour(keys: readonly string[], current: string | null, step: number): string | null {
  const at = current === null ? -1 : keys.indexOf(current);
  return keys[Math.min(Math.max(at + step, 0), keys.length - 1)] ?? null;
}

/** The next candidate that is not decided, after `current` and then from the top; null when there is none left. */
export function nextUndecided(keys: readonly string[], marks: Marks, current: string | null): string | null {
  const at = current === null ? -1 : keys.indexOf(current);
  const rest = [...keys.slice(at + 1), ...keys.slice(0, Math.max(at, 0))];
  return rest.find((key) => !marks[key]) ?? null;
}

/** What a candidate is called in the list; null where it has no name yet. */
export function titleOf({ fields }: Pick<Candidate, 'fields'>, countries: ReadonlyMap<string, string>): string | null {
  if (typeof fields.headline === 'string' && fields.headline !== '') return fields.headline;
  for (const name of ['title', 'name', 'text', 'deliverable'] as const) {
    const given = fields[name];
    if (typeof given === 'string' && given !== '') return given;
  }
  const { countryCode } = fields;
  return typeof countryCode === 'string' ? (countries.get(countryCode) ?? countryCode) : null;
}
