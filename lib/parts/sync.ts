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
interface Lists<I extends Item> {
  list(tx: Tx, recordId: string): Promise<I[]>;
  /** Adds to the lists of one or more records. */
  add(tx: Tx, added: NewItem<I>[]): Promise<unknown>;
  change(tx: Tx, id: string, item: Omit<I, 'id'>, position: number, before: I): Promise<unknown>;
  drop(tx: Tx, ids: string[]): Promise<unknown>;
  /** The record names each only once: an item that names another one is a new item, so that two can change places. */
  once?: true;
}

/** A part whose items keep their rows: what is gone is dropped, what is known is changed, everything else is added. */
export function part<I extends Item>(lists: Lists<I>): Part<I> {
  return {
    read: (tx, recordId) => lists.list(tx, recordId),
    async fill(tx, filled) {
      const added = filled.flatMap(({ recordId, items }) =>
        items.map(({ id: _, ...item }, position) => ({ recordId, item, position })),
      );
      if (added.length > 0) await lists.add(tx, added);
    },
    async write(tx, recordId, items) {
      const before = await lists.list(tx, recordId);
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
