'use server';

import { z } from 'zod';
import { memberAction } from '../../action';
import { done } from '../../errors';
import { NOUN_NAMES } from '../../field';
import { LEAST_ROLE } from '../../policy';
import { restoreOne, withdrawOne } from './withdraw';

// Neither act needs a key of its own: sent again after a lost reply, it finds the record where it wanted it and does nothing.
const at = {
  noun: z.enum(NOUN_NAMES, 'bad_choice'),
  id: z.uuid('bad_reference'),
  version: z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large'),
  reason: z.string().max(500, 'too_long').optional(),
};

/** Discards a draft, or withdraws a published record with a reason that the public reads. */
export const withdrawAction = memberAction(
  LEAST_ROLE.discard,
  z.strictObject({ ...at, named: z.boolean().optional() }),
  async (viewer, { noun, ...input }) => {
    const withdrawn = await withdrawOne(viewer, noun, input);
    return withdrawn.ok ? done({ version: withdrawn.value.version, status: withdrawn.value.status }) : withdrawn;
  },
);

/** Brings a withdrawn record back to where it stood. */
export const restoreAction = memberAction(
  LEAST_ROLE.restore,
  z.strictObject(at),
  async (viewer, { noun, ...input }) => {
    const restored = await restoreOne(viewer, noun, input);
    return restored.ok ? done({ version: restored.value.version, status: restored.value.status }) : restored;
  },
);
