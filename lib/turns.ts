/** Thrown where so many wait already that one more had better come back later. */
export class Busy extends Error {}

/**
 * A way to run work that is dear: `atOnce` pieces at a time, in the order in which they come, `waiting` behind them. One more than that
 * is refused with `Busy` before it begins.
 */
export function turns(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Busy('too much waits already');
      await new Promise<void>((resume) => queue.push(resume));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
