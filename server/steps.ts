const stream = process.stderr;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Names a step, shows on a terminal that it is going on, and says how long it took where that was noticeable.
 * On stderr: stdout is for what a machine may read.
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  stream.write(`  ${name} …\n`);
  const tick = stream.isTTY ? setInterval(() => stream.write(`\r    ${seconds(start)} `), 1000) : undefined;
  try {
    return await work();
  } finally {
    clearInterval(tick);
    if (performance.now() - start > 1000) stream.write(`${tick ? '\r' : ''}    ${seconds(start)}   \n`);
  }
}

/** One line of information between the steps. */
export function note(text: string): void {
  stream.write(`  ${text}\n`);
}
