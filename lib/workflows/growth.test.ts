import { beforeAll, expect, test } from 'vitest';
import { writeCrowd } from '@/server/testing/crowd';
import { owner } from '@/server/testing/database';
import { publicMeetingPage } from '../meetings/queries/page';
import { MEETING_LISTS, type MeetingList, publicMeetingList } from '../meetings/queries/whole-list';
import { MOST, MOST_STATED } from '../parts/queries';

const crowd = { takeaways: 2_000, presentations: 700, others: 150 };

beforeAll(() => writeCrowd(owner, crowd), 300_000);

/** The longest list within what a query returned, and how many rows it is made of. */
function sizeOf(found: unknown): { longest: number; rows: number } {
  if (typeof found !== 'object' || found === null || found instanceof Date) return { longest: 0, rows: 0 };
  const within = Object.values(found).map(sizeOf);
  return {
    longest: Math.max(Array.isArray(found) ? found.length : 0, ...within.map(({ longest }) => longest)),
    rows: within.reduce((sum, { rows }) => sum + rows, Array.isArray(found) ? 0 : 1),
  };
}

test('a page shows the first of a long meeting, with the figures of all', async () => {
  const meeting = await publicMeetingPage('crowded');
  expect(meeting?.counts).toEqual({
    takeaways: 2_000,
    caveats: 40,
    claims: 1_000,
    commitments: 1_000,
    sessions: 200,
    presentations: 1,
    participations: 1_000,
  });
  const { takeaways = [], participations = [], presentations = [] } = meeting ?? {};
  const positions = (kind: boolean) =>
    takeaways.filter((one) => (one.kind === 'caveat') === kind).map(({ position }) => position);
  expect(positions(false)).toEqual(Array.from({ length: MOST_STATED }, (_, at) => at + 1));
  expect(positions(true)).toEqual(Array.from({ length: MOST_STATED }, (_, at) => 50 * (at + 1)));
  // The body that called the meeting was entered last.
  expect(participations.filter(({ role }) => role === 'organiser')).toHaveLength(1);
  expect(presentations[0]?.model.presentedAt).toBe(701);
  expect(meeting?.beyond).toEqual([]);
});

test('sources that the page of a long meeting does not show are counted by their kind', async () => {
  await owner.query(`WITH source AS (
      INSERT INTO "Source" ("id", "status", "publishedAt", "updatedAt", "title", "kind") SELECT gen_random_uuid(), 'published', now(), now(), 'Far', 'press'
      FROM generate_series(1, 3) RETURNING "id")
    INSERT INTO "Citation" ("id", "noun", "recordId", "sourceId") SELECT gen_random_uuid(), 'takeaway', t."id", s."id"
      FROM "Takeaway" t, source s WHERE t."position" = 1999`);
  expect((await publicMeetingPage('crowded'))?.beyond).toEqual([{ kind: 'press', count: 3 }]);
});

const lists: Record<MeetingList, number> = {
  takeaways: 2_000,
  claims: 1_000,
  commitments: 1_000,
  sessions: 200,
  models: 1,
  participants: 1_000,
};

test.each(MEETING_LISTS)(
  'walking a meeting’s %s shows each once, in order, and back up the same page',
  async (list) => {
    const ids: string[] = [];
    const idsOf = ({ meeting }: NonNullable<Awaited<ReturnType<typeof publicMeetingList>>>) =>
      [
        meeting.takeaways,
        meeting.claims,
        meeting.commitments,
        meeting.sessions,
        meeting.presentations,
        meeting.participations,
      ]
        .flat()
        .map(({ id }) => id);
    let page = await publicMeetingList('crowded', list);
    expect(page?.before).toBeUndefined();
    for (let at = 0; page; at += 1) {
      const before = ids.slice(-25);
      ids.push(...idsOf(page));
      if (at === 1)
        expect(idsOf((await publicMeetingList('crowded', list, { before: page.before })) as never)).toEqual(before);
      page = page.after ? await publicMeetingList('crowded', list, { after: page.after }) : null;
    }
    expect(ids).toHaveLength(lists[list]);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('a mangled place shows the first page', async () => {
  const first = await publicMeetingList('crowded', 'takeaways');
  for (const after of [
    '',
    '~',
    'x~y',
    `-1~${first?.meeting.takeaways[0]?.id}`,
    `1~x`,
    `99999999999~${first?.meeting.id}`,
  ])
    expect((await publicMeetingList('crowded', 'takeaways', { after }))?.meeting.takeaways[0]?.position, after).toBe(1);
  expect(await publicMeetingList('no-such-meeting', 'takeaways')).toBeNull();
});

const pages = {
  'a meeting': () => publicMeetingPage('crowded'),
  'a list of a meeting': () => publicMeetingList('crowded', 'takeaways'),
};

test.each(Object.entries(pages))(
  '%s is made of a bounded number of rows, however large the archive',
  async (_, read) => {
    const { longest, rows } = sizeOf(await read());
    expect(rows).toBeGreaterThan(1);
    expect(longest).toBeLessThanOrEqual(MOST);
    expect(rows).toBeLessThanOrEqual(3_000);
  },
);
