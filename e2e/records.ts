import { disconnect } from '@/lib/db';
import type { NounName } from '@/lib/field';
import type { Viewer } from '@/lib/viewer';
import { withdrawOne } from '@/lib/workflows/lifecycle/withdraw';
import { createOne, editOne, publishOne, type WriteResult } from '@/lib/workflows/records';
import { openForCommand } from '@/server/database';
import { confirmed, value } from '@/server/testing/confirmed';
import { test as base } from './fixtures';

export { value } from '@/server/testing/confirmed';

const editor: Viewer = { kind: 'program', role: 'editor' };

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
          return value(await confirmed((once) => publishOne(editor, noun, made, once)));
        },
        edited: async (noun, { id, version }, values) =>
          value(await confirmed((once) => editOne(editor, noun, { id, baseVersion: version, values }, once))),
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
