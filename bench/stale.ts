import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '@/lib/errors';
import { createOne, publishOne } from '@/lib/workflows/records';
import { actionOf, openSite } from './editing/site';
import { load } from './load/client';

/** What an act of the workspace is sent, and what it answers: the state after it. */
type Input = Record<string, unknown>;
interface State {
  version: number;
}

const CONNECTIONS = 40;
/** Together the connections ask about 500 times a second. */
const PAUSE = 60;
/** An embargo that ends while somebody waits, in milliseconds. */
const EMBARGO = 1_000;

/**
 * `npm run -s bench -- stale [ROUNDS]`: as many publications, withdrawals, restorations and embargoes that end, each sent over HTTP as the workspace
 * sends it, while some 500 requests a second ask for the same pages. After each is acknowledged the page is asked for at once; counts what was
 * answered that stood there before. Fails where there is any.
 */
export async function benchStale(rounds: number): Promise<void> {
  const site = await openSite({ empty: true });
  const own = `http://localhost:${site.port}`;
  let over = false;
  try {
    const cookie = await site.signIn('Editor beside a crowd');
    const editor = { kind: 'program', role: 'editor' } as const;
    const made = await createOne(editor, 'meeting', { title: 'Round 0', slug: 'round' });
    const open = made.ok ? await publishOne(editor, 'meeting', made.value) : made;
    if (!open.ok) throw new Error(JSON.stringify(open.failure));
    const { id } = open.value;
    let { version } = open.value;
    const values: Input = { title: 'Round 0', slug: 'round' };

    /** Sends an act, and once more with what it opens where it asks for that. */
    async function act(file: string, name: string, input: Input): Promise<void> {
      const send = actionOf<Input, State>(file, name);
      const at = { port: site.port, path: `/workspace/meetings/${id}`, cookie };
      const sent = { key: randomUUID(), noun: 'meeting', id, ...input };
      let outcome: Outcome<State> = await send(at, sent);
      if (!outcome.ok && outcome.failure.kind === 'opens')
        outcome = await send(at, { ...sent, opening: outcome.failure.digest });
      if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.failure)}`);
      version = outcome.value.version;
    }
    const save = (changed: Input) => {
      Object.assign(values, changed);
      return act('lib/workflows/actions.ts', 'saveAction', { baseVersion: version, values });
    };
    const life = (name: 'withdrawAction' | 'restoreAction', input: Input = {}) =>
      act('lib/workflows/lifecycle/actions.ts', name, { version, ...input });
    let asked = 0;
    let stale = 0;
    /** `before`: until when what is asked for stands as it does. */
    async function look(status: number, title?: string, before = Number.POSITIVE_INFINITY): Promise<void> {
      for (const path of ['/meetings/round', '/meetings/round.json']) {
        const answer = await fetch(own + path, { redirect: 'manual' });
        const text = await answer.text();
        if (Date.now() >= before) continue;
        asked += 1;
        if (answer.status === status && (title === undefined || text.includes(title))) continue;
        stale += 1;
        console.error(`${path}: ${answer.status} instead of ${status}${title ? `, without "${title}"` : ''}`);
      }
    }

    const crowd = load({
      url: (number) => new URL(['/meetings/round', '/meetings/round.json', '/', '/meetings'][number % 4] ?? '/', own),
      connections: CONNECTIONS,
      pause: PAUSE,
      while: () => !over,
    });
    const counts = { published: 0, withdrawn: 0, restored: 0, 'embargoes ended': 0 };
    for (let round = 1; round <= rounds; round += 1) {
      const title = `Round ${round}.`;
      await save({ title });
      counts.published += 1;
      await look(200, title);
      if (round % 4 === 1) {
        await life('withdrawAction', { reason: 'To be restored.' });
        counts.withdrawn += 1;
        await look(410);
        await life('restoreAction');
        counts.restored += 1;
        await look(200, title);
      }
      if (round % 4 === 3) {
        const until = Date.now() + EMBARGO;
        await save({ embargoUntil: new Date(until).toISOString() });
        await look(404, undefined, until);
        await pause(until - Date.now() + 10);
        counts['embargoes ended'] += 1;
        await look(200, title);
        await save({ embargoUntil: null });
      }
    }
    over = true;
    const { statuses, took } = await crowd;
    const all = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      `${Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(
          ', ',
        )}, beside ${((all / took) * 1000).toFixed(0)} requests a second: ${stale} stale of ${asked} looked at`,
    );
    if (stale > 0) process.exitCode = 1;
  } finally {
    over = true;
    await site.stop();
  }
}
