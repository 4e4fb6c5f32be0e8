import type { Tx } from '../db';
import type { Noun, NounName, Values, ValuesOf } from '../field';
import type { AttributionRule, PolicyColumns } from '../policy';

/** What every row of a noun carries beside its fields. */
export interface RowState extends PolicyColumns {
  id: string;
  version: number;
  effectiveRule: AttributionRule;
}

/** A list saved together with its record. Items keep their ids; an id that is not of this record counts as new. */
export interface Part<I> {
  read(tx: Tx, recordId: string): Promise<I[]>;
  /** The lists of many records, by the records' ids, in one statement. */
  readMany(tx: Tx, recordIds: string[]): Promise<ReadonlyMap<string, I[]>>;
  /** The first writing of the lists of many records, when there is nothing yet to compare with. */
  fill(tx: Tx, lists: { recordId: string; items: I[] }[]): Promise<void>;
  write(tx: Tx, recordId: string, items: I[]): Promise<void>;
}
type PartsOf<V> = { [K in keyof V]?: V[K] extends (infer I)[] ? Part<I> : never };

/** The columns as they are written: parts left out, the slug settled. */
type Columns<V, P> = Omit<V, keyof P | 'slug'> & ('slug' extends keyof V ? { slug: string } : unknown);
type Lifecycle = Partial<{
  status: PolicyColumns['status'];
  publishedAt: Date;
  origin: 'entered' | 'imported' | 'demonstration';
}>;
/** A column as the database hands it out, before it becomes a plain value again. */
type ColumnValue<T> = T | (string extends T ? Date | { toString(): string } : never) | null;
type Row<V, P> = RowState & { [K in keyof Omit<V, keyof P>]: ColumnValue<V[K]> };

interface Table<V, P> {
  find(tx: Tx, ids: string[]): Promise<Row<V, P>[]>;
  /** Writes rows in one statement and returns them as they are then. */
  insert(tx: Tx, rows: (Columns<V, P> & Lifecycle & { id: string })[]): Promise<Row<V, P>[]>;
  /** Writes where the version still is `version`, and raises it; tells how many rows were hit. */
  update(
    tx: Tx,
    at: { id: string; version: number },
    columns: Partial<Columns<V, P>> & Lifecycle & VersionStep,
  ): Promise<{ count: number }>;
}
export interface VersionStep {
  version: { increment: 1 };
}

/** One saved state of a record. */
export interface SavedRecord<V extends Values = Values> {
  state: RowState;
  values: V;
}

/** A record to be written, checked, with the id that it shall have and its slug. */
export interface NewRecord<V extends Values> {
  id: string;
  values: V;
  lifecycle: Lifecycle & { slug?: string };
}

/** A noun's way to its table: what commands, history and imports need of it, and nothing else. */
export interface RecordStore<V extends Values = Values> {
  noun: Noun<V>;
  load(tx: Tx, id: string): Promise<SavedRecord<V> | null>;
  /** Whole records, in no particular order: a statement for all rows and one for each kind of part. */
  loadMany(tx: Tx, ids: string[]): Promise<SavedRecord<V>[]>;
  /** Records by what their own rows say, without their lists, in no particular order. */
  rows(tx: Tx, ids: string[]): Promise<SavedRecord<Partial<V>>[]>;
  /** A record as it stands once the fields named have been written over `before`: only their lists are read again. */
  reload(tx: Tx, before: SavedRecord<V>, changed: readonly string[]): Promise<SavedRecord<V>>;
  /** The states of those that there are, in no particular order. */
  states(tx: Tx, ids: string[]): Promise<RowState[]>;
  /** Writes new records, a statement for all rows and one for each kind of part, and returns them as saved, in the given order. */
  insert(tx: Tx, records: NewRecord<V>[]): Promise<SavedRecord<V>[]>;
  update(
    tx: Tx,
    at: { id: string; version: number },
    values: Partial<V>,
    lifecycle: Lifecycle & { slug?: string },
  ): Promise<boolean>;
}

/** The key by which a citation, a correction, an old address or whatever else belongs to "any record" points to it. */
export const pointTo = ({ noun }: { noun: { name: NounName } }, recordId: string) => ({ noun: noun.name, recordId });

