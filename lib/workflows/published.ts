import { inTransaction, type Tx } from '../db';
import { orRollback } from '../errors';
import { NOUN_NAMES, type NounName } from '../field';
import type { Act, Touched } from '../history/act';
import { keepPublished, type Left, leftOut, withoutState } from '../history/published';
import { storeOf } from '../nouns';
import { isOfWords } from './openings';

const LEFT = Object.fromEntries(NOUN_NAMES.map((noun) => [noun, leftOut(storeOf(noun).noun.fields)])) as Record<
  NounName,
  Left
>;

/** Keeps what the public reads of these records from now on, see `keepPublished` in lib/history. */
export const keepStates = (tx: Tx, ids: readonly string[]): Promise<void> => keepPublished(tx, ids, LEFT);

/** An act on a draft, or on what is the team's and stays so: most acts do not pay for the question what the public reads. */
const isBehindTheWall = (one: Touched): boolean =>
  one.visibility !== 'public' && (one.action === 'create' || one.action === 'import' || isOfWords(one));

/** At the end of an act: keeps what the public can read since, of all that it saved, opened or closed. */
export async function keepStatesOf({ tx, touched }: Readonly<Act>): Promise<void> {
  if (touched.length > 0 && touched.every(isBehindTheWall)) return;
  await keepStates(
    tx,
    touched.map(({ id }) => id),
  );
}

const BATCH = 500;

/**
 * Keeps the present state of whatever is public and has none: what was public before states were kept. What such a record said earlier is not
 * certain (who could read it then was a matter of its meeting as well), so that is not kept.
 *
 * @returns how many states were written
 */
export async function keepMissingStates(): Promise<number> {
  let written = 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = orRollback(
      await inTransaction(async (tx) => {
        const found = (await withoutState(tx, last, BATCH)).map(({ id }) => id);
        if (found.length > 0) await keepStates(tx, found);
        return found;
      }),
    );
    written += ids.length;
    last = ids.at(-1) ?? last;
    if (ids.length < BATCH) return written;
  }
}
