import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { signerOf } from '@/lib/public-log/note';
import { logKey, signLog } from '@/lib/workflows/public-log';
import { owner, pastTriggers } from '@/server/testing/database';
import { published } from '@/server/testing/records';
import { readRequest, run } from './audit';

const folder = mkdtempSync(path.join(tmpdir(), 'plenary-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};

/** The command without its start: what it prints, and its exit code. */
async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const keep = (text: string | Uint8Array) => {
    said += text;
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep));
  try {
    const request = readRequest(args);
    return { code: typeof request === 'number' ? request : await run(request), said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const notes: string[] = [];
beforeAll(async () => {
  for (const name of ['First body', 'Second body', 'Third body']) {
    await published('organization', { name });
    notes.push((await signLog())?.note ?? '');
  }
  await published('organization', { name: 'Fourth body' });
});

test('a kept checkpoint is found to begin the log, from a file or as a text, by our key or by one that was kept', async () => {
  const [first = '', second = ''] = notes;
  const kept = file('kept.txt', second);
  const all = await verify(first, kept, '--key', file('key.txt', `${logKey()?.text}\n`));
  expect(all.said).toBe(
    [
      'The log has 3 entries; places are counted from 0.',
      'Kept checkpoint of 1 entry, localhost:3000/log: the log begins with just what it signed, and all of that is still there.',
      'Kept checkpoint of 2 entries, localhost:3000/log: the log begins with just what it signed, and all of that is still there.',
      '1 state waits for the next checkpoint.',
      'All is right: of what was kept nothing was removed, altered or reordered.\n',
    ].join('\n'),
  );
  expect(all.code).toBe(0);
  expect(await verify(first.trim())).toMatchObject({ code: 0 });
  expect(await verify(kept, '--key', String(logKey()?.text))).toMatchObject({ code: 0 });
});

test('what was not signed so, or by another key, is not compared', async () => {
  const [, second = ''] = notes;
  expect(await verify(second.replace('\n2\n', '\n1\n'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('was changed since'),
  });
  const other = signerOf('localhost:3000/log', Buffer.alloc(32, 3)).text;
  expect(await verify(second, '--key', other)).toMatchObject({
    code: 1,
    said: expect.stringContaining('not signed by the key'),
  });
  expect(await verify(path.join(folder, 'nothing.txt'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('no signed note'),
  });
  for (const args of [[], ['--key', 'x', second], ['--force', second]])
    expect(await verify(...args)).toMatchObject({ code: 2 });
});

test('that a state is in a kept checkpoint is proved in a text that needs no database', async () => {
  const [first = '', second = '', third = ''] = notes;
  const { rows } = await owner.query('SELECT "stateId" FROM "LogEntry" ORDER BY "position"');
  const state = String(rows[1].stateId);
  const { code, said } = await verify(third, '--state', state);
  expect(code).toBe(0);
  expect(said).toBe(`${said.split('\n').slice(0, 4).join('\n')}\n\n${third}`);
  expect(said).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 1\n[\w+/]{43}=\n[\w+/]{43}=\n\nlocalhost:3000\/log\n3\n/);
  expect(await verify(second, '--state', state)).toMatchObject({ code: 0 });
  expect(await verify(first, '--state', state)).toMatchObject({
    code: 1,
    said: expect.stringContaining('is not in the checkpoint of 1 entries'),
  });
  expect(await verify(first, '--state', 'x')).toMatchObject({ code: 2 });
});

test('a state that was altered is named by its place', async () => {
  await pastTriggers('PublishedState', () =>
    owner.query(
      `UPDATE "PublishedState" SET "shape" = replace("shape", 'Second', 'Other') WHERE "shape" LIKE '%Second%'`,
    ),
  );
  const { code, said } = await verify(...notes);
  expect(code).toBe(1);
  expect(said).toContain('Altered: the states of these entries are not what they were when they were logged: 1.');
  expect(said).toContain('NOT RIGHT');
});
