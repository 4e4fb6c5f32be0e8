import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Tx } from '../db';
import { done, failed, forbidden, type Issue, invalid, notFound, type Outcome } from '../errors';
import type { Noun, Values } from '../field';
import { can, editOf, mayCreate } from '../policy';
import { anonymous, type Viewer } from '../viewer';
import { noteTouched } from './act';
import { type Act, changedFields, recordRevision } from './revision';
import { changedSlug, newSlug } from './slug';
import type { RecordStore, RowState, Saved } from './store';

interface CreateOptions {
  origin?: 'entered' | 'imported' | 'demonstration';
  actId?: string;
  reason?: string;
  /** Only for what must have the same id wherever it is made: the demonstration data. */
  id?: string;
}
export interface EditInput {
  id: string;
  /** The version that the form was filled from. */
  baseVersion: number;
  values: unknown;
  reason?: string;
  actId?: string;
  /** What history calls it: an edit, unless it brings back what was said before. */
  action?: 'edit' | 'restore';
}

/** Who may read a record and where it stands in a list are not something that it said: a change of them is no correction. */
const UNSAID = new Set(['visibility', 'embargoUntil', 'position']);

/** Checks `input` against a noun's description. Issues name the field by its path, parts included ("citations.0.quote"). */
export function parseValues<V extends Values>(noun: Noun<V>, input: unknown): Outcome<V> {
  const parsed = noun.schema.safeParse(input, { reportInput: true });
  if (!parsed.success) return invalid(...parsed.error.issues.map(issueOf));
  const issues = noun.rules(parsed.data);
  return issues.length > 0 ? invalid(...issues) : done(parsed.data);
}

/** A zod issue in the words of the interface: its message is a key under `errors` where a field gave one. */
function issueOf(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return { path: issue.keys[0] ?? path, code: 'unknown_field' };
  const code = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.input === undefined ? 'required' : 'bad_value';
  return issue.code === 'too_big' ? { path, code, params: { max: Number(issue.maximum) } } : { path, code };
}

/** Makes a draft. Returns its state; fails as invalid (issues by field) or forbidden. */
export async function createRecord<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  input: unknown,
  options: CreateOptions = {},
): Promise<Outcome<RowState>> {
  if (!mayCreate(viewer)) return forbidden();
  const parsed = parseValues(store.noun, input);
  if (!parsed.ok) return parsed;
  const slug = await newSlug(tx, store, parsed.value);
  if (!slug.ok) return slug;
  const state = await store.insert(tx, parsed.value, {
    id: options.id,
    origin: options.origin ?? 'entered',
    ...slug.value,
  });
  if (!can(viewer, 'edit_draft', state)) return notFound();
  const action = options.origin === 'imported' ? 'import' : 'create';
  await settle(tx, viewer, store, state.id, { action, actId: options.actId, reason: options.reason });
  return done(state);
}

/**
 * Saves a change. A save that changes nothing writes nothing; a stale one is refused with all three states.
 * A change of a record that the public reads leaves a public correction note, with `reason` as its words.
 */
export async function editRecord<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  input: EditInput,
): Promise<Outcome<RowState>> {
  const before = await store.load(tx, input.id);
  if (!before || !can(viewer, 'read', before.state)) return notFound();
  if (!can(viewer, editOf(before.state), before.state)) return forbidden();
  const parsed = parseValues(store.noun, input.values);
  if (!parsed.ok) return parsed;
  if (before.state.version !== input.baseVersion) return conflict(tx, input, before, parsed.value);

  const slug = await changedSlug(tx, store, before, parsed.value);
  if (!slug.ok) return slug;
  const wanted = { ...before.values, ...parsed.value, ...slug.value };
  const changed = changedFields(before.values, wanted);
  if (changed.length === 0) return done(before.state);
  const hit = await store.update(tx, { id: input.id, version: input.baseVersion }, parsed.value, slug.value);
  const after = await settleIf(hit, tx, viewer, store, input.id, {
    action: input.action ?? 'edit',
    changed,
    actId: input.actId,
    reason: input.reason,
  });
  if (!after) return conflict(tx, input, (await store.load(tx, input.id)) ?? before, parsed.value);
  if (!can(viewer, editOf(after.state), after.state)) return forbidden();
  const said = changed.filter((name) => !UNSAID.has(name));
  // Only what outsiders could have read is corrected in public: an embargoed text must not tell of itself later.
  if (can(anonymous, 'read', before.state) && said.length > 0) {
    await tx.correction.create({
      data: { [store.subject]: input.id, version: after.state.version, fields: said, note: input.reason ?? null },
    });
  }
  return done(after.state);
}

/** Publishes the state in force at `version`; publishing what is published changes nothing. */
export async function publishRecord<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  at: { id: string; version: number },
  actId?: string,
): Promise<Outcome<RowState>> {
  const before = await store.load(tx, at.id);
  if (!before || !can(viewer, 'read', before.state)) return notFound();
  if (!can(viewer, 'publish', before.state)) return forbidden();
  if (before.state.status === 'published') return done(before.state);
  if (before.state.status === 'withdrawn') return invalid({ path: 'status', code: 'withdrawn' });
  const input = { id: at.id, baseVersion: at.version };
  const hit = await store.update(tx, at, {}, { status: 'published', publishedAt: new Date() });
  const after = await settleIf(hit, tx, viewer, store, at.id, { action: 'publish', actId });
  return after ? done(after.state) : conflict(tx, input, before, before.values);
}

interface Settling {
  action: Act['action'];
  changed?: readonly string[];
  actId?: string;
  reason?: string;
}

/** Reads back what was saved, effective columns included, and writes its revision. */
async function settle<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  id: string,
  what: Settling,
): Promise<Saved<V>> {
  const saved = await store.load(tx, id);
  if (!saved) throw new Error(`${store.noun.name} ${id} vanished within its own transaction`);
  const act = { viewer, action: what.action, actId: what.actId ?? randomUUID(), reason: what.reason ?? null };
  await recordRevision(tx, act, store, saved.state, saved.values);
  noteTouched(tx, {
    noun: store.noun.name,
    id,
    values: saved.values,
    action: what.action,
    changed: what.changed ?? [],
    reason: act.reason,
  });
  return saved;
}

const settleIf = <V extends Values>(hit: boolean, ...rest: Parameters<typeof settle<V>>): Promise<Saved<V>> | null =>
  hit ? settle(...rest) : null;

async function conflict(tx: Tx, input: { id: string; baseVersion: number }, now: Saved, mine: Values) {
  const base = await tx.revision.findUnique({
    where: { recordId_version: { recordId: input.id, version: input.baseVersion } },
    select: { fields: true },
  });
  return failed({
    kind: 'conflict',
    conflict: {
      baseVersion: input.baseVersion,
      version: now.state.version,
      base: (base?.fields as Values | undefined) ?? null,
      theirs: now.values,
      mine,
    },
  });
}
