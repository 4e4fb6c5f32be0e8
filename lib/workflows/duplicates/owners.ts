import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../db';
import { NOUN_NAMES, type NounName } from '../../field';
import type { Act } from '../../history/act';
import { recordRevision } from '../../history/revision';
import { storeOf } from '../../nouns';
import { tableOf } from '../tables';
import { CITED_PARTS, type Reference } from './references';
import { rowsNaming } from './rows';
import type { Row } from './trace';

/** The records whose own columns or parts a set of rows are: id and noun. */
export type Owners = Map<string, NounName>;

const nounOf = new Map<string, NounName>(NOUN_NAMES.map((noun) => [storeOf(noun).subject, noun]));
const textIn = (row: Row, column: string) => (typeof row[column] === 'string' ? (row[column] as string) : null);

/** Finds the records that rows belong to. */
export async function ownersOf(tx: Tx, { record, same }: Reference, rows: readonly Row[]): Promise<Owners> {
  if (record) return new Map(rows.map(({ id }) => [id, record]));
  const owners: Owners = new Map();
  const parts = new Map<string, string[]>();
  for (const row of rows) {
    const column = same?.of.find((name) => textIn(row, name) !== null);
    const id = column && textIn(row, column);
    if (!column || !id) continue;
    if (column in CITED_PARTS) parts.set(column, [...(parts.get(column) ?? []), id]);
    else add(owners, column, id);
  }
  for (const [name, ids] of parts) {
    const { table, of } = CITED_PARTS[name] ?? { table: '', of: [] };
    for (const row of await rowsNaming(tx, { table, column: 'id' }, ids)) {
      const column = of.find((one) => textIn(row, one) !== null);
      if (column) add(owners, column, String(row[column]));
    }
  }
  return owners;
}

function add(owners: Owners, column: string, id: string): void {
  const noun = nounOf.get(column);
  if (noun) owners.set(id, noun);
}

/** Locks records until the transaction ends, always in the same order, so that two merges wait for each other and never both. */
export async function lock(tx: Tx, owners: Owners): Promise<void> {
  for (const noun of NOUN_NAMES) {
    const ids = [...owners].filter(([, of]) => of === noun).map(([id]) => id);
    if (ids.length === 0) continue;
    await tx.$queryRaw(
      Prisma.sql`SELECT r."id" FROM ${tableOf(noun)} r WHERE r."id" = ANY(${ids}::uuid[]) ORDER BY r."id" FOR UPDATE`,
    );
  }
}

/** Raises the version of every record whose rows were moved, and writes its revision. */
export async function reviseOwners(tx: Tx, act: Act, owners: Owners): Promise<void> {
  for (const [id, noun] of owners) {
    const store = storeOf(noun);
    const saved = await store.load(tx, id);
    if (!saved || !(await store.update(tx, { id, version: saved.state.version }, {}, {}))) continue;
    await recordRevision(tx, act, store, { ...saved.state, version: saved.state.version + 1 }, saved.values);
  }
}
