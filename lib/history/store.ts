import type { Tx } from '../db';
import type { Noun, Values, ValuesOf } from '../field';
import type { AttributionRule, Governed } from '../policy';

/** The column by which citations, corrections, aliases and redirects point to a record. */
export type Subject =
  | 'meetingId'
  | 'sessionId'
  | 'presentationId'
  | 'modelId'
  | 'pillarId'
  | 'conditionId'
  | 'programmeId'
  | 'takeawayId'
  | 'claimId'
  | 'evidenceItemId'
  | 'commitmentId'
  | 'sourceId'
  | 'organizationId'
  | 'personId'
  | 'seriesId'
  | 'topicId';

/** What every row of a noun carries beside its fields. */
export interface RowState extends Governed {
  id: string;
  version: number;
  effectiveRule: AttributionRule;
}

/** A list saved together with its record. Items keep their ids; an id that is not of this record counts as new. */
export interface Part<I> {
  read(tx: Tx, recordId: string): Promise<I[]>;
  /** The first writing, when there is nothing yet to compare with. */
  fill(tx: Tx, recordId: string, items: I[]): Promise<void>;
  write(tx: Tx, recordId: string, items: I[]): Promise<void>;
}
type PartsOf<V> = { [K in keyof V]?: V[K] extends (infer I)[] ? Part<I> : never };

/** The columns as they are written: parts left out, the slug settled. */
type Columns<V, P> = Omit<V, keyof P | 'slug'> & ('slug' extends keyof V ? { slug: string } : unknown);
type Lifecycle = Partial<{
  status: Governed['status'];
  publishedAt: Date;
  origin: 'entered' | 'imported' | 'demonstration';
}>;
/** A column as the database hands it out, before it becomes a plain value again. */
type Stored<T> = T | (string extends T ? Date | { toString(): string } : never) | null;
type Row<V, P> = RowState & { [K in keyof Omit<V, keyof P>]: Stored<V[K]> };

interface Table<V, P> {
  subject: Subject;
  find(tx: Tx, id: string): Promise<Row<V, P> | null>;
  insert(tx: Tx, columns: Columns<V, P> & Lifecycle & { id?: string }): Promise<RowState>;
  /** Writes where the version still is `version`, and raises it; tells how many rows were hit. */
  update(
    tx: Tx,
    at: { id: string; version: number },
    columns: Partial<Columns<V, P>> & Lifecycle & Raise,
  ): Promise<{ count: number }>;
  /** Only for nouns with an address: the record that holds the slug now. */
  holderOf?(tx: Tx, slug: string): Promise<{ id: string } | null>;
}
export interface Raise {
  version: { increment: 1 };
}

/** One saved state of a record. */
export interface Saved<V extends Values = Values> {
  state: RowState;
  values: V;
}

/** A noun's way to its table: what commands, history and imports need of it, and nothing else. */
export interface RecordStore<V extends Values = Values> {
  noun: Noun<V>;
  subject: Subject;
  load(tx: Tx, id: string): Promise<Saved<V> | null>;
  insert(tx: Tx, values: V, lifecycle: Lifecycle & { id?: string; slug?: string }): Promise<RowState>;
  update(
    tx: Tx,
    at: { id: string; version: number },
    values: Partial<V>,
    lifecycle: Lifecycle & { slug?: string },
  ): Promise<boolean>;
  holderOf?: (tx: Tx, slug: string) => Promise<{ id: string } | null>;
}

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
  async function writeParts(tx: Tx, id: string, values: Partial<V>, way: 'fill' | 'write') {
    for (const [name, part] of partEntries) {
      const items = values[name];
      if (Array.isArray(items)) await part[way](tx, id, items);
    }
  }
  return {
    noun: noun as unknown as Noun<V>,
    subject: table.subject,
    holderOf: table.holderOf,
    async load(tx, id) {
      const row = await table.find(tx, id);
      if (!row) return null;
      const values: Values = {};
      for (const name of columnNames) values[name] = plain((row as Values)[name]);
      for (const [name, part] of partEntries) values[name] = await part.read(tx, id);
      return { state: stateOf(row), values: values as V };
    },
    async insert(tx, values, lifecycle) {
      const row = await table.insert(tx, { ...split(values), ...lifecycle } as Columns<V, P> & typeof lifecycle);
      await writeParts(tx, row.id, values, 'fill');
      return stateOf(row);
    },
    async update(tx, at, values, lifecycle) {
      const columns = { ...split(values), ...lifecycle, version: { increment: 1 } };
      const { count } = await table.update(
        tx,
        { id: at.id, version: at.version },
        columns as Partial<Columns<V, P>> & Raise,
      );
      if (count === 1) await writeParts(tx, at.id, values, 'write');
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
