/** What was said, and how often it was said again without being written. */
interface RepeatedLine<T> {
  line: T;
  again: number;
}

/** How often one and the same is written, in milliseconds, and how many different ones in that time. */
interface Limits {
  every: number;
  most: number;
}

/**
 * Writes the first of many alike at once and, as long as they go on, one of them at the end of each period with the count of those
 * left out; none goes uncounted. Beyond `most` different ones a period, all others are alike, so that whoever varies what goes
 * wrong floods nothing either, and what is remembered stays small.
 *
 * @param write is given a line and how many others like it were left out since the last one
 * @returns takes a line and what it is alike by
 */
export function sparingly<T>(
  write: (line: T, again: number) => void,
  { every, most }: Limits = { every: 60_000, most: 200 },
): (key: string, line: T) => void {
  const kept = new Map<string, RepeatedLine<T>>();

  function endPeriod(key: string): void {
    const entry = kept.get(key);
    if (!entry?.again) {
      kept.delete(key);
      return;
    }
    write(entry.line, entry.again);
    entry.again = 0;
    setTimeout(endPeriod, every, key).unref();
  }

  return (ownKey, line) => {
    const key = kept.has(ownKey) || kept.size < most ? ownKey : '';
    const entry = kept.get(key);
    if (entry) {
      entry.again += 1;
      entry.line = line;
      return;
    }
    kept.set(key, { line, again: 0 });
    write(line, 0);
    setTimeout(endPeriod, every, key).unref();
  };
}
