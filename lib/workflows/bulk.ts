import { z } from 'zod';
import { type Failure, type Issue, type Opening, type Outcome, questionsOf } from '../errors';
import { NOUN_NAMES, type NounName, type Values } from '../field';
import { viewOf } from '../history/describe';
import type { SavedRecord } from '../history/store';
import { storeOf } from '../nouns';
import { actAnswers as answered, opening } from '../once';
import { VISIBILITIES } from '../policy';
import { copiedFields, passagesIn } from '../review/checklist';
import { quotedIn } from '../review/wording';
import { isAtLeast, type Viewer } from '../viewer';
import { LIST_PAGE } from '../workspace/lists';
import { openRecord } from '../workspace/record';
import { withdrawOne } from './lifecycle/withdraw';
import { publishByItself } from './publish';
import { editOne, type WriteResult } from './records';

/** What can be done to several records at once; `quote` sets what is copied from a cited passage as a quotation. */
export const bulkAct = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('publish') }),
  z.strictObject({ do: z.literal('access'), to: z.enum(VISIBILITIES, 'bad_choice') }),
  z.strictObject({ do: z.literal('topic'), topicId: z.uuid('bad_reference') }),
  z.strictObject({ do: z.literal('take_out'), reason: z.string().max(500, 'too_long') }),
  z.strictObject({ do: z.literal('quote') }),
]);
export type BulkAct = z.infer<typeof bulkAct>;
/** What a list offers to do to its rows; passages are set as quotations where a draft is checked. */
export type ListAct = Exclude<BulkAct['do'], 'quote'>;

/** The records an act may be asked for, as they were shown: at most as many as a page of a list. */
export const bulkRecords = z
  .array(
    z.strictObject({
      noun: z.enum(NOUN_NAMES, 'bad_choice'),
      id: z.uuid('bad_reference'),
      version: z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large'),
      opening,
      answered,
    }),
  )
  .min(1, 'nothing_chosen')
  .max(LIST_PAGE, 'too_many');

/** What became of one record: `why` is null where it is now as was asked, else what stood in the way. */
export interface BulkResult {
  id: string;
  /** The version that the act wrote, by which it can be undone; none where nothing was to be done. */
  version?: number;
  why:
    | 'stale'
    | 'forbidden'
    | 'not_found'
    | 'checklist'
    | 'reason_needed'
    | 'invalid'
    | 'unavailable'
    | 'opens'
    | 'names'
    | null;
  /** What it would open: it waits for this to be confirmed. */
  opening?: Opening;
  /** Names in doubt: it waits for an answer to each. */
  names?: Issue[];
}

/**
 * Does one thing to several records, each through its ordinary command in a transaction of its own: a record that somebody
 * has changed in the meantime, or that may not be changed, must not hold back the others, and the answer says for each what came of it.
 * A record that is already as asked counts as done, so that sending the same again after a lost reply changes nothing more.
 */
export async function doToMany(
  viewer: Viewer,
  act: BulkAct,
  records: z.infer<typeof bulkRecords>,
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (const { noun, ...at } of records) {
    const opened = await openRecord(viewer, noun, at.id);
    if (!opened.ok) results.push({ id: at.id, why: 'not_found' });
    else if (isAlready(noun, act, opened.value)) results.push({ id: at.id, why: null });
    else {
      const outcome = await doToOne(viewer, noun, act, at, opened.value);
      const told = outcome.ok ? { version: outcome.value.version } : asked(outcome.failure);
      results.push({ id: at.id, why: reasonOf(outcome), ...told });
    }
  }
  return results;
}

/** What a person is asked before it can be done. */
function asked(failure: Failure): Pick<BulkResult, 'opening' | 'names'> {
  if (failure.kind === 'opens') return { opening: failure };
  const names = questionsOf(failure);
  return names.length > 0 ? { names } : {};
}

const topicsOf = ({ values }: SavedRecord): Values[] => (Array.isArray(values.topics) ? values.topics : []);

/** A record's texts with the copied passages in them set as quotations. */
function quoted(noun: NounName, { values }: SavedRecord): Values {
  const copied = copiedFields(viewOf(storeOf(noun).noun.fields), values);
  const passages = passagesIn(values);
  return Object.fromEntries(copied.map((name) => [name, quotedIn(String(values[name]), passages)]));
}

function isAlready(noun: NounName, act: BulkAct, saved: SavedRecord): boolean {
  switch (act.do) {
    case 'publish':
      return saved.state.status === 'published';
    case 'access':
      return saved.values.visibility === act.to;
    case 'topic':
      return topicsOf(saved).some(({ topicId }) => topicId === act.topicId);
    case 'take_out':
      return saved.state.status === 'withdrawn';
    case 'quote':
      return Object.keys(quoted(noun, saved)).length === 0;
  }
}

function doToOne(
  viewer: Viewer,
  noun: NounName,
  act: BulkAct,
  { opening: confirmed, answered: answers, ...at }: Omit<z.infer<typeof bulkRecords>[number], 'noun'>,
  saved: SavedRecord,
): Promise<Outcome<WriteResult>> {
  const said = { confirmed, answered: answers };
  const edit = (values: Values) =>
    editOne(viewer, noun, { id: at.id, baseVersion: at.version, values: { ...saved.values, ...values } }, said);
  switch (act.do) {
    case 'publish':
      return publishByItself(viewer, noun, at, said);
    case 'access':
      return edit({ visibility: act.to });
    case 'topic':
      return edit({ topics: [...topicsOf(saved), { topicId: act.topicId }] });
    case 'take_out':
      return withdrawOne(viewer, noun, { ...at, reason: act.reason }, said);
    case 'quote':
      return edit(quoted(noun, saved));
  }
}

const REASONS: Partial<Record<Failure['kind'], BulkResult['why']>> = {
  conflict: 'stale',
  forbidden: 'forbidden',
  not_found: 'not_found',
  signed_out: 'forbidden',
  unavailable: 'unavailable',
  opens: 'opens',
};

function reasonOf(outcome: Outcome<unknown>): BulkResult['why'] {
  if (outcome.ok) return null;
  const { failure } = outcome;
  if (failure.kind !== 'invalid') return REASONS[failure.kind] ?? 'invalid';
  if (questionsOf(failure).length > 0) return 'names';
  const codes = new Set(failure.issues.map(({ code }) => code));
  if (codes.has('stale')) return 'stale';
  if (failure.issues.some(({ path }) => path === 'reason')) return 'reason_needed';
  return failure.issues.every(({ path }) => /^[0-9a-f-]{36}$/.test(path)) ? 'checklist' : 'invalid';
}

/** The acts that a list of `noun` offers to this viewer. */
export function bulkActsFor(viewer: Viewer, noun: NounName): ListAct[] {
  if (!isAtLeast(viewer, 'contributor')) return [];
  const publish = isAtLeast(viewer, 'editor') ? (['publish'] as const) : [];
  const topic = 'topics' in storeOf(noun).noun.fields ? (['topic'] as const) : [];
  return [...publish, 'access', ...topic, 'take_out'];
}
