'use server';

import { z } from 'zod';
import { memberAction } from '../../action';
import { done } from '../../errors';
import { NOUN_NAMES } from '../../field';
import { actAnswers as answered, actKey as key, onceOf, opening } from '../../once';
import { LEAST_ROLE } from '../../policy';
import { editNote } from './note';
import { restoreOne, withdrawOne } from './withdraw';

const at = {
  key,
  opening,
  answered,
  noun: z.enum(NOUN_NAMES, 'bad_choice'),
  id: z.uuid('bad_reference'),
  version: z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large'),
  reason: z.string().max(500, 'too_long').optional(),
};

/** Discards a draft, or withdraws a published record with a reason that the public reads. */
export const withdrawAction = memberAction(
  LEAST_ROLE.discard,
  z.strictObject({ ...at, named: z.boolean().optional(), withhold: z.boolean().optional() }),
  async (viewer, input) => {
    const { noun, key: _, opening: __, answered: ___, ...withdrawal } = input;
    const withdrawn = await withdrawOne(viewer, noun, withdrawal, onceOf(viewer, 'withdraw', input));
    return withdrawn.ok ? done({ version: withdrawn.value.version, status: withdrawn.value.status }) : withdrawn;
  },
);

/** Changes what the public reads where a record was withdrawn, or closes it to the public; see `editNote`. */
export const noteAction = memberAction(
  LEAST_ROLE.withdraw,
  z.strictObject({
    ...at,
    title: z.string().max(300, 'too_long').nullable(),
    reason: z.string().max(500, 'too_long'),
    closed: z.boolean(),
  }),
  async (viewer, input) => {
    const { noun, key: _, opening: __, answered: ___, ...note } = input;
    const changed = await editNote(viewer, noun, note, onceOf(viewer, 'note', input));
    return changed.ok ? done({ version: changed.value.version, status: changed.value.status }) : changed;
  },
);

/** Brings a record that was taken out back to where it stood; see `restoreRecord`. */
export const restoreAction = memberAction(LEAST_ROLE.discard, z.strictObject(at), async (viewer, input) => {
  const { noun, key: _, opening: __, answered: ___, ...restoration } = input;
  const restored = await restoreOne(viewer, noun, restoration, onceOf(viewer, 'restore', input));
  return restored.ok ? done({ version: restored.value.version, status: restored.value.status }) : restored;
});
