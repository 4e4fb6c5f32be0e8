'use server';

import { z } from 'zod';
import { memberAction } from '../../action';
import { done } from '../../errors';
import { NOUN_NAMES } from '../../field';
import { LEAST_ROLE } from '../../policy';
import { restoreOne } from './restore';

const version = z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large');

/** Brings back what a record said at `version`, on top of `baseVersion`. Returns the new version. */
export const restoreAction = memberAction(
  LEAST_ROLE.edit_draft,
  z.strictObject({
    noun: z.enum(NOUN_NAMES, 'bad_choice'),
    id: z.uuid('bad_reference'),
    baseVersion: version,
    version,
    reason: z.string().max(500, 'too_long').trim().optional(),
  }),
  async (viewer, { noun, reason, ...input }) => {
    const restored = await restoreOne(viewer, noun, { ...input, reason: reason || undefined });
    return restored.ok ? done({ version: restored.value.version }) : restored;
  },
);
