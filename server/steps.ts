const stream = process.stderr;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Names a step, shows that it is going on, and says how long it took. On stderr: stdout is for what a machine may read.
 * On a terminal the running time counts up; elsewhere the step's name stands there until it is done.
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  stream.write(`  ${name} … `);
  const tick = stream.isTTY
    ? setInterval(() => stream.write(`\r  ${name} … ${Math.round((performance.now() - start) / 1000)} s `), 1000)
    : undefined;
  try {
    const result = await work();
    stream.write(`${stream.isTTY ? `\r  ${name} … ` : ''}${seconds(start)}\n`);
    return result;
  } catch (error) {
    stream.write('\n');
    throw error;
  } finally {
    clearInterval(tick);
  }
}

/** One line of information between the steps. */
export function note(text: string): void {
  stream.write(`  ${text}\n`);
}
