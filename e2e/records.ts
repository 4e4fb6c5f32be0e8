import { disconnect } from '@/lib/db';
import type { Outcome } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import type { Viewer } from '@/lib/viewer';
import { withdrawOne } from '@/lib/workflows/lifecycle/withdraw';
import { createOne, editOne, publishOne, type WriteResult } from '@/lib/workflows/records';
import { openForCommand } from '@/server/database';
import { test as base } from './fixtures';

const editor: Viewer = { kind: 'program', role: 'editor' };

/** The value of an outcome that a test expects to be there. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** An act that opens something, sent again with the confirmation of just that. */
async function confirmed<T>(act: (once?: { confirmed: string }) => Promise<Outcome<T>>): Promise<T> {
  const asked = await act();
  return value(!asked.ok && asked.failure.kind === 'opens' ? await act({ confirmed: asked.failure.digest }) : asked);
}

/** Makes records in the database of the running program, by the program's own commands. */
export interface Records {
  draft(noun: NounName, values: object): Promise<WriteResult>;
  published(noun: NounName, values: object): Promise<WriteResult>;
  /** Saves new values over a published record. */
  edited(noun: NounName, state: WriteResult, values: object): Promise<WriteResult>;
  /** Takes a published record out, for a reason that the public reads; `named` where the public note gives its title. */
  withdrawn(noun: NounName, state: WriteResult, reason: string, named?: boolean): Promise<void>;
}

export const test = base.extend<object, { records: Records }>({
  records: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern
    async ({}, use) => {
      const database = await openForCommand();
      const draft: Records['draft'] = async (noun, values) => value(await createOne(editor, noun, values));
      await use({
        draft,
        async published(noun, values) {
          const made = await draft(noun, values);
          return confirmed((once) => publishOne(editor, noun, made, once));
        },
        edited: (noun, { id, version }, values) =>
          confirmed((once) => editOne(editor, noun, { id, baseVersion: version, values }, once)),
        withdrawn: async (noun, { id, version }, reason, named) => {
          value(await withdrawOne(editor, noun, { id, version, reason, named }));
        },
      });
      await disconnect();
      await database.stop();
    },
    { scope: 'worker' },
  ],
});

export { expect, expectAccessible, expectFits, phone } from './fixtures';
