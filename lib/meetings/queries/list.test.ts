import { beforeAll, expect, test } from 'vitest';
import { create, published } from '@/server/testing/records';
import { publicMeetings } from './list';
import { publicMeeting } from './page';
import { publicTimeline } from './timeline';

const dates = [
  ...Array.from({ length: 40 }, (_, step) => `20${String(10 + (step % 10))}`),
  '2015-03',
  '2015-03-09',
  null,
  null,
  null,
];

beforeAll(async () => {
  for (const [number, startOn] of dates.entries()) await published('meeting', { title: `Meeting ${number}`, startOn });
  await create('meeting', { title: 'A draft', slug: 'a-draft', startOn: '2020' });
});

type Page = Awaited<ReturnType<typeof publicMeetings>>;

async function walk(step: (page: Page) => Promise<Page> | undefined): Promise<Page[]> {
  const pages = [await publicMeetings()];
  for (let next = step(pages[0] as Page); next; next = step(pages.at(-1) as Page)) pages.push(await next);
  return pages;
}

test('walking down shows every meeting once, latest first, undated last', async () => {
  const pages = await walk(({ older }) => (older ? publicMeetings({ older }) : undefined));
  const rows = pages.flatMap((page) => page.rows);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(dates.length);
  expect(rows).toHaveLength(dates.length);
  const shown = rows.map(({ startOn }) => startOn);
  expect(shown.slice(-3)).toEqual([null, null, null]);
  expect(shown.slice(0, -3)).toEqual(shown.slice(0, -3).sort().reverse());
  expect(pages[0]?.newer).toBeUndefined();
  expect(pages.at(-1)?.older).toBeUndefined();
});

test('walking back up shows the same pages', async () => {
  const down = await walk(({ older }) => (older ? publicMeetings({ older }) : undefined));
  const last = down.at(-1) as Page;
  const up = await publicMeetings({ newer: last.newer });
  expect(up.rows.map(({ id }) => id)).toEqual(down.at(-2)?.rows.map(({ id }) => id));
  expect(up.newer).toBeUndefined();
});

test('a mangled place shows the top of the list', async () => {
  const top = await publicMeetings();
  for (const older of ['', '~', 'x~y', `2020-99~${top.rows[0]?.id}`, `2020'--~${top.rows[0]?.id}`]) {
    expect((await publicMeetings({ older })).rows[0]?.id, older).toBe(top.rows[0]?.id);
  }
});

test('a draft is nowhere', async () => {
  expect(await publicMeeting('a-draft')).toBeNull();
  expect((await publicTimeline())?.map(({ slug }) => slug)).not.toContain('a-draft');
});
