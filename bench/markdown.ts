import { diffText } from '@/lib/history/diff';
import { plainText } from '@/lib/markdown';
import { copyOf } from '@/lib/review/wording';
import { hostileTexts } from '@/server/testing/hostile';

const LENGTH = 10_000;
/** What one text may cost, in milliseconds of CPU, once the program is warm. */
const BUDGET = 250;
const SHOWN = 8;

/** Milliseconds of CPU of this process, behind one time that warms up. */
function costOf(act: () => unknown): number {
  act();
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The dearest of the hostile texts, as long as a field lets them be: read as Markdown, compared with another text, and held against the
 * passages that they cite. Fails where one is beyond the budget.
 */
export function benchMarkdown(): void {
  const texts = Object.entries(hostileTexts(LENGTH));
  const passages = Array.from({ length: 500 }, (_, at) => `${'a '.repeat(240)}b${at} ${'a '.repeat(240)}`);
  const acts: Record<string, (text: string) => unknown> = {
    'read, and made plain': plainText,
    'compared with what it was': (text) => diffText(text, [...text].reverse().join('')),
    'held against 500 passages': (text) => passages.some(copyOf(text)),
  };
  console.log(`| ${texts.length} hostile texts of ${LENGTH} characters | the dearest | CPU, ms |`);
  console.log('|---|---|---:|');
  for (const [what, act] of Object.entries(acts)) {
    const costs = texts
      .map(([name, text]) => ({ name, cost: costOf(() => act(text)) }))
      .sort((a, b) => b.cost - a.cost);
    for (const { name, cost } of costs.slice(0, SHOWN))
      console.log(`| ${what} | ${JSON.stringify(name)} | ${cost.toFixed(0)} |`);
    console.log(
      `| ${what} | an ordinary text | ${costOf(() => act('What was said of it. '.repeat(LENGTH / 21))).toFixed(0)} |`,
    );
    if ((costs[0]?.cost ?? 0) > BUDGET) process.exitCode = 1;
  }
}
