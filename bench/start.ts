import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { freePort } from '@/server/postgres/port';
import { temporaryFolder } from '@/server/testing/folder';
import { textAt } from './load/client';
import { watchProcess } from './load/process';
import { OWN_DATABASE, startProgram } from './program';
import { quantile } from './times';

/**
 * `npm run -s bench -- start [TIMES]`: how long the program takes to start on data that are there, in milliseconds, until it says that it is ready and until the
 * home page has come, and what it holds of memory then (resident, on Linux).
 */
export async function benchStart(times: number): Promise<void> {
  const folder = temporaryFolder('plenary-bench-');
  const port = await freePort();
  const settings = { ...OWN_DATABASE, PLENARY_DATA: folder, NEXTAUTH_URL: `http://localhost:${port}` };
  try {
    // Builds, migrates and loads what a first start does.
    await (await startProgram(port, settings)).stop();
    const taken: { ready: number; page: number; memory: number }[] = [];
    for (let time = 0; time < times; time += 1) {
      const start = performance.now();
      const program = await startProgram(port, settings);
      const ready = performance.now() - start;
      await textAt(`http://localhost:${port}/`);
      taken.push({ ready, page: performance.now() - start, memory: watchProcess(port)().memory / 1e6 });
      await program.stop();
    }
    const middle = (of: 'ready' | 'page' | 'memory') => {
      const figures = taken.map((one) => one[of]);
      return `${quantile(figures, 0.5).toFixed(0)} (${Math.min(...figures).toFixed(0)} to ${Math.max(...figures).toFixed(0)})`;
    };
    console.log(`of ${times} starts the median, and from the least to the most:`);
    console.log(`ready           ${middle('ready')} ms`);
    console.log(`the home page   ${middle('page')} ms`);
    console.log(`memory          ${middle('memory')} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
