import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { bareWriter } from './editing/bare';
import { type ConfirmedSave, faultsIn } from './editing/chain';
import { readChains } from './editing/read-chains';
import { conflictOf, meetings, pageOf, saveInput, saver, WRITTEN } from './editing/saves';
import { openSite } from './editing/site';
import { quantile } from './times';

const EDITORS = 20;
const RECORDS = 5;
/** Milliseconds between two saves of one editor, on average: a busy hand, not a machine. */
const THOUGHT = 2000;

/**
 * Twenty editors on five records through the real server for `minutes`: each writes in one field at a time, from whatever version it
 * last saw. Prints how long a save took to be confirmed, beside a bare transaction of the same writes in the same minutes, and what is
 * wrong with the histories afterwards. Fails where anything is.
 */
export async function benchEditors(minutes: number): Promise<void> {
  const site = await openSite({ empty: true });
  try {
    const save = saver();
    const ids = await meetings(RECORDS);
    const [bareId = ''] = await meetings(1);
    const cookies = await Promise.all(Array.from({ length: EDITORS }, (_, index) => site.signIn(`Editor ${index}`)));
    const bare = await bareWriter(process.env.DATABASE_URL ?? '', bareId);
    const confirmed: ConfirmedSave[] = [];
    const [times, bareTimes]: [number[], number[]] = [[], []];
    let conflicts = 0;
    const end = performance.now() + minutes * 60_000;
    const idle = () => pause(THOUGHT * (0.5 + Math.random()));

    const edit = async (cookie: string, editor: number) => {
      const id = ids[editor % RECORDS] ?? '';
      const at = { port: site.port, path: pageOf(id), cookie };
      let seen: { version: number; values: Record<string, unknown> } = {
        version: 1,
        values: { title: `Meeting ${(editor % RECORDS) + 1}` },
      };
      for (let turn = 0; performance.now() < end; turn += 1) {
        await idle();
        const field = WRITTEN[Math.floor(Math.random() * WRITTEN.length)] ?? 'venue';
        const changed = { [field]: `Editor ${editor}, turn ${turn}` };
        for (;;) {
          const start = performance.now();
          const outcome = await save(at, saveInput(id, seen.version, { ...seen.values, ...changed }));
          if (outcome.ok) {
            times.push(performance.now() - start);
            confirmed.push({ recordId: id, version: outcome.value.version, changed });
            seen = outcome.value;
            break;
          }
          // Somebody wrote in the same field: look at theirs, and write again on top of it.
          const { version, theirs } = conflictOf(outcome);
          conflicts += 1;
          seen = { version, values: theirs };
        }
      }
    };
    const writeBare = async () => {
      while (performance.now() < end) {
        bareTimes.push(await bare.write());
        await pause(THOUGHT / EDITORS);
      }
    };
    await Promise.all([...cookies.map(edit), writeBare()]).finally(bare.close);

    const { links, standing } = await readChains('meeting', ids);
    const faults = faultsIn(links, confirmed, standing);
    const figures = (all: readonly number[]) => [0.5, 0.95].map((share) => quantile(all, share)) as [number, number];
    const [[median, p95], [bareMedian, bareP95]] = [figures(times), figures(bareTimes)];
    console.log(
      `${EDITORS} editors, ${RECORDS} records, ${minutes} minutes: ${confirmed.length} saves confirmed, ${conflicts} conflicts settled`,
    );
    console.log(`save to confirmed    median ${median.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`);
    console.log(
      `bare transaction     median ${bareMedian.toFixed(1)} ms   p95 ${bareP95.toFixed(1)} ms   (${bareTimes.length})`,
    );
    console.log(
      `ratio                median ×${(median / bareMedian).toFixed(1)}   p95 ×${(p95 / bareP95).toFixed(1)}`,
    );
    report(faults);
  } finally {
    await site.stop();
  }
}

/** Says what is wrong, and makes it the end of the program. */
function report(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Every confirmed version has exactly one predecessor.' : `${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
