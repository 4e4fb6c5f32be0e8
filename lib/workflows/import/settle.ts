import {
  type Candidate,
  type CandidateFields,
  type CandidateNoun,
  type CandidateValue,
  type ImportedText,
  isNameOnly,
  keysIn,
} from './candidates';
import type { Decisions } from './decisions';
import type { CandidateField } from './fields';

/** What a reviewer decided on one candidate; a candidate without a mark is not decided yet. */
export type Mark = { as: 'accepted' } | { as: 'dropped' } | { as: 'merged'; into: string };
export type Marks = Readonly<Record<string, Mark>>;

type Descriptions = Record<CandidateNoun, readonly CandidateField[]>;

/** The candidate that `key` went into in the end, following merges; itself where it was not merged. */
export function goesInto(marks: Marks, key: string): string {
  const seen = new Set<string>();
  let at = key;
  for (let mark = marks[at]; mark?.as === 'merged' && !seen.has(at); mark = marks[at]) {
    seen.add(at);
    at = mark.into;
  }
  return at;
}

/**
 * The decisions that a review comes to: kept candidates with what was merged into them, references following the merges, and
 * references to what is left out set to "not reported". Undecided candidates are taken as proposed or left out.
 */
export function settle(
  reading: ImportedText,
  marks: Marks,
  undecided: 'take' | 'leave',
  fields: Descriptions,
): Decisions {
  const isKept = ({ key }: Candidate) => (marks[key] ? marks[key].as === 'accepted' : undecided === 'take');
  const kept = new Map(reading.candidates.filter(isKept).map(({ key, noun }) => [key, noun]));
  const merged = new Map<string, Candidate[]>();
  for (const candidate of reading.candidates) {
    const into = goesInto(marks, candidate.key);
    if (into === candidate.key || !kept.has(into)) continue;
    const others = merged.get(into);
    if (others) others.push(candidate);
    else merged.set(into, [candidate]);
  }
  const byKey = new Map(reading.candidates.map((candidate) => [candidate.key, candidate]));
  const undecidedName = (key: CandidateValue | undefined): string | null => {
    const name = typeof key === 'string' && !marks[key] ? byKey.get(key)?.fields.name : null;
    return typeof name === 'string' ? name : null;
  };
  const candidates = reading.candidates.filter(isKept).map((candidate) => {
    const others = merged.get(candidate.key) ?? [];
    const passages = [...candidate.passages, ...others.flatMap((one) => one.passages)];
    const values = withNames(candidate.fields, others);
    for (const { name, of } of fields[candidate.noun]) {
      const given = values[name];
      if (!of) continue;
      // A candidate that was turned into another kind is no longer what was referred to.
      const isOfKind = (key: string) => of.some((noun) => kept.get(key) === noun);
      const into = keysIn(given).flatMap((key) => goesInto(marks, key));
      const standing = [...new Set(into.filter(isOfKind))];
      values[name] = Array.isArray(given) ? standing : (standing[0] ?? null);
      // Whoever said it is named in the text all the same: undecided is not unsaid.
      const sayer = name === 'assertedBy' && standing.length === 0 ? undecidedName(given) : null;
      if (sayer) values.assertedByText ??= sayer;
    }
    return { key: candidate.key, noun: candidate.noun, fields: values, passages, existing: candidate.existing };
  });
  return { text: reading.text, blocks: reading.blocks, candidates };
}

/** Names of merged candidates live on as aliases, where the noun has any. */
function withNames(fields: CandidateFields, others: readonly Candidate[]): CandidateFields {
  if (!Array.isArray(fields.aliases) || others.length === 0) return { ...fields };
  const names = others.flatMap(({ fields: { name, acronym, aliases } }) => [name, acronym, ...list(aliases)]);
  const known = new Set([fields.name, fields.acronym]);
  const more = names.filter((name): name is string => typeof name === 'string' && name !== '' && !known.has(name));
  return { ...fields, aliases: [...new Set([...fields.aliases, ...more])] };
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value : []);

/** What a candidate lacks before it can be written: the names of required fields that are empty. */
export function missingFields(
  candidate: Pick<Candidate, 'noun' | 'fields' | 'existing'>,
  fields: Descriptions,
): string[] {
  if (candidate.existing || isNameOnly(candidate)) {
    return isNameOnly(candidate) && !candidate.fields.name ? ['name'] : [];
  }
  return fields[candidate.noun]
    .filter(
      ({ name, required }) =>
        required &&
        (candidate.fields[name] === null || candidate.fields[name] === undefined || candidate.fields[name] === ''),
    )
    .map(({ name }) => name);
}

/** Empty fields of a noun: choices at the option that says nothing, flags down, everything else not reported. A choice that has no such option is asked for. */
export function blankFields(fields: readonly CandidateField[]): CandidateFields {
  return Object.fromEntries(
    fields.map(({ name, kind, required, options }) => {
      if (kind === 'flag') return [name, false];
      if (kind === 'lines' || kind === 'candidates') return [name, []];
      if (kind !== 'choice' || !required) return [name, null];
      const neutral = options?.find((one) => ['mentioned', 'other', 'not_classified'].includes(one));
      return [name, neutral ?? null];
    }),
  );
}
