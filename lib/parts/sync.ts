import type { Tx } from '../db';
import type { Part } from '../history/store';

interface Item {
  id?: string;
}
interface NewItem<I extends Item> {
  recordId: string;
  item: Omit<I, 'id'>;
  position: number;
}
/** One record, or each of several, as a filter of a query. */
export type Of = string | { in: string[] };

interface Lists<I extends Item> {
  /** The column by which a row says whose it is. */
  owner: string;
  /** The rows of one record, or of several, each record's in their order and each with its owner. */
  list(tx: Tx, of: Of): Promise<I[]>;
  /** Adds to the lists of one or more records. */
  add(tx: Tx, added: NewItem<I>[]): Promise<unknown>;
  change(tx: Tx, id: string, item: Omit<I, 'id'>, position: number, before: I): Promise<unknown>;
  drop(tx: Tx, ids: string[]): Promise<unknown>;
  /** The record names each only once: an item that names another one is a new item, so that two can change places. */
  once?: true;
}

/** A part whose items keep their rows: what is gone is dropped, what is known is changed, everything else is added. */
export function part<I extends Item>(lists: Lists<I>): Part<I> {
  const listed = async (tx: Tx, recordId: string) => (await lists.list(tx, recordId)).map(itemOf);
  /** A row without whose it is. */
  const itemOf = (row: I): I => {
    const { [lists.owner as keyof I]: _, ...item } = row;
    return item as unknown as I;
  };
  return {
    read: listed,
    async readMany(tx, recordIds) {
      const rows = await lists.list(tx, { in: recordIds });
      const all = new Map<string, I[]>(recordIds.map((id) => [id, []]));
      for (const row of rows) all.get(String(row[lists.owner as keyof I]))?.push(itemOf(row));
      return all;
    },
    async fill(tx, filled) {
      const added = filled.flatMap(({ recordId, items }) =>
        items.map(({ id: _, ...item }, position) => ({ recordId, item, position })),
      );
      if (added.length > 0) await lists.add(tx, added);
    },
    async write(tx, recordId, items) {
      const before = await listed(tx, recordId);
      const known = new Map(before.map((item, index) => [item.id, { item, index }]));
      const isKept = ({ id, ...item }: I) => {
        const old = known.get(id);
        return old !== undefined && (!lists.once || same(old.item, item));
      };
      const kept = new Set(items.filter(isKept).map(({ id }) => id));
      const gone = before.flatMap(({ id }) => (id !== undefined && !kept.has(id) ? [id] : []));
      if (gone.length > 0) await lists.drop(tx, gone);
      const added: NewItem<I>[] = [];
      for (const [index, { id, ...item }] of items.entries()) {
        const old = id === undefined ? undefined : known.get(id);
        if (id === undefined || old === undefined || !kept.delete(id)) added.push({ recordId, item, position: index });
        else if (old.index !== index || !same(old.item, item)) await lists.change(tx, id, item, index, old.item);
      }
      if (added.length > 0) await lists.add(tx, added);
    },
  };
}

function same(before: object, after: object): boolean {
  const left = before as Record<string, unknown>;
  return Object.entries(after).every(([key, value]) => Object.is(left[key] ?? null, value ?? null));
}
