import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognise } from '@/lib/import/article';
import { hostileText, PATTERNS } from './hostile';

const session = new Session();
beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

/** How often V8 went into a function, branch or loop of the rules while `work` ran: the same for the same text, on any machine. */
async function stepsOf(work: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => /\/lib\/import\/|\/node_modules\/(?:linkedom|htmlparser2|@mozilla|micromark|mdast-)/.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

/** Long enough that what is bounded by a sentence, a phrase or a budget has reached its bound. */
const LENGTH = 10_000;

test.each(PATTERNS)(
  'four times as much of “$name” takes about four times the work',
  async (pattern) => {
    const [once, fourTimes] = [LENGTH, 4 * LENGTH].map((length) => hostileText(pattern, length));
    // What is made at the first use is no work on the text.
    recognise({ text: String(once).slice(0, 500), format: pattern.format });
    const short = await stepsOf(() => recognise({ text: String(once), format: pattern.format }));
    const long = await stepsOf(() => recognise({ text: String(fourTimes), format: pattern.format }));
    expect(short).toBeGreaterThan(10);
    // A branch that is first taken on the way counts from there on; what grew with the square would come to sixteen.
    expect(long / short).toBeLessThan(6);
  },
  240_000,
);
