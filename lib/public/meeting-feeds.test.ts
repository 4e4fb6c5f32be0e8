import { beforeAll, expect, test } from 'vitest';
import { plainDay, today } from '@/lib/time';
import { editOne } from '@/lib/workflows/records';
import { owner } from '@/server/testing/database';
import { create, editor, latest, published, value } from '@/server/testing/records';
import { MOST_EVENTS, publicEvents } from '../meetings/queries/events';
import { publicCalendarOf, publicCalendarOfAll } from './meeting-feeds';

const inDays = (days: number) => plainDay(today(), days).toString();
const FAR = '2999-01-01T00:00:00.000Z';

let series: string;
let topic: string;

beforeAll(async () => {
  ({ id: series } = await published('series', { name: 'The series', slug: 'the-series' }));
  ({ id: topic } = await published('topic', { name: 'The topic', slug: 'the-topic' }));
  const { id: body } = await published('organization', { name: 'The body', slug: 'the-body' });
  const organizationId = body;
  const held = { seriesId: series, countryCode: 'AT', topics: [{ topicId: topic }], timeZone: 'Europe/Vienna' };
  const { id } = await published('meeting', { title: 'Coming', slug: 'coming', startOn: inDays(20), ...held });
  await published('meeting', { title: 'Running', startOn: inDays(-9), endOn: inDays(9), seriesId: series });
  await published('meeting', {
    title: 'Over',
    startOn: '2011-09-22',
    participations: [{ role: 'host', organizationId }],
  });
  await published('meeting', {
    title: 'Names it',
    startOn: '2012-06',
    participations: [{ role: 'mentioned', organizationId }],
  });
  await published('meeting', { title: 'No date', seriesId: series });
  await published('meeting', { title: 'Put off', schedule: 'postponed', plannedOn: '2026-05-12', seriesId: series });
  await published('meeting', { title: 'Was planned', schedule: 'confirmed', plannedOn: '2026-05-12' });
  await published('session', { meetingId: id, title: 'Opening', scheduledStart: `${inDays(20)}T09:00` });
  await published('session', { meetingId: id, title: 'Held', actualStart: `${inDays(20)}T11:00` });
  await published('session', { meetingId: id, title: 'No time' });
  await create('session', { meetingId: id, title: 'Hidden draft', scheduledStart: `${inDays(20)}T10:00` });
  const hidden = { startOn: inDays(5), ...held, participations: [{ role: 'host', organizationId }] };
  await create('meeting', { title: 'Hidden draft', slug: 'hidden-draft', ...hidden });
  for (const visibility of ['team', 'restricted'])
    await published('meeting', { title: `Hidden ${visibility}`, slug: `hidden-${visibility}`, ...hidden, visibility });
  const { id: later } = await published('meeting', {
    title: 'Hidden embargo',
    slug: 'hidden-embargo',
    ...hidden,
    embargoUntil: FAR,
  });
  await published('session', { meetingId: later, title: 'Hidden session', scheduledStart: `${inDays(5)}T09:00` });
  await published('series', { name: 'Hidden series', slug: 'hidden-series', visibility: 'team' });
});

const latestOf = async (id: string) => {
  const { version } = await latest('series', id);
  return { id, baseVersion: version };
};
const titles = (found: Awaited<ReturnType<typeof publicCalendarOf>>) =>
  found && 'meetings' in found ? found.meetings.map(({ title }) => title) : found;

test('the calendar of everything has each meeting with a date once, in their order, and no other', async () => {
  const all = await publicCalendarOfAll(true);
  expect(titles(all)).toEqual(['Over', 'Names it', 'Put off', 'Running', 'Coming']);
  expect(JSON.stringify(all)).not.toContain('Hidden');
});

test('a series, a topic, a body and a country have theirs', async () => {
  expect(titles(await publicCalendarOf('series', 'the-series', false))).toEqual(['Put off', 'Running', 'Coming']);
  expect(titles(await publicCalendarOf('topic', 'the-topic', false))).toEqual(['Coming']);
  expect(titles(await publicCalendarOf('organization', 'the-body', false))).toEqual(['Over']);
  expect(titles(await publicCalendarOf('country', 'AT', false))).toEqual(['Coming']);
  expect(titles(await publicCalendarOf('country', 'at', false))).toEqual(['Coming']);
  expect(titles(await publicCalendarOf('country', 'DE', false))).toEqual([]);
  expect(titles(await publicCalendarOf('meeting', 'coming', false))).toEqual(['Coming']);
});

test('what there is not, and what is not public, has none', async () => {
  for (const slug of ['hidden-draft', 'hidden-team', 'hidden-restricted', 'hidden-embargo', 'none', 'new', "'", '%'])
    expect(await publicCalendarOf('meeting', slug, true), slug).toBeNull();
  expect(await publicCalendarOf('series', 'hidden-series', false)).toBeNull();
  expect(await publicCalendarOf('series', 'the-topic', false)).toBeNull();
  expect(await publicCalendarOf('country', 'XX', false)).toBeNull();
});

test('sessions come on request, those of which a time is reported', async () => {
  const { sessions } = await publicEvents({ seriesId: series }, true);
  expect(sessions.map(({ title }) => title)).toEqual(['Held', 'Opening']);
  expect((await publicEvents({ seriesId: series }, false)).sessions).toEqual([]);
});

test('a record that got another address says so', async () => {
  const { id } = await published('series', { name: 'Once', slug: 'once' });
  value(await editOne(editor, 'series', { ...(await latestOf(id)), values: { name: 'Once', slug: 'now' } }));
  expect(await publicCalendarOf('series', 'once', false)).toEqual({ moved: 'now' });
});

test('a calendar has an end, however long the archive, and keeps what comes next', async () => {
  await owner.query(
    `INSERT INTO "Meeting" ("id", "slug", "title", "status", "effectiveVisibility", "updatedAt", "publishedAt", "startOn", "seriesId")
     SELECT gen_random_uuid(), 'many-' || (n + 1000), 'Many ' || n, 'published', 'public', now(), now(),
            to_char(current_date + n, 'YYYY-MM-DD'), $1 FROM generate_series(-1000, 1000) n`,
    [series],
  );
  for (const of of [{}, { seriesId: series }, { topics: { some: { topicId: topic } } }]) {
    const { meetings } = await publicEvents(of, true);
    expect(meetings.length).toBeLessThanOrEqual(MOST_EVENTS.coming + MOST_EVENTS.past + MOST_EVENTS.putOff);
  }
  const { meetings } = await publicEvents({}, false);
  expect(meetings.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Coming', 'Running', 'Many 1', 'Many -1']),
  );
});
