import { beforeAll, expect, test } from 'vitest';
import { published } from '@/server/testing/records';
import { publicModels } from './list';

beforeAll(async () => {
  for (let number = 10; number < 40; number += 1) await published('model', { name: `Model ${number % 2} ${number}` });
  await published('model', { name: 'Model 2 ~ of two names' });
});

test('walking down shows every model once by name, and back up the same page', async () => {
  const first = await publicModels();
  const second = await publicModels({ after: first.after });
  const names = [...first.rows, ...second.rows].map(({ name }) => name);
  expect(names).toHaveLength(31);
  expect(names).toEqual([...new Set(names)].sort((a, b) => a.localeCompare(b, 'en')));
  expect([first.before, second.after]).toEqual([undefined, undefined]);
  expect((await publicModels({ before: second.before })).rows).toEqual(first.rows);
});

test('a mangled place shows the start of the list', async () => {
  const { rows } = await publicModels();
  for (const after of ['', '~', 'x~y', `${rows[0]?.id}~\0`, `x${rows[0]?.id}~Model`])
    expect((await publicModels({ after })).rows[0]?.id, after).toBe(rows[0]?.id);
});
