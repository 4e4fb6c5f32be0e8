import { beforeAll, expect, test } from 'vitest';
import { writeCrowd } from '@/server/testing/crowd';
import { owner } from '@/server/testing/database';
import { publicClaim } from '../claims/queries/page';
import { publicLatest, publicMeetings } from '../meetings/queries/list';
import { publicMeeting } from '../meetings/queries/page';
import { publicCalendar, publicComing, publicPlaces, publicTimeline, publicYears } from '../meetings/queries/timeline';
import { MEETING_LISTS, type MeetingList, publicMeetingList } from '../meetings/queries/whole-list';
import { publicComparison } from '../models/queries/compare';
import { publicModels } from '../models/queries/list';
import { publicModel } from '../models/queries/page';
import { publicOrganization } from '../organizations/queries/page';
import { KEYSET_PAGE } from '../parts/keyset';
import { MOST, MOST_COUNTED, MOST_STATED } from '../parts/queries';
import { publicPerson } from '../people/queries/page';
import { publicProgramme } from '../programmes/queries/page';
import { publicSeries } from '../series/queries/page';
import { publicSource } from '../sources/queries/page';
import { publicTakeaways } from '../takeaways/queries/list';
import { publicTakeaway } from '../takeaways/queries/page';
import { publicTopic } from '../topics/queries/page';
import { publicCorrections } from './corrections';
import { COUNTRY_LISTS, type CountryList, publicCountryList, publicCountryPage } from './country';
import { publicDiscussed } from './discussed';
import { publicLatestSourced } from './latest-sourced';
import { publicNews, publicNewsSubject } from './news';
import { NEWS_OF } from './news-within';
import { publicPresented } from './presented';
import { publicSeriesMeetings } from './series-meetings';

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
  const meeting = await publicMeeting('crowded');
  expect(meeting?.counts).toEqual({
    // Of 1,960 others no more than these are counted.
    takeaways: MOST_COUNTED + 40,
    others: MOST_COUNTED,
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
  // Of its statements not all were looked at.
  expect(meeting?.beyond).toEqual({ kinds: [], isCut: true });
});

test('sources that the page of a long meeting does not show are counted by their kind', async () => {
  const nouns = `"id", "status", "publishedAt", "updatedAt"`;
  const values = `gen_random_uuid(), 'published', now(), now()`;
  await owner.query(
    `INSERT INTO "Source" (${nouns}, "title", "kind") SELECT ${values}, 'Far', 'press' FROM generate_series(1, 3)`,
  );
  await owner.query(`INSERT INTO "Takeaway" (${nouns}, "meetingId", "position", "headline", "text")
    SELECT ${values}, m."id", n, 'Far', 'Far' FROM "Meeting" m, generate_series(1, 26) n WHERE m."slug" = 'meeting-2'`);
  await owner.query(`INSERT INTO "Citation" ("id", "noun", "recordId", "sourceId")
    SELECT gen_random_uuid(), 'takeaway', t."id", s."id" FROM "Takeaway" t, "Source" s WHERE t."headline" = 'Far' AND t."position" = 26 AND s."title" = 'Far'`);
  expect((await publicMeeting('meeting-2'))?.beyond).toEqual({
    kinds: [{ kind: 'press', count: 3 }],
    isCut: false,
  });
});

const lists: Record<MeetingList, number> = {
  takeaways: 2_000,
  claims: 1_000,
  commitments: 1_000,
  sessions: 200,
  models: 1,
  participants: 1_000,
};

interface Neighbours {
  after?: string;
  before?: string;
}

