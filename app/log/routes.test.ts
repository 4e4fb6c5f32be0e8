import { expect, test } from 'vitest';
import { type Checkpoint, openCheckpoint } from '@/lib/public-log/checkpoint';
import { append, emptyRange, leafHash, rootOf } from '@/lib/public-log/merkle';
import { readVerifier, type Verifier } from '@/lib/public-log/note';
import { signLog } from '@/lib/workflows/public-log';
import { owner } from '@/server/testing/database';
import { published } from '@/server/testing/records';
import { GET as checkpointOfSize } from './checkpoint/[size]/route';
import { GET as lastCheckpoint } from './checkpoint/route';
import { GET as key } from './key/route';
import { GET as leaves } from './leaves/route';

const site = 'http://localhost:3000';
const ask = (path: string, headers = {}) => new Request(`${site}${path}`, { headers });
const ofSize = (size: string) =>
  checkpointOfSize(ask(`/log/checkpoint/${size}`), { params: Promise.resolve({ size }) });

test('before the first checkpoint there is nothing', async () => {
  for (const answer of [await lastCheckpoint(ask('/log/checkpoint')), await key(ask('/log/key')), await ofSize('0')])
    expect(answer.status).toBe(404);
  expect(await (await leaves(ask('/log/leaves'))).text()).toBe('');
});

test('whoever has the addresses alone makes the root anew and verifies who signed it', async () => {
  await published('organization', { name: 'A body' });
  await signLog();
  // As many as there are in a record of some years.
  await owner.query(`
    INSERT INTO "PublishedState" ("id", "noun", "recordId", "version", "rule", "from", "shape", "nonce")
    SELECT gen_random_uuid(), "noun", "recordId", n, "rule", "from" + n * interval '1 day', "shape", sha256(n::text::bytea)
    FROM "PublishedState", generate_series(2, 2500) n`);
  await signLog();
  const keys = (await (await key(ask('/log/key'))).text()).trim().split('\n').map(readVerifier) as Verifier[];
  const answer = await lastCheckpoint(ask('/log/checkpoint'));
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const checkpoint = openCheckpoint(await answer.text(), keys) as Checkpoint;
  expect(checkpoint).toMatchObject({ origin: 'localhost:3000/log', size: 2500 });
  const tree = emptyRange();
  let next: string | undefined = `${site}/log/leaves?from=0`;
  let answers = 0;
  for (; next !== undefined; answers += 1) {
    const page: Response = await leaves(new Request(next));
    for (const line of (await page.text()).split('\n').filter(Boolean))
      append(tree, leafHash(Buffer.from(line, 'base64')));
    next = /^<(.+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
  }
  expect(answers).toBe(3);
  expect(rootOf(tree)).toEqual(checkpoint.root);
});

test('an earlier checkpoint is at its own address, and what somebody has is not sent again', async () => {
  const first = await ofSize('1');
  expect(await first.text()).toMatch(/^localhost:3000\/log\n1\n/);
  const { headers } = await lastCheckpoint(ask('/log/checkpoint'));
  expect(headers.get('last-modified')).toMatch(/GMT$/);
  const again = await lastCheckpoint(ask('/log/checkpoint', { 'if-none-match': String(headers.get('etag')) }));
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('what is no place and no size is refused, and what is beyond the end is empty', async () => {
  for (const size of ['2', 'x', '-1', '01', '1e3', '99999999999999999999', '\0'])
    expect((await ofSize(size)).status, size).toBe(404);
  for (const from of ['x', '-1', '', '1.5', '99999999999999999999', '%00'])
    expect((await leaves(ask(`/log/leaves?from=${from}`))).status, from).toBe(400);
  const beyond = await leaves(ask('/log/leaves?from=999999999999999'));
  expect([beyond.status, await beyond.text()]).toEqual([200, '']);
});
