import { Session } from 'node:inspector/promises';

/**
 * Counts work: how often V8 enters a function, a loop or a branch of the modules whose address contains one of `modules`. The same input
 * gives the same figure on every machine, busy or not. What the runtime does by itself (a search in a text, a regular expression) counts
 * as nothing, however long it takes. Opened once, before the modules are at work: code that was made fast earlier is not counted.
 */
export async function openCounter(modules: readonly string[]) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const taken = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => modules.some((name) => url.includes(name)))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0);
  };
  return {
    async workOf(act: () => unknown): Promise<number> {
      await taken();
      act();
      return taken();
    },
    close: () => session.disconnect(),
  };
}