/** The ids of every row of a list, page after page; the second page leads back to the first. */
async function walked<Page extends Neighbours>(
  read: (place?: Neighbours) => Promise<Page | null>,
  idsOf: (page: Page) => string[],
): Promise<string[]> {
  const ids: string[] = [];
  let page = await read();
  expect(page?.before).toBeUndefined();
  for (let at = 0; page; at += 1) {
    const first = ids.slice(-KEYSET_PAGE);
    ids.push(...idsOf(page));
    if (at === 1) expect(idsOf((await read({ before: page.before })) as Page)).toEqual(first);
    page = page.after ? await read({ after: page.after }) : null;
  }
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test.each(MEETING_LISTS)(
  'walking a meeting’s %s shows each once, in order, and back up the same page',
  async (list) => {
    const all = await walked(
      (place) => publicMeetingList('crowded', list, place),
      ({ meeting: { takeaways, claims, commitments, sessions, presentations, participations } }) =>
        ids([takeaways, claims, commitments, sessions, presentations, participations].flat()),
    );
    expect(all).toHaveLength(lists[list]);
  },
);

const countryLists: Record<CountryList, number> = {
  meetings: 701,
  'took-part': 700,
  models: 151,
  organizations: 151,
  people: 151,
};

test.each(COUNTRY_LISTS)('walking a country’s %s shows each once, and back up the same page', async (list) => {
  const all = await walked(
    (place) => publicCountryList('MA', list, place),
    ({ meetings, participations, models, organizations, people }) =>
      ids([meetings, participations, models, organizations, people].flat()),
  );
  expect(all).toHaveLength(countryLists[list]);
  expect((await publicCountryList('MA', list))?.count).toBe(countryLists[list]);
});

test('walking the meetings of a series shows each once, and its page says since when it is held', async () => {
  const all = await walked(
    (place) => publicSeriesMeetings('crowded', place),
    ({ rows }) => ids(rows),
  );
  expect(all).toHaveLength(701);
  const { rows } = await owner.query(`SELECT min("startOn") AS "first" FROM "Meeting"`);
  expect(await publicSeries('crowded')).toMatchObject({ since: rows[0].first, meetings: { length: MOST_STATED } });
});

test('walking a year of the calendar shows each meeting once, whatever the year', async () => {
  for (const year of ['2015', '2998', 'undated']) {
    const all = await walked(
      async ({ after, before } = {}) => {
        const page = await publicCalendar(year, { older: after, newer: before });
        return { ...page, after: page.older, before: page.newer };
      },
      ({ meetings }) => ids(meetings),
    );
    const { years } = await publicCalendar(year);
    expect(all, year).toHaveLength(years?.find((one) => (one.year ?? 'undated') === year)?.count ?? 0);
  }
});

test('walking the models that can be compared shows each once, whatever was chosen', async () => {
  const all = await walked(
    async (place) => (await publicComparison(['crowded'], place)).choice,
    ({ rows }) => ids(rows),
  );
  expect(all).toHaveLength(151);
});

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

const idOf = async (table: string, title = '%') =>
  (
    await owner.query(
      `SELECT "id" FROM "Record" r WHERE "noun" = $1 AND "title" LIKE $2 ORDER BY "publishedAt" DESC LIMIT 1`,
      [table.toLowerCase(), title],
    )
  ).rows[0].id;

test('a page shows the latest of a model that was presented often, with the figures of all', async () => {
  const model = await publicModel('crowded');
  expect([model?.presentedAt, model?.presentations.length]).toEqual([701, MOST_STATED]);
  expect(model?.years.reduce((sum, { count }) => sum + count, 0)).toBe(701);
  const shown = model?.presentations.map(({ meeting }) => meeting.startOn ?? '').sort();
  const { rows } = await owner.query(
    `SELECT "startOn" FROM "Meeting" WHERE "startOn" IS NOT NULL ORDER BY "startOn" DESC LIMIT ${MOST_STATED}`,
  );
  expect(shown).toEqual(rows.map(({ startOn }) => startOn).sort());
  const listed = await publicModels();
  expect(listed.rows.find(({ slug }) => slug === 'crowded')?.presentedAt).toBe(701);
  const { models } = await publicComparison(['crowded', 'model-1']);
  expect(models.map(({ presentedAt, claims }) => [presentedAt, claims])).toEqual([
    [701, 1_000],
    [0, 0],
  ]);
  expect((await publicProgramme('crowded'))?.presentedAt).toBe(701);
});

test('figures count all that a topic, a body, a person, a source, a series and a country have', async () => {
  expect((await publicTopic('crowded'))?.counts).toMatchObject({
    meetings: 701,
    claims: 1_000,
    models: 151,
    sources: 0,
  });
  const said = {
    takeaways: MOST_COUNTED,
    claims: 1_000,
    commitments: 1_000,
    presentations: 701,
    statements: MOST_COUNTED,
  };
  // The one meeting names them as well as it says that they took part.
  const took = { meetings: 701, mentions: 1, attended: 701 };
  expect((await publicPerson('crowded'))?.counts).toEqual({ ...said, ...took });
  expect((await publicOrganization('crowded'))?.counts).toMatchObject({
    ...said,
    ...took,
    models: 151,
    programmes: 151,
    evaluations: 150,
    people: 151,
    children: 150,
  });
  expect((await publicSource(await idOf('Source', 'The crowded report')))?.counts).toMatchObject({
    passages: 1_000,
    quoted: 1_000,
  });
  expect((await publicSeries('crowded'))?.counts).toEqual({ meetings: 701 });
  expect((await publicCountryPage('MA'))?.counts).toMatchObject({ hosted: 701, meetings: 700, models: 151 });
});

test('where there are too many for a mark each, meetings are counted by year and by place', async () => {
  expect(await publicTimeline()).toBeNull();
  const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
  const years = await publicYears();
  expect([sum(years), sum(years.filter(({ year }) => year === null))]).toEqual([701, 35]);
  const { places, count, online, nowhere } = await publicPlaces();
  expect([places.length, count, sum(places), online, nowhere]).toEqual([40, 40, 700, 0, 1]);
  const { meetings } = await publicCalendar('2015');
  expect(meetings.length).toBeGreaterThan(0);
  expect(meetings.every(({ startOn }) => startOn?.startsWith('2015'))).toBe(true);
  expect((await publicCalendar('no year')).year).toBeUndefined();
});

test('walking the meetings at which a model was presented shows each once', async () => {
  const slugs: string[] = [];
  let page = await publicPresented('crowded');
  while (page) {
    slugs.push(...page.meetings.map(({ meeting }) => meeting.slug));
    expect(page.meetings.every(({ citations }) => citations.length > 0)).toBe(true);
    page = page.older ? await publicPresented('crowded', { older: page.older }) : null;
  }
  expect(slugs).toHaveLength(701);
  expect(new Set(slugs).size).toBe(701);
  expect(await publicPresented('no-such-model')).toBeNull();
});

test('walking the meetings at which a model was discussed shows each once', async () => {
  const all = await walked(
    (place) => publicDiscussed('model', 'crowded', place),
    ({ meetings }) => ids(meetings.map(({ meeting }) => meeting)),
  );
  expect(all).toHaveLength(701);
  expect((await publicDiscussed('model', 'crowded'))?.count).toBe(701);
});

test('a takeaway far down a long meeting has its neighbours', async () => {
  const { rows } = await owner.query(`SELECT "id" FROM "Takeaway" WHERE "position" = 1500`);
  const { before, after } = (await publicTakeaway(rows[0].id)) ?? {};
  expect([before?.headline, after?.headline]).toEqual(['Takeaway 1499', 'Takeaway 1501']);
});

const pages: Record<string, () => Promise<unknown>> = {
  'a meeting': () => publicMeeting('crowded'),
  'a list of a meeting': () => publicMeetingList('crowded', 'takeaways'),
  'a model': () => publicModel('crowded'),
  'where a model was presented': () => publicPresented('crowded'),
  'where a model was discussed': () => publicDiscussed('model', 'crowded'),
  'where a source was discussed': async () => publicDiscussed('source', await idOf('Source', 'The crowded report')),
  'the list of models': () => publicModels(),
  'a comparison': () => publicComparison(['crowded', 'model-1', 'model-2', 'model-3']),
  'a programme': () => publicProgramme('crowded'),
  'a topic': () => publicTopic('crowded'),
  'a body': () => publicOrganization('crowded'),
  'a person': () => publicPerson('crowded'),
  'a series': () => publicSeries('crowded'),
  'a source': async () => publicSource(await idOf('Source')),
  'a claim': async () => publicClaim(await idOf('Claim')),
  'a takeaway': async () => publicTakeaway(await idOf('Takeaway')),
  'a country': () => publicCountryPage('MA'),
  'the time line': async () => ({ all: await publicTimeline(), of: await publicYears() }),
  'the map of hosts': () => publicPlaces(),
  'what is coming': async () => ({ coming: await publicComing() }),
  'the calendar': () => publicCalendar(undefined),
  'a year of the calendar': () => publicCalendar('2015'),
  'what was published last': () => publicLatest(6),
  'something with its source': () => publicLatestSourced(),
  'the list of meetings': () => publicMeetings(),
  'the list of takeaways': () => publicTakeaways(),
  'the list of corrections': () => publicCorrections(),
  'the feed of all': () => publicNews(null),
  ...Object.fromEntries(
    NEWS_OF.map((of) => [
      `the feed of a ${of}`,
      async () => publicNews(await publicNewsSubject(of, of === 'country' ? 'MA' : 'crowded')),
    ]),
  ),
};

test.each(Object.entries(pages))(
  '%s is made of a bounded number of rows, however large the archive',
  async (_, read) => {
    const { longest, rows } = sizeOf(await read());
    expect(rows).toBeGreaterThan(1);
    expect(longest).toBeLessThanOrEqual(2 * MOST);
    expect(rows).toBeLessThanOrEqual(3_000);
  },
);
