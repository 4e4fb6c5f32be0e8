import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { done, forbidden, type Issue, invalid, notFound, type Outcome } from '../errors';
import type { Values } from '../field';
import { newIds } from '../ids';
import { placeAtEnd } from '../parts/places';
import { PLACE } from '../place';
import { can, mayCreate } from '../policy';
import type { Act } from './act';
import { parseValues } from './parse';
import { recordRevisions } from './revision';
import { pointingAside } from './seen';
import { newSlugs } from './slug';
import type { RecordStore, RowState } from './store';

interface CreateOptions {
  origin?: 'entered' | 'imported';
  reason?: string;
}

/** More issues say nothing more. */
const MOST_ISSUES = 100;

/** Makes a draft. Returns its state; fails as invalid (issues by field) or forbidden. */
export async function createRecord<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  input: unknown,
  options: CreateOptions = {},
): Promise<Outcome<RowState>> {
  const made = await createRecords(act, store, [input], options);
  if (made.ok && made.value[0]) return done(made.value[0]);
  if (made.ok) throw new Error(`${store.noun.name}: a record was made and not returned`);
  if (made.failure.kind !== 'invalid') return made;
  return invalid(...made.failure.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^0\./, '') })));
}

/**
 * Makes drafts of one noun, in as many statements as for one of them: the rows, each kind of part, revisions and audit are written
 * together. Returns their states in the given order; fails as forbidden, or invalid with paths `INDEX.FIELD`, and then nothing of it may
 * stay: the caller rolls back.
 */
export async function createRecords<V extends Values>(
  act: Act,
  store: RecordStore<V>,
  inputs: readonly unknown[],
  { origin = 'entered', reason }: CreateOptions = {},
): Promise<Outcome<RowState[]>> {
  const { tx, viewer } = act;
  if (!mayCreate(viewer)) return forbidden();
  if (inputs.length === 0) return done([]);
  const issues: Issue[] = [];
  const parsed: V[] = [];
  for (const [index, input] of inputs.entries()) {
    const one = parseValues(store.noun, input);
    if (one.ok) parsed.push(one.value);
    else if (one.failure.kind !== 'invalid') return one;
    else issues.push(...one.failure.issues.map((issue) => ({ ...issue, path: `${index}.${issue.path}` })));
    if (issues.length >= MOST_ISSUES) break;
  }
  if (issues.length === 0) issues.push(...(await pointingAside(tx, viewer, store, parsed)));
  if (issues.length > 0) return invalid(...issues.slice(0, MOST_ISSUES));
  const placed = await withPlaces(tx, store, parsed);
  const slugs = await newSlugs(tx, viewer, store, placed);
  if (!slugs.ok) return slugs;
  const ids = newIds(parsed.length);
  const saved = await store.insert(
    tx,
    placed.map((values, index) => ({ id: ids[index] ?? '', values, lifecycle: { origin, ...slugs.value[index] } })),
  );
  if (saved.some(({ state }) => !can(viewer, 'edit_draft', state))) return notFound();
  const action = origin === 'imported' ? ('import' as const) : ('create' as const);
  await recordRevisions(act, { action, changed: [], reason: reason ?? null }, store, saved);
  return done(saved.map(({ state }) => state));
}

/** Puts records that were given no place behind the others of their parent, in the order in which they come. */
async function withPlaces<V extends Values>(tx: Tx, { noun }: RecordStore<V>, records: readonly V[]): Promise<V[]> {
  const { parent, table } = noun;
  const parentOf = (values: Values) => (parent && values[PLACE] === undefined ? values[parent] : null);
  const parents = [...new Set(records.map(parentOf))].filter((id) => typeof id === 'string');
  if (!parent || !(PLACE in noun.fields) || parents.length === 0) return [...records];
  const [of, from] = [Prisma.raw(`"${parent}"`), Prisma.raw(`"${table}"`)];
  const found = await tx.$queryRaw<{ id: string; position: number }[]>`
    SELECT ${of} AS "id", max("position") AS "position" FROM ${from} WHERE ${of} = ANY(${parents}::uuid[]) GROUP BY 1`;
  const last = new Map(found.map((row) => [row.id, row]));
  return records.map((values) => {
    const id = parentOf(values);
    if (typeof id !== 'string') return values;
    const end = last.get(id);
    const position = placeAtEnd(end ? [end] : []);
    last.set(id, { id, position });
    return { ...values, [PLACE]: position };
  });
}
