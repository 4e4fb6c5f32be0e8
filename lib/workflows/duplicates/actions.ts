'use server';

import { z } from 'zod';
import { memberAction } from '../../action';
import { done, type Outcome } from '../../errors';
import { actAnswers as answered, actKey as key, onceOf, opening } from '../../once';
import { LEAST_ROLE } from '../../policy';
import { NAMED } from '../../workspace/duplicates/references';
import { type PartsAlike, partsAlike } from '../../workspace/duplicates/suggest';
import { likelyDuplicates } from '../../workspace/duplicates/while-typing';
import { mergeTwo } from './merge';
import { tellApart } from './tell-apart';
import { unmerge } from './unmerge';

const noun = z.enum(NAMED, 'bad_choice');
const id = z.uuid('bad_reference');
const printable = (max: number) =>
  z
    .string()
    .max(max, 'too_long')
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'unprintable');
const at = z.strictObject({ id, version: z.int('bad_number').positive('too_small').max(1_000_000_000, 'too_large') });

/** Makes two records one, and says which parts of it may be one as well; see `mergeTwo`. */
export const mergeAction = memberAction(
  LEAST_ROLE.merge,
  z.strictObject({
    key,
    noun,
    winner: at,
    loser: at,
    take: z.array(z.string().max(60, 'too_long')).max(100, 'too_many'),
    reason: printable(500).optional(),
    opening,
    answered,
  }),
  async (viewer, input): Promise<Outcome<{ parts: PartsAlike[] }>> => {
    const merged = await mergeTwo(viewer, input, onceOf(viewer, 'merge', input));
    return merged.ok ? done({ parts: await partsAlike(viewer, input.noun, merged.value.id) }) : merged;
  },
);

/** Undoes a merge; see `unmerge`. */
export const unmergeAction = memberAction(
  LEAST_ROLE.merge,
  z.strictObject({ key, opening, answered, id }),
  (viewer, input) => unmerge(viewer, input.id, onceOf(viewer, 'unmerge', input)),
);

/** Says that two records are not the same. */
export const tellApartAction = memberAction(
  LEAST_ROLE.merge,
  z.strictObject({ noun, ids: z.tuple([id, id]) }),
  (viewer, input) => tellApart(viewer, input.noun, input.ids),
);

/** Records that are likely the one that somebody is typing; see `likelyDuplicates`. */
export const alikeTypedAction = memberAction(
  LEAST_ROLE.create,
  z.strictObject({
    noun: z.enum(NAMED, 'bad_choice'),
    title: printable(500),
    acronym: printable(500).optional(),
    countryCode: printable(2).optional(),
    url: printable(2000).optional(),
    symbol: printable(500).optional(),
    doi: printable(500).optional(),
    on: printable(40).optional(),
    parent: id.optional(),
  }),
  async (viewer, { noun: name, ...typed }) => done(await likelyDuplicates(viewer, name, typed)),
);
