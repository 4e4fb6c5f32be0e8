import { Prisma } from '@/prisma/generated/client';
import { inTransaction, type Tx } from '../db';
import { orRollback } from '../errors';
import { NOUN_NAMES, type NounName } from '../field';
import type { Act, Touched } from '../history/act';
import { keepPublished, type Left, leftOut } from '../history/published';
import { log } from '../log';
import { storeOf } from '../nouns';
import { type Reference, referencesTo } from '../workspace/duplicates/references';
import { isOfWords } from './openings';

const { sql, raw, join } = Prisma;

const LEFT = Object.fromEntries(NOUN_NAMES.map((noun) => [noun, leftOut(storeOf(noun).noun.fields)])) as Record<
  NounName,
  Left
>;

/** Keeps what the public reads of these records from now on, see `keepPublished` in lib/history. */
export const keepStates = (tx: Tx, ids: readonly string[]): Promise<void> => keepPublished(tx, ids, LEFT);

/** An act on a draft, or on what is the team's and stays so: most acts do not pay for the question what the public reads. */
const isBehindTheWall = (one: Touched): boolean =>
  one.visibility !== 'public' && (one.action === 'create' || one.action === 'import' || isOfWords(one));

/** The records that the triggers of this transaction have noted as opened or closed to the public. */
const OPENED = sql`SELECT substr(l, 3, 36)::uuid FROM regexp_split_to_table(coalesce(current_setting('plenary.opened', true), ''), ',') l WHERE l LIKE 'R-%'`;
const column = (name: string) => raw(`"${name}"`);

/** The records that name one of a noun by a column, or by a part of theirs. What belongs to a record opens and closes with it, and is noted itself. */
function naming(noun: NounName, { table, column: name, record, same }: Reference): Prisma.Sql[] {
  if (record && storeOf(record).noun.parent === name) return [];
  const of = sql`FROM ${column(table)} t JOIN opened o ON o."id" = t.${column(name)} AND o."noun" = ${noun}`;
  if (record) return [sql`SELECT t."id" ${of}`];
  const owner = sql`coalesce(${join((same?.of ?? []).map((one) => sql`t.${column(one)}`))})`;
  return [sql`SELECT coalesce(r."partOfId", r."id") AS "id" ${of} JOIN "Record" r ON r."id" = ${owner}`];
}

/** The records that name what was opened or closed: what the public reads of them has changed with it. */
async function namingOpened(tx: Tx): Promise<string[]> {
  const nouns = await tx.$queryRaw<{ noun: NounName }[]>`
    SELECT DISTINCT r."noun" FROM "Record" r WHERE r."id" IN (${OPENED})`;
  const branches = nouns.flatMap(({ noun }) => referencesTo(noun).flatMap((reference) => naming(noun, reference)));
  if (branches.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH opened AS MATERIALIZED (SELECT r."id", r."noun" FROM "Record" r WHERE r."id" IN (${OPENED})) ${join(branches, ' UNION ')}`;
  return rows.map(({ id }) => id);
}

/** At the end of an act: keeps what the public can read since, of all that it saved, opened or closed. */
export async function keepStatesOf({ tx, touched }: Readonly<Act>): Promise<void> {
  if (touched.length > 0 && touched.every(isBehindTheWall)) return;
  const further = touched.length > 0 && touched.every(isOfWords) ? [] : await namingOpened(tx);
  await keepStates(tx, [...touched.map(({ id }) => id), ...further]);
}

/**
 * Keeps the states of what names a record that an embargo's end has opened since a time, or in the last month: the clock did, and no act. Until then
 * their present states do not name it. What is kept already stays as it is. What goes wrong stands in the program's log and stops nothing else.
 *
 * @returns from when to look the next time, by the clock of the database
 */
export async function keepStatesOfPassed(since?: Date): Promise<Date | undefined> {
  try {
    return orRollback(
      await inTransaction(async (tx) => {
        const from = since ? sql`${since}` : sql`now() - interval '1 month'`;
        const [passed] = await tx.$queryRaw<{ now: Date; ids: string[] | null }[]>`
          SELECT now() AS "now", array_agg(r."id") AS "ids" FROM "Record" r
          WHERE r."partOfId" IS NULL AND r."status" = 'published' AND r."effectiveVisibility" = 'public'
            AND r."effectiveEmbargoUntil" > ${from} AND r."effectiveEmbargoUntil" <= now()`;
        if (passed?.ids) {
          const noted = passed.ids.map((id) => `R-${id}=`).join(',');
          await tx.$executeRaw`SELECT set_config('plenary.opened', ${noted}, TRUE)`;
          await keepStates(tx, await namingOpened(tx));
        }
        return passed?.now;
      }),
    );
  } catch (error) {
    log.error({ err: error }, 'the states of what an embargo opened could not be kept');
    return since;
  }
}