/** Joins a noun, its table and its parts into a store. Every field must have a column or a part: the types hold it. */
export function recordStore<N extends Noun, P extends PartsOf<ValuesOf<N>>>(
  noun: N,
  table: Table<ValuesOf<N>, P>,
  parts: P,
): RecordStore<ValuesOf<N>> {
  type V = ValuesOf<N>;
  const partEntries = Object.entries(parts) as [keyof P & string, Part<unknown>][];
  const columnNames = Object.keys(noun.fields).filter((name) => !(name in parts));

  const split = (values: Partial<V>) =>
    Object.fromEntries(
      columnNames.filter((name) => name !== 'slug' && name in values).map((name) => [name, values[name]]),
    );
  const itemsOf = (values: Partial<V>, name: keyof P & string): unknown[] | undefined => {
    const items = values[name];
    return Array.isArray(items) ? items : undefined;
  };
  const columnsOf = (row: Row<V, P>): Values =>
    Object.fromEntries(columnNames.map((name) => [name, plain((row as Values)[name])]));
  return {
    noun: noun as unknown as Noun<V>,
    states: async (tx, ids) => (await table.find(tx, ids)).map(stateOf),
    rows: async (tx, ids) =>
      (await table.find(tx, ids)).map((row) => ({ state: stateOf(row), values: columnsOf(row) as Partial<V> })),
    async loadMany(tx, ids) {
      const rows = await table.find(tx, ids);
      const lists = await Promise.all(
        partEntries.map(async ([name, part]) => ({ name, all: await part.readMany(tx, ids) })),
      );
      return rows.map((row) => {
        const own = Object.fromEntries(lists.map(({ name, all }) => [name, all.get(row.id) ?? []]));
        return { state: stateOf(row), values: { ...columnsOf(row), ...own } as V };
      });
    },
    async load(tx, id) {
      const [row] = await table.find(tx, [id]);
      if (!row) return null;
      const values = columnsOf(row);
      for (const [name, part] of partEntries) values[name] = await part.read(tx, id);
      return { state: stateOf(row), values: values as V };
    },
    async reload(tx, before, changed) {
      const { id } = before.state;
      const [row] = await table.find(tx, [id]);
      if (!row) throw new Error(`${noun.name} ${id} vanished within its own transaction`);
      const values: Values = { ...before.values, ...columnsOf(row) };
      for (const [name, part] of partEntries) if (changed.includes(name)) values[name] = await part.read(tx, id);
      return { state: stateOf(row), values: values as V };
    },
    async insert(tx, records) {
      const rows = records.map(({ id, values, lifecycle }) => ({ ...split(values), ...lifecycle, id }));
      const written = await table.insert(tx, rows as unknown as Parameters<typeof table.insert>[1]);
      for (const [name, part] of partEntries) {
        const lists = records.flatMap(({ id, values }) => ({ recordId: id, items: itemsOf(values, name) ?? [] }));
        if (lists.some(({ items }) => items.length > 0)) await part.fill(tx, lists);
      }
      const byId = new Map(written.map((row) => [row.id, row]));
      return records.map(({ id, values }) => {
        const row = byId.get(id);
        if (!row) throw new Error(`${noun.name} ${id} was not written`);
        const lists = Object.fromEntries(partEntries.map(([name]) => [name, itemsOf(values, name) ?? []]));
        return { state: stateOf(row), values: { ...columnsOf(row), ...lists } as V };
      });
    },
    async update(tx, at, values, lifecycle) {
      const columns = { ...split(values), ...lifecycle, version: { increment: 1 } };
      const { count } = await table.update(
        tx,
        { id: at.id, version: at.version },
        columns as Partial<Columns<V, P>> & VersionStep,
      );
      for (const [name, part] of count === 1 ? partEntries : []) {
        const items = itemsOf(values, name);
        if (items) await part.write(tx, at.id, items);
      }
      return count === 1;
    },
  };
}

function stateOf(row: RowState): RowState {
  const { id, version, status, effectiveVisibility, effectiveEmbargoUntil, effectiveRule } = row;
  return { id, version, status, effectiveVisibility, effectiveEmbargoUntil, effectiveRule };
}

/** Dates and decimals as text, so that a saved state is the same in the row, in a form and in history. */
export function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return String(value);
  return value;
}
