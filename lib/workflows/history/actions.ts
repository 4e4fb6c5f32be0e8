'use server';

import { z } from 'zod';
import { memberAction } from '../../action';
import { done } from '../../errors';
import { NOUN_NAMES } from '../../field';
import { actAnswers as answered, actKey as key, onceOf, opening } from '../../once';
import { LEAST_ROLE } from '../../policy';
import { restoreVersionOf } from './restore';

const version = z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large');

/** Restores what a record said at `version`, on top of `baseVersion`. Returns the new version. */
export const restoreVersionAction = memberAction(
  LEAST_ROLE.edit_draft,
  z.strictObject({
    key,
    opening,
    answered,
    noun: z.enum(NOUN_NAMES, 'bad_choice'),
    id: z.uuid('bad_reference'),
    baseVersion: version,
    version,
    reason: z.string().max(500, 'too_long').trim().optional(),
  }),
  async (viewer, input) => {
    const { noun, id, baseVersion, version: wanted, reason } = input;
    const restoration = { id, baseVersion, version: wanted, reason: reason || undefined };
    const restored = await restoreVersionOf(viewer, noun, restoration, onceOf(viewer, 'restore_version', input));
    return restored.ok ? done({ version: restored.value.version }) : restored;
  },
);
