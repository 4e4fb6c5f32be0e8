import { performance } from 'node:perf_hooks';

/** How often each task is run before it is timed, and how often it is timed. */
const [WARM, RUNS] = [8, 60];

/** The value below which `share` of the figures lie. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median and 95th percentile of several tasks in milliseconds, run in turn so that the machine's drift falls on all alike. */
export async function timesOf<K extends string>(
  tasks: Record<K, () => Promise<unknown>>,
): Promise<Map<K, { median: number; p95: number }>> {
  const named = Object.entries<() => Promise<unknown>>(tasks) as [K, () => Promise<unknown>][];
  const times = new Map(named.map(([name]) => [name, [] as number[]]));
  for (let run = -WARM; run < RUNS; run += 1) {
    for (const [name, task] of named) {
      const start = performance.now();
      await task();
      if (run >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map(
    [...times].map(([name, taken]) => [name, { median: quantile(taken, 0.5), p95: quantile(taken, 0.95) }]),
  );
}
