import { expect, test } from 'vitest';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { published } from '@/server/testing/records';
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
