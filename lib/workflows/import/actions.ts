'use server';

import { z } from 'zod';
import { memberAction } from '../../action';
import { done } from '../../errors';
import { readAside } from '../../import/aside';
import { actKey, onceOf } from '../../once';
import { LEAST_ROLE } from '../../policy';
import { requestGone, stepAside } from '../../response';
import { today } from '../../time';
import { decisionsSchema } from './decisions';
import { draftFromDecisions } from './draft';
import { earlierDraft } from './earlier';
import { askAbout, languageModel, modelQuestionSchema } from './language-model';
import { matchRecognition } from './matching';
import { readingOf } from './reading';

/** Reads a pasted text or a dropped file (at most 5 MiB) and proposes what it holds. Nothing is written and nothing is kept. */
export const readText = memberAction(
  LEAST_ROLE.create,
  z.object({ file: z.instanceof(File) }),
  async (viewer, { file }) => {
    stepAside();
    const read = await readAside(new Uint8Array(await file.arrayBuffer()), requestGone());
    if (!read.ok) return read;
    const reading = readingOf(await matchRecognition(viewer, read.value));
    // Whoever pastes a text has it before them today; the date stands in the form and can be changed.
    for (const { noun, fields, defaults } of reading.candidates) {
      if (noun !== 'source') continue;
      fields.accessedOn = today();
      defaults?.push('accessedOn');
    }
    const source = reading.candidates.find(({ noun }) => noun === 'source');
    const earlier = await earlierDraft(viewer, reading.text, source?.existing ?? null);
    return done(earlier ? { ...reading, earlier } : reading);
  },
);

/** Asks the language model of the configuration, if there is one, what else a text says. Nothing of the record is sent and nothing is written but the audit. */
export const askModel = memberAction(LEAST_ROLE.create, modelQuestionSchema, (viewer, question) => {
  stepAside();
  return askAbout(viewer, question, languageModel(), requestGone());
});

/** Writes a reviewed text as drafts. */
export const makeDraft = memberAction(
  LEAST_ROLE.create,
  decisionsSchema.extend({ key: actKey }),
  (viewer, { key, ...decisions }) =>
    draftFromDecisions(viewer, decisions, onceOf(viewer, 'import', { key, ...decisions })),
);
