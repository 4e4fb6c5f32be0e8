import type { Tx } from '../db';
import { type Fields, isTold, type NounName } from '../field';

/** What of a noun's fields is in no public shape, and which lists name somebody whom a rule may protect. */
export interface Left {
  out: string[];
  keptBack: Record<string, string>;
}

/** What a noun's public shape leaves out, as its description says it. */
export const leftOut = (fields: Fields): Left => ({
  out: Object.entries(fields).flatMap(([name, field]) => (isTold(name, field) ? [] : [name])),
  keptBack: Object.fromEntries(
    Object.entries(fields).flatMap(([name, { keptBack }]) => (keptBack ? [[name, keptBack]] : [])),
  ),
});

/**
 * Writes what the public can read of these records since this transaction, and of those that its triggers have noted: a new state where what is
 * read, or its version, differs from the state before, and the end of a state that is not read any more. Nothing is written of a record that is
 * not public; what an embargo still holds back becomes a state that begins when the embargo ends. States that a stricter rule, or a source that
 * is withheld since, forbids are withheld for good. One statement, whatever the number of records.
 *
 * @param left what the shapes leave out, by noun
 */
export async function keepPublished(
  tx: Tx,
  ids: readonly string[],
  left: Readonly<Record<NounName, Left>>,
): Promise<void> {
  await tx.$executeRaw`SELECT keep_published(${[...ids]}::uuid[], ${left}::jsonb)`;
}

/** Withholds states for good: nobody outside reads their words again. */
export async function withholdStates(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "StateEnd" ("id", "stateId", "kind", "at")
    SELECT gen_random_uuid(), s."id", 'withheld', now() FROM "PublishedState" s WHERE s."id" = ANY(${[...ids]}::uuid[])
      AND NOT EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id" AND e."kind" = 'withheld')`;
}

/** Withholds all that was public of these records until now. */
export async function withholdAllOf(tx: Tx, recordIds: readonly string[]): Promise<void> {
  const states = await tx.publishedState.findMany({
    where: { recordId: { in: [...recordIds] } },
    select: { id: true },
  });
  await withholdStates(
    tx,
    states.map(({ id }) => id),
  );
}
