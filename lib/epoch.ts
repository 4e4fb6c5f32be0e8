import { performance } from 'node:perf_hooks';
import { askBeside, askReplicas, readFrom, replicas, transactionsEnded } from './db';
import { env } from './env';

/**
 * How long what is known of the public record counts without a look, in milliseconds: so late may the acts of other programs show. From `aging` on
 * the next to ask has it looked at anew, without waiting for it.
 */
const ages = () => ({ fresh: env().LOOK_EVERY * 1.5, aging: env().LOOK_EVERY / 2 });

/** A state of the public record. */
export interface PublicState {
  /** Two states of one name read the same. */
  name: string;
  /** The number of its epoch: a later state has a greater one, and the mark tells those of one number apart. */
  number: bigint;
  mark: string;
  /** When it was looked at, by the clock of `performance.now`: not later than that it was so. */
  seen: number;
  /** When an embargo will end it, by the same clock. */
  until: number;
  /** `transactionsEnded` at that time. */
  ended: number;
}

interface Looks {
  last?: PublicState;
  /** The look under way, and the one that will begin behind it. */
  running?: Promise<PublicState>;
  next?: Promise<PublicState>;
}
/** One for the process: Next may bundle this file more than once. */
const kept = globalThis as typeof globalThis & { plenaryEpoch?: Looks };
function looks(): Looks {
  kept.plenaryEpoch ??= {};
  return kept.plenaryEpoch;
}

/** An embargo ends by the clock of the database, so it is asked how long that is. */
const QUESTION = {
  text: `SELECT e."number"::text AS "number", e."mark"::text AS "mark", r."next"::text AS "next", extract(epoch FROM r."next" - now())::float8 * 1000 AS "left"
    FROM "Epoch" e CROSS JOIN (SELECT min("effectiveEmbargoUntil") AS "next" FROM "Record" WHERE "effectiveEmbargoUntil" > now()) r`,
};

interface Epoch {
  number: string;
  mark: string;
  next: string | null;
  left: number | null;
}

async function askPrimary(): Promise<Epoch> {
  const [row] = await askBeside<Epoch>(QUESTION);
  if (!row) throw new Error('The epoch is missing.');
  return row;
}

/**
 * Looks at the primary, and which replicas are level with it: a replica never goes back, so what is read there from then on is of that state or of a
 * later one. While the primary is away the replicas speak for it, unless this process may have saved what they do not hold.
 */
async function ask(): Promise<PublicState> {
  const [seen, ended] = [performance.now(), transactionsEnded()];
  const asked = replicas() > 0 ? askReplicas<Epoch>(QUESTION) : Promise.resolve([]);
  const known = looks().last;
  const [primary, rows] = await Promise.all([askPrimary().catch((error: Error) => error), asked]);
  const others = rows.map((found) => found?.[0] ?? null);
  const row = primary instanceof Error ? (known && !isOutdated(known) ? latestOf(others, known) : null) : primary;
  if (!row) throw primary;
  const [number, { mark }] = [BigInt(row.number), row];
  const level = others.flatMap((other, at) => (isSince(other, { number, mark }) ? [at] : []));
  readFrom({ replicas: level, until: seen + ages().fresh, ended });
  const until = row.left === null ? Number.POSITIVE_INFINITY : seen + row.left;
  return { name: `${row.number} ${mark} ${row.next ?? ''}`, number, mark, seen, until, ended };
}

/** Whether a replica is in a state, or in a later one. */
const isSince = (other: Epoch | null, { number, mark }: Pick<PublicState, 'number' | 'mark'>): boolean =>
  other !== null && (BigInt(other.number) > number || (BigInt(other.number) === number && other.mark === mark));

/** The latest of what the replicas say, where that is not before a state. */
function latestOf(others: readonly (Epoch | null)[], state: PublicState): Epoch | null {
  const found = others.flatMap((other) => (other && isSince(other, state) ? other : []));
  return found.sort((a, b) => Number(BigInt(b.number) - BigInt(a.number)))[0] ?? null;
}

function begin(state: Looks): Promise<PublicState> {
  const look = ask()
    .then((seen) => {
      state.last = seen;
      return seen;
    })
    .finally(() => {
      state.running = undefined;
    });
  state.running = look;
  return look;
}

/**
 * Looks which state the public record is in, not before now: whoever comes while a look is under way shares the one behind it.
 * Throws where the database does not answer.
 */
export function lookAtEpoch(): Promise<PublicState> {
  const state = looks();
  if (!state.running) return begin(state);
  state.next ??= state.running
    .catch(() => undefined)
    .then(() => {
      state.next = undefined;
      return begin(state);
    });
  return state.next;
}

/** The state that the public record is in, where that is known; what other programs did in the last second and a half it may not show. */
export function knownEpoch(): PublicState | null {
  const state = looks();
  const { last } = state;
  const now = performance.now();
  const { fresh, aging } = ages();
  if (!last || isOutdated(last) || now - last.seen >= fresh || now >= last.until) return null;
  if (now - last.seen > aging && !state.running) begin(state).catch(() => undefined);
  return last;
}

/** The last state that was seen, however long ago; null before the first look. */
export const lastEpoch = (): PublicState | null => looks().last ?? null;

/** Whether this process may have changed something since a state was seen. */
export const isOutdated = ({ ended }: PublicState): boolean => ended !== transactionsEnded();
