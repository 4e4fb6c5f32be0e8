import type pg from 'pg';
import { batchOf, NOUN } from './rows';
import { randomOf, writerOf } from './words';

/** Makes rows that are the same at every run, a batch a statement; `progress` is told what has been written. */
export function makerOf(client: pg.Client, progress: (said: string) => void) {
  const random = randomOf(20_261_129);
  let counter = 0;
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0').slice(-length);
  const four = () => hex(Math.floor(random() * 4096), 3);
  /** Ids in the order in which rows are made, as UUIDs of version 7 are. */
  const newId = () => {
    counter += 1;
    return `01900000-${hex(counter >>> 16, 4)}-7${four()}-8${four()}-${hex(counter, 12)}`;
  };
  /** When a row was written: a tenth of a second after the one before. */
  const now = () => new Date(Date.UTC(2024, 0, 1) + counter * 100).toISOString();
  return {
    ...writerOf(random),
    random,
    newId,
    now,
    progress,
    pick: <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T,
    batch: (table: string, columns: Record<string, string>) => batchOf(client, table, columns),
    /** Publishes `count` records of a noun and returns their ids. */
    async publish(table: string, columns: Record<string, string>, count: number, row: (at: number) => object) {
      const batch = batchOf(client, table, { ...NOUN, ...columns });
      const ids: string[] = [];
      for (let at = 0; at < count; at += 1) {
        const id = newId();
        ids.push(id);
        await batch.add({ id, status: 'published', publishedAt: now(), updatedAt: now(), ...row(at) });
      }
      await batch.end();
      progress(`${count} ${table}`);
      return ids;
    },
  };
}

export type Maker = ReturnType<typeof makerOf>;
