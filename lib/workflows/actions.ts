'use server';

import { z } from 'zod';
import { memberAction } from '../action';
import { done, type Outcome } from '../errors';
import { NOUN_NAMES } from '../field';
import { CORRECTION_KINDS } from '../history/correction';
import { actAnswers as answered, actKey as key, onceOf, opening, sentValues } from '../once';
import { LEAST_ROLE } from '../policy';
import type { Viewer } from '../viewer';
import { findSources } from '../workspace/cite';
import { openRecord } from '../workspace/record';
import { ruleAt } from '../workspace/rule';
import { searchEverything, searchReferences, titlesOf } from '../workspace/search';
import { bulkAct, bulkRecords, doToMany } from './bulk';
import { moveRecord } from './order';
import { setEditing } from './presence';
import { publishByItself, publishTogether } from './publish';
import { createOne, editOne, type SavedState, stateAfter } from './records';
import { undoTogether } from './undo';

const noun = z.enum(NOUN_NAMES, 'bad_choice');
const id = z.uuid('bad_reference');
const version = z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large');

export type { SavedState };

/** A record as it stands now. */
async function reopened(viewer: Viewer, name: z.infer<typeof noun>, recordId: string): Promise<Outcome<SavedState>> {
  const opened = await openRecord(viewer, name, recordId);
  if (!opened.ok) return opened;
  const { state, values } = opened.value;
  return done({ id: state.id, version: state.version, status: state.status, values });
}

/** Makes a draft; the values are checked by the noun's own description. */
export const createAction = memberAction(
  LEAST_ROLE.create,
  z.strictObject({ key, noun, values: sentValues }),
  async (viewer, input) => {
    const { noun: name, values } = input;
    const made = await createOne(viewer, name, values, onceOf(viewer, 'create', input));
    return made.ok ? stateAfter(viewer, name, made.value) : made;
  },
);

/** Saves a change that began from `baseVersion`, merged with what others saved since; where they collide it comes back as a conflict. */
export const saveAction = memberAction(
  LEAST_ROLE.edit_draft,
  z.strictObject({
    key,
    opening,
    noun,
    id,
    baseVersion: version,
    values: sentValues,
    reason: z.string().max(500, 'too_long').trim().optional(),
    correction: z.enum(CORRECTION_KINDS, 'bad_choice').optional(),
    answered,
  }),
  async (viewer, input) => {
    const { noun: name, id: recordId, baseVersion, values, reason, correction } = input;
    const edit = { id: recordId, baseVersion, values, reason: reason || undefined, correction };
    const saved = await editOne(viewer, name, edit, onceOf(viewer, 'save', input));
    return saved.ok ? stateAfter(viewer, name, saved.value) : saved;
  },
);

/** Publishes one record. One that belongs to a meeting is held to the checklist of that meeting's draft. */
export const publishAction = memberAction(
  LEAST_ROLE.publish,
  z.strictObject({ key, opening, noun, id, version, answered }),
  async (viewer, input): Promise<Outcome<SavedState>> => {
    const { noun: name, id: recordId, version: at } = input;
    const once = onceOf(viewer, 'publish', input);
    const published = await publishByItself(viewer, name, { id: recordId, version: at }, once);
    return published.ok ? stateAfter(viewer, name, published.value) : published;
  },
);

/** Publishes pieces of a meeting's draft together; see `publishTogether`. */
export const publishTogetherAction = memberAction(
  LEAST_ROLE.publish,
  z.strictObject({
    key,
    opening,
    meetingId: id,
    pieces: z.array(z.strictObject({ id, version })).min(1, 'nothing_chosen').max(2000, 'too_many'),
    confirmed: z.array(z.string().max(1000, 'too_long')).max(2000, 'too_many').default([]),
    answered,
  }),
  (viewer, input) =>
    publishTogether(viewer, input.meetingId, input.pieces, input.confirmed, onceOf(viewer, 'publish together', input)),
);

/** Records to refer to, by any of their names. */
export const searchReferencesAction = memberAction(
  'reader',
  z.strictObject({ noun, query: z.string().max(200, 'too_long'), within: id.optional() }),
  async (viewer, { noun: name, query, within }) => done(await searchReferences(viewer, name, query, within)),
);

/** Cities of a name, with where they lie. */
export const citiesAction = memberAction(
  'reader',
  z.strictObject({ name: z.string().max(120, 'too_long'), countryCode: z.string().max(2, 'too_long') }),
  async (_viewer, { name, countryCode }) => {
    // Two megabytes that no other action needs.
    const { citiesCalled } = await import('../cities');
    return done(citiesCalled(name, countryCode));
  },
);

/** Which rule holds for what is said at a meeting and one of its sessions. */
export const ruleAtAction = memberAction(
  'reader',
  z.strictObject({ at: z.array(id).max(2, 'too_many') }),
  async (viewer, { at }) => done(await ruleAt(viewer, at)),
);

/**
 * Does one thing to several records and says for each what came of it; see `doToMany`. It needs no key: sent again after
 * a lost reply, it finds the records as it wanted them.
 */
export const bulkAction = memberAction(
  LEAST_ROLE.edit_draft,
  z.strictObject({ act: bulkAct, records: bulkRecords }),
  async (viewer, { act, records }) => done(await doToMany(viewer, act, records)),
);

/** Undoes in one act what was done to several records; see `undoTogether`. */
export const undoAction = memberAction(
  LEAST_ROLE.edit_draft,
  z.strictObject({
    key,
    opening,
    answered,
    records: z.array(z.strictObject({ noun, id, version })).min(1, 'nothing_chosen').max(500, 'too_many'),
  }),
  (viewer, input) => undoTogether(viewer, input.records, onceOf(viewer, 'undo', input)),
);

/** Records of any noun by any of their names: what the palette finds. */
export const searchEverythingAction = memberAction(
  'reader',
  z.strictObject({ query: z.string().max(200, 'too_long') }),
  async (viewer, { query }) => done(await searchEverything(viewer, query)),
);

/** What records are called that a conflict brought to light. */
export const titlesAction = memberAction(
  'reader',
  z.strictObject({ pointers: z.array(z.strictObject({ noun, id })).max(500, 'too_many') }),
  async (viewer, { pointers }) => done(await titlesOf(viewer, pointers)),
);

/** Moves a record to behind another one of the same list; see `moveRecord`. */
export const moveAction = memberAction(
  LEAST_ROLE.edit_draft,
  z.strictObject({ key, noun, id, after: id.nullable() }),
  (viewer, input) =>
    moveRecord(viewer, input.noun, { id: input.id, after: input.after }, onceOf(viewer, 'move', input)),
);

/** Sources of the record that a pasted address or symbol means; nothing is fetched from outside. */
export const findSourcesAction = memberAction(
  'reader',
  z.strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'bad_url' })
      .max(2000, 'too_long')
      .optional(),
    symbol: z.string().max(120, 'too_long').optional(),
  }),
  async (viewer, sought) => done(await findSources(viewer, sought)),
);

/** A record as it stands now, for a form that takes in what somebody else saved. */
export const openAction = memberAction('reader', z.strictObject({ noun, id }), (viewer, { noun: name, id: recordId }) =>
  reopened(viewer, name, recordId),
);

/** Says to others who have the record open whether this page holds unsaved changes. */
export const sayEditingAction = memberAction('reader', z.strictObject({ page: id, editing: z.boolean() }), setEditing);
