import type { Tx } from '../db';
import { NOUN_NAMES, type NounName } from '../field';
import type { Act, Touched } from '../history/act';
import { keepPublished, type Left, leftOut } from '../history/published';
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
