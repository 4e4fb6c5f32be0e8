'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { memberAction } from '../../action';
import { done, invalid, notFound } from '../../errors';
import { readWordsAside } from '../../import/aside';
import { LEAST_ROLE } from '../../policy';
import { requestGone, stepAside } from '../../response';
import { copyText, quoteStates } from '../../workspace/copies';
import { keepCopy, LARGEST_COPY } from './keep';

const id = z.uuid('bad_reference');

/** Keeps the text of a source, pasted or read from a file of at most 5 MiB. */
export const keepCopyAction = memberAction(
  LEAST_ROLE.keep_copy,
  z.strictObject({
    sourceId: id,
    text: z.string().max(LARGEST_COPY, 'input_too_large').default(''),
    file: z.instanceof(File).optional(),
  }),
  async (viewer, { sourceId, text, file }) => {
    if (!file) return kept(await keepCopy(viewer, { sourceId, text }));
    if (file.size > LARGEST_COPY) return invalid({ path: 'file', code: 'input_too_large' });
    stepAside();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const words = await readWordsAside(bytes, requestGone());
    if (!words.ok) return words;
    const copy = await keepCopy(viewer, { sourceId, text: words.value, file: { name: file.name, bytes } });
    if (copy.ok || copy.failure.kind !== 'invalid') return kept(copy);
    return invalid(...copy.failure.issues.map((issue) => ({ ...issue, path: 'file' })));
  },
);

function kept(outcome: Awaited<ReturnType<typeof keepCopy>>) {
  if (outcome.ok) revalidatePath('/[locale]/workspace/[noun]/[id]', 'page');
  return outcome;
}

/** The whole text of a kept copy. */
export const copyTextAction = memberAction(LEAST_ROLE.read, z.strictObject({ id }), async (viewer, { id: copy }) => {
  const text = await copyText(viewer, copy);
  return text === null ? notFound() : done(text);
});

/** How the quotations of a form stand to the kept copies of their sources, in their order. */
export const quoteStatesAction = memberAction(
  LEAST_ROLE.read,
  z.strictObject({
    citations: z.array(z.strictObject({ sourceId: id, quote: z.string().max(5000, 'too_long') })).max(100, 'too_many'),
  }),
  async (viewer, { citations }) => done(await quoteStates(viewer, citations)),
);
