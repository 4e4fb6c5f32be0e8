import { expect, test } from 'vitest';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { withdrawOne } from '@/lib/workflows/lifecycle/withdraw';
import { editor, published, value } from '@/server/testing/records';
import { eventOf } from './linked-data';

test('an event that was put off says from when, and is rescheduled once it has another date', async () => {
  const first = { plannedOn: '2026-05-12', plannedEndOn: '2026-05-13' };
  const event = async (slug: string, values: object) => {
    await published('meeting', { title: slug, slug, ...values });
    const meeting = await publicMeeting(slug);
    return meeting && eventOf(meeting, 'https://example.org', () => '');
  };
  expect(await event('no-date-yet', { schedule: 'postponed', ...first })).toMatchObject({
    eventStatus: 'https://schema.org/EventPostponed',
    previousStartDate: '2026-05-12',
  });
  expect(await event('another-date', { startOn: '2026-06-03', ...first })).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2026-05-12',
    startDate: '2026-06-03',
  });
  expect(await event('as-planned', { startOn: '2026-06-03' })).toMatchObject({
    eventStatus: 'https://schema.org/EventScheduled',
    previousStartDate: undefined,
  });
});

test('an organiser, a series and a topic that were withdrawn are said to be that, with the address at which it stands', async () => {
  const body = await published('organization', { name: 'Host that goes' });
  const series = await published('series', { name: 'Cycle that goes' });
  const topic = await published('topic', { name: 'Term that goes' });
  await published('meeting', {
    title: 'Left behind',
    slug: 'left-behind',
    seriesId: series.id,
    participations: [{ role: 'organiser', organizationId: body.id }],
    topics: [{ topicId: topic.id }],
  });
  for (const [noun, { id, version }] of [
    ['organization', body],
    ['series', series],
    ['topic', topic],
  ] as const)
    value(await withdrawOne(editor, noun, { id, version, reason: 'Mistaken' }));
  const meeting = await publicMeeting('left-behind');
  const site = 'https://example.org';
  const gone = (type: string, noun: string, id: string) => ({
    '@type': type,
    name: `${noun} gone`,
    url: `${site}/id/${id}`,
  });
  expect(meeting && eventOf(meeting, site, ({ noun }) => `${noun} gone`)).toMatchObject({
    organizer: [gone('Organization', 'organization', body.id)],
    superEvent: gone('EventSeries', 'series', series.id),
    about: [gone('DefinedTerm', 'topic', topic.id)],
  });
});
