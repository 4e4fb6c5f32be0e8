import { expect, test } from 'vitest';
import '@/server/testing/database';
import { published } from '@/server/testing/records';
import { wholeAnswer } from './whole-answer';

test('two read the whole record at once; who leaves makes room, and who reads it too often is told when to come back', async () => {
  await published('topic', { name: 'In the whole record' });
  const [first, second, third] = [await wholeAnswer('a'), await wholeAnswer('b'), await wholeAnswer('c')];
  expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  await first.body?.cancel();
  const text = await second.text();
  expect(text).toContain('In the whole record');
  for (let count = 2; count <= 12; count += 1) {
    const answer = await wholeAnswer('a');
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  }
  const refused = await wholeAnswer('a');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(300);
  expect((await wholeAnswer('b')).status).toBe(200);
  expect((await wholeAnswer('c')).status, 'a refusal holds no place').toBe(200);
});
