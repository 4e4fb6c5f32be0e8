import type { Tx } from '../db';
import type { Issue } from '../errors';
import type { Values } from '../field';
import { seesRestricted, visibleTo } from '../policy';
import type { Viewer } from '../viewer';
import { type FieldViews, pointersIn } from './describe';
import { canonical, withoutId } from './revision';
import type { RecordStore, SavedRecord } from './store';

const NONE: ReadonlySet<string> = new Set();

/** Those of the records that are not there for the viewer, unknown ones among them: the two are told apart nowhere. */
async function unseenAmong(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || seesRestricted(viewer)) return NONE;
  const seen = await tx.record.findMany({
    where: { id: { in: [...new Set(ids)] }, ...visibleTo(viewer) },
    select: { id: true },
  });
  const known = new Set(seen.map(({ id }) => id));
  return new Set(ids.filter((id) => !known.has(id.toLowerCase())));
}

const idsIn = (fields: FieldViews, values: Values): string[] => pointersIn(fields, values).map(({ id }) => id);

/** Values without what names one of `lost`: a reference says what `instead` says, an item of a list is gone as a whole. */
export function without(fields: FieldViews, values: Values, lost: ReadonlySet<string>, instead: Values = {}): Values {
  if (lost.size === 0) return values;
  const names = (views: FieldViews, said: Values) => idsIn(views, said).some((id) => lost.has(id));
  const entries = Object.entries(values).map(([name, value]) => {
    const field = fields[name];
    if (field?.item && Array.isArray(value)) {
      const { item } = field;
      return [name, value.filter((part: unknown) => !isObject(part) || !names(item, part))];
    }
    return [name, field && names({ [name]: field }, { [name]: value }) ? (instead[name] ?? null) : value];
  });
  return Object.fromEntries(entries) as Values;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a record of a noun with these fields says. */
interface Said {
  fields: FieldViews;
  values: Values;
}

/**
 * What records of any nouns say, as `viewer` may read it: a part that names a record which is not there for them is not there either, with
 * all that it says, and a reference to one is empty. Parts are so read through the same policy as records, whatever parts a noun has.
 * One look-up for all; none for whoever sees every record.
 */
export async function allSeenBy<T extends Said>(tx: Tx, viewer: Viewer, records: readonly T[]): Promise<T[]> {
  if (seesRestricted(viewer)) return [...records];
  const unseen = await unseenAmong(
    tx,
    viewer,
    records.flatMap(({ fields, values }) => idsIn(fields, values)),
  );
  return records.map((record) => ({ ...record, values: without(record.fields, record.values, unseen) }));
}

/** As `allSeenBy`, for states of one noun. */
export async function seenBy(
  tx: Tx,
  viewer: Viewer,
  { noun: { fields } }: Pick<RecordStore, 'noun'>,
  states: readonly Values[],
): Promise<Values[]> {
  const seen = await allSeenBy(
    tx,
    viewer,
    states.map((values) => ({ fields, values })),
  );
  return seen.map(({ values }) => values);
}

/** A saved record as `viewer` may read it; see `seenBy`. */
export async function savedSeenBy(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore,
  saved: SavedRecord,
): Promise<SavedRecord> {
  const [values = {}] = await seenBy(tx, viewer, store, [saved.values]);
  return { ...saved, values };
}

/**
 * What a member means who saves `given` on top of `before`: what they could not see of it is in it still, lists in their order. Issues
 * name what they point to themselves and is not there for them (`bad_reference`).
 */
export async function withUnseen(
  tx: Tx,
  viewer: Viewer,
  { noun: { fields } }: Pick<RecordStore, 'noun'>,
  given: unknown,
  before: Values,
): Promise<{ values: unknown; issues: Issue[] }> {
  if (seesRestricted(viewer) || !isObject(given)) return { values: given, issues: [] };
  const unseen = await unseenAmong(tx, viewer, [...idsIn(fields, given), ...idsIn(fields, before)]);
  if (unseen.size === 0) return { values: given, issues: [] };
  const values: Values = { ...given };
  const issues: Issue[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const [now, said] = [before[name], given[name]];
    if (field.item && (said === undefined || said === null || Array.isArray(said))) {
      const parts: unknown[] = said ?? [];
      const [item, held] = [field.item, Array.isArray(now) ? (now as Values[]) : []];
      const hidden = held.filter((part) => idsIn(item, part).some((id) => unseen.has(id)));
      const kept = new Set(hidden.map(({ id }) => id));
      // A form that was open when the record was closed holds such a part still: it comes with the part's id, that nobody could guess.
      const isKept = (part: unknown) => isObject(part) && typeof part.id === 'string' && kept.has(part.id);
      issues.push(
        ...parts.flatMap((part, index) =>
          isObject(part) && !isKept(part) ? pointing(item, part, unseen, `${name}.${index}.`) : [],
        ),
      );
      if (hidden.length > 0)
        values[name] = putBack(
          parts.filter((part) => !isKept(part)),
          hidden,
          held,
        );
    } else if (field.noun && typeof said === 'string' && unseen.has(said)) {
      issues.push({ path: name, code: 'bad_reference' });
    } else if (field.noun && typeof now === 'string' && unseen.has(now) && !said) values[name] = now;
  }
  return { values, issues };
}

/** What new records point to that is not there for the viewer, as issues with paths `INDEX.FIELD`. */
export async function pointingAside<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  { noun: { fields } }: Pick<RecordStore<V>, 'noun'>,
  records: readonly V[],
): Promise<Issue[]> {
  if (seesRestricted(viewer)) return [];
  const unseen = await unseenAmong(
    tx,
    viewer,
    records.flatMap((values) => idsIn(fields, values)),
  );
  if (unseen.size === 0) return [];
  return records.flatMap((values, place) => [
    ...pointing(fields, values, unseen, `${place}.`),
    ...Object.entries(fields).flatMap(([name, { item }]) =>
      item ? itemsOf(values[name]).flatMap((part, at) => pointing(item, part, unseen, `${place}.${name}.${at}.`)) : [],
    ),
  ]);
}

const itemsOf = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Each reference of `values` to one of `lost`, as an issue. */
const pointing = (fields: FieldViews, values: Values, lost: ReadonlySet<string>, at: string): Issue[] =>
  Object.entries(fields).flatMap(([name, { noun }]) =>
    noun && lost.has(String(values[name])) ? [{ path: `${at}${name}`, code: 'bad_reference' }] : [],
  );

const saidBy = (part: unknown): string => canonical(withoutId(part));

/** Puts parts that a member could not see back to where they stood: behind the last part before them that is still there. */
function putBack(parts: readonly unknown[], hidden: readonly Values[], held: readonly Values[]): unknown[] {
  const result = [...parts];
  for (const part of hidden) {
    const before = new Set(held.slice(0, held.indexOf(part)).map(saidBy));
    const at = result.findLastIndex((one) => before.has(saidBy(one)));
    result.splice(at + 1, 0, part);
  }
  return result;
}
