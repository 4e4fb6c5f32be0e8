import { beforeAll, expect, test } from 'vitest';
import { create, published } from '@/server/testing/records';
import { keptStretches, publicAddresses, publicAddressRanges } from './addresses';

beforeAll(async () => {
  for (let number = 0; number < 12; number += 1) await published('meeting', { title: 'M', slug: `meeting-${number}` });
  await published('session', {
    meetingId: (await published('meeting', { title: 'M', slug: 'of-parts' })).id,
    title: 'S',
  });
  await create('meeting', { title: 'A draft', slug: 'a-draft' });
});

test('the files of a site map hold every public page once, and nothing else', async () => {
  const stretches = await publicAddressRanges(5);
  expect(stretches).toHaveLength(3);
  const files = await Promise.all(stretches.map(({ first }) => publicAddresses(first, 5)));
  expect(files.map((file) => file?.length)).toEqual([5, 5, 3]);
  const listed = files.flatMap((file) => file?.map(({ path }) => path) ?? []);
  const slugs = [...Array.from({ length: 12 }, (_, number) => `meeting-${number}`), 'of-parts'];
  expect(listed.sort()).toEqual(slugs.map((slug) => `/meetings/${slug}`).sort());
  for (const [at, { updatedAt }] of stretches.entries())
    expect(updatedAt).toEqual(new Date(Math.max(...(files[at] ?? []).map((one) => one.updatedAt.getTime()))));
});

test('the stretches are kept for a while, and what came since stands in the last file', async () => {
  const before = await keptStretches();
  expect(before.map(({ first }) => first)).toEqual(['00000000-0000-0000-0000-000000000000']);
  const { id } = await published('source', { title: 'A late report' });
  expect(await keptStretches()).toBe(before);
  const listed = await publicAddresses(before.at(-1)?.first ?? '');
  expect(listed?.map(({ path }) => path)).toContain(`/sources/${id}`);
});

test('what is no stretch has no file', async () => {
  expect(await publicAddresses('lists')).toBeNull();
  expect(await publicAddresses('ffffffff-ffff-7fff-bfff-ffffffffffff')).toEqual([]);
});
