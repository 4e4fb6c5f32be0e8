import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';

const { sql } = Prisma;

/** A name of a record: its joined key, how it is written, and which of the record's names that is. */
export interface NameBeginning<N extends string> {
  noun: N;
  id: string;
  name: string;
  joined: string;
  which: 'own' | 'acronym' | 'alias';
}

/** Names that begin alike; of more, the rest is not looked at. */
const MOST_ALIKE = 2000;
const MOST = 50_000;

/**
 * The names of records of these nouns that begin with one of `keys`: the first 16 letters of a joined key, or all of a shorter one. One
 * statement, each key by an index, however many names there are.
 *
 * @param where a condition on the row `n` of search."Name"
 */
export function namesBeginning<N extends string>(
  client: Pick<Tx, '$queryRaw'>,
  keys: readonly string[],
  nouns: readonly N[],
  where: Prisma.Sql,
): Promise<NameBeginning<N>[]> {
  return client.$queryRaw<NameBeginning<N>[]>`
    SELECT n.* FROM unnest(${[...keys]}::text[]) AS k ("key") CROSS JOIN unnest(${[...nouns]}::text[]) AS o ("noun")
    CROSS JOIN LATERAL (
      SELECT n."noun", n."recordId" AS "id", n."name", n."joined",
        CASE WHEN NOT n."other" THEN 'own' WHEN n."origin" = n."recordId" THEN 'acronym' ELSE 'alias' END AS "which"
      FROM search."Name" n
      WHERE n."noun" = o."noun" AND left(n."joined", 16) = k."key" AND n."joined" IS NOT NULL AND ${sql`(${where})`} LIMIT ${MOST_ALIKE}
    ) n LIMIT ${MOST}`;
}
