import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { orRollback } from '@/lib/errors';
import type { NounName, ValuesOf } from '@/lib/field';
import { plantRecords } from '@/lib/history/plant';
import { storeOf, type stores } from '@/lib/nouns';
import type { Viewer } from '@/lib/viewer';
import { keepStates } from '@/lib/workflows/published';

/** One record to plant: its noun, a key that is its own within the noun, and its fields; what is left out is "not reported". */
export interface Entry {
  noun: NounName;
  key: string;
  values: Record<string, unknown>;
}
type PartialValues<V> = { [K in keyof V]?: V[K] extends (infer I extends object)[] ? Partial<I>[] : V[K] };
type EntryValues<N extends NounName> = PartialValues<ValuesOf<(typeof stores)[N]['noun']>>;

/** An entry with its fields checked against the noun's description at compile time. */
export const entry = <N extends NounName>(noun: N, key: string, values: EntryValues<N>): Entry => ({
  noun,
  key,
  values,
});

const EPOCH_OF_DEMONSTRATION = Date.UTC(2026, 0, 1);

/** The id of the planted record `key`: a UUID v7 with a fixed moment, the rest drawn from noun and key, the same everywhere. */
export function idOf(noun: NounName, key: string): string {
  const hex = createHash('sha256').update(`${noun}:${key}`).digest('hex');
  const time = EPOCH_OF_DEMONSTRATION.toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(hex[15] ?? '0', 16) % 4)).toString(16);
  return [time.slice(0, 8), time.slice(8), `7${hex.slice(0, 3)}`, variant + hex.slice(3, 6), hex.slice(16, 28)].join(
    '-',
  );
}

/** A place in the planted source `key`. */
export const from = (key: string, locator?: string) => ({ sourceId: idOf('source', key), locator: locator ?? null });

/** A citation of the planted source `key`. A quote has at most 25 words. */
export const cite = (key: string, locator?: string, quote?: string) => ({
  ...from(key, locator),
  quote: quote ?? null,
});

const planter: Viewer = { kind: 'program', role: 'editor' };

/** Plants entries in their order, each published with its revision. Returns how many were not there yet. */
export async function plant(
  tx: Tx,
  entries: readonly Entry[],
  origin: 'entered' | 'demonstration' = 'entered',
): Promise<number> {
  const records = entries.map(({ noun, key, values }) => ({ store: storeOf(noun), id: idOf(noun, key), values }));
  const there = await tx.revision.findMany({
    where: { recordId: { in: records.map(({ id }) => id) }, version: 1 },
    select: { recordId: true },
  });
  const known = new Set(there.map(({ recordId }) => recordId));
  const missing = records.filter(({ id }) => !known.has(id));
  const planted = orRollback(await plantRecords(tx, planter, missing, { origin, reason: 'Demonstration archive' }));
  await keepStates(
    tx,
    missing.map(({ id }) => id),
  );
  return planted;
}
