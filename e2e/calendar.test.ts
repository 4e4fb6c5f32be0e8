import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { plainDay, today } from '@/lib/time';
import { database } from './accounts';
import { expect, expectAccessible, expectFits, phone, type Records, test } from './records';

const inDays = (days: number) => plainDay(today(), days).toString();
const SERIES = '/series/followed/meetings.ics';

const made: string[] = [];
/** A published meeting of this file alone: what is to come stands on pages that other tests look at. */
async function meet(records: Records, values: object) {
  const meeting = await records.published('meeting', values);
  made.push(meeting.id);
  return meeting;
}
test.afterAll(async () => {
  await (await database()).meeting.updateMany({ where: { id: { in: made } }, data: { visibility: 'team' } });
});

/** What two programs read of a calendar, by the title of each event: its id, how new it is, its status and its first day. */
function readByBoth(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const byMozilla = root.getAllSubcomponents('vevent').map((part) => {
    const said = (name: string) => String(part.getFirstPropertyValue(name));
    return [said('summary'), [said('uid'), Number(said('sequence')), said('status'), said('dtstart').slice(0, 10)]];
  });
  const byNode = Object.values(nodeIcal.sync.parseICS(text))
    .filter((part): part is VEvent => part?.type === 'VEVENT')
    .map(({ summary, uid, sequence, status, start, datetype }) => {
      const day = datetype === 'date' ? new Date(start.getTime() - start.getTimezoneOffset() * 60_000) : start;
      return [summary, [uid, Number(sequence), status, day.toISOString().slice(0, 10)]];
    });
  const read = Object.fromEntries(byMozilla);
  expect(Object.fromEntries(byNode)).toEqual(read);
  return read as Record<string, [string, number, string, string]>;
}

test('a moved, a postponed, a cancelled and a tentative meeting are read back by two programs', async ({
  request,
  records,
}) => {
  const { id: seriesId } = await records.published('series', { name: 'Followed, series; one', slug: 'followed' });
  const make = (title: string, values: object) =>
    meet(records, { title, seriesId, startOn: inDays(30), endOn: inDays(31), ...values });
  const moving = await make('Moving', {});
  const before = readByBoth(await (await request.get(SERIES)).text());
  await records.edited('meeting', moving, {
    title: 'Moving',
    seriesId,
    startOn: inDays(40),
    plannedOn: inDays(30),
    plannedEndOn: inDays(31),
  });
  await make('Off', { schedule: 'cancelled' });
  await make('Later', { schedule: 'postponed', startOn: null, endOn: null, plannedOn: inDays(30) });
  await make('Perhaps', { schedule: 'tentative' });
  await make('Some time in the month', { startOn: inDays(30).slice(0, 7), endOn: null });
  await records.draft('meeting', { title: 'Nobody sees it', seriesId, startOn: inDays(30) });
  const text = await (await request.get(SERIES)).text();
  const after = readByBoth(text);
  expect(Object.fromEntries(Object.entries(after).map(([title, [, , ...what]]) => [title, what]))).toEqual({
    Moving: ['CONFIRMED', inDays(40)],
    'Cancelled: Off': ['CANCELLED', inDays(30)],
    'Postponed: Later': ['CANCELLED', inDays(30)],
    'Tentative: Perhaps': ['TENTATIVE', inDays(30)],
  });
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded).toContain('X-WR-CALNAME:Plenary: Followed\\, series\\; one\r\n');
  expect(unfolded).toContain('1 meeting of which no day is known is left out.');
  expect(unfolded).toContain('DESCRIPTION:Postponed from');
  expect(after.Moving?.[0]).toBe(before.Moving?.[0]);
  expect(after.Moving?.[1]).toBeGreaterThan(before.Moving?.[1] ?? 0);
});

test('a calendar answers programs: tagged, open to other sites, in each language, 404 where there is none', async ({
  request,
  records,
}) => {
  const timed = { title: 'Asked for', slug: 'asked-for', startOn: inDays(10), timeZone: 'Asia/Kathmandu' };
  const { id: meetingId } = await meet(records, { ...timed, countryCode: 'NP' });
  await records.published('session', {
    meetingId,
    title: 'Opening',
    scheduledStart: `${inDays(10)}T09:00`,
    scheduledEnd: `${inDays(10)}T10:00`,
  });
  await meet(records, { title: 'Without a day', slug: 'without-a-day', startOn: '2020' });
  await records.draft('meeting', { title: 'A draft', slug: 'a-draft-to-come', startOn: inDays(10) });
  for (const address of ['/feeds/meetings.ics', '/countries/NP/meetings.ics', '/meetings/asked-for/meeting.ics']) {
    const answer = await request.get(address);
    const { etag = '', ...headers } = answer.headers();
    expect([answer.status(), headers['content-type']], address).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cache-control']).toBe('public, no-cache');
    expect(headers['content-disposition']).toMatch(/^inline; filename="plenary-[\w-]+\.ics"$/);
    expect(headers['last-modified']).toMatch(/GMT$/);
    expect(readByBoth(await answer.text())['Asked for']?.[3]).toBe(inDays(10));
    const again = await request.get(address, { headers: { 'if-none-match': etag } });
    expect([again.status(), again.headers().etag, await again.text()]).toEqual([304, etag, '']);
    const head = await request.head(address);
    expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, etag, '']);
    expect((await request.post(address, { multipart: {} })).status()).toBe(405);
  }
  const withSessions = await (await request.get('/meetings/asked-for/meeting.ics?sessions=yes')).text();
  expect(Object.keys(readByBoth(withSessions))).toEqual(['Asked for', 'Opening – Asked for']);
  expect(withSessions).toContain(`DTSTART;TZID=Asia/Kathmandu:${inDays(10).replaceAll('-', '')}T090000\r\n`);
  expect(withSessions).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Kathmandu\r\n');
  const other = await (await request.get('/en-XA/feeds/meetings.ics')).text();
  expect(other).toMatch(/URL;VALUE=URI:http:\/\/localhost:\d+\/en-XA\/meetings\//);
  for (const address of [
    '/meetings/without-a-day/meeting.ics',
    '/meetings/a-draft-to-come/meeting.ics',
    '/meetings/no-such/meeting.ics',
    '/series/no-such/meetings.ics',
    '/topics/no-such/meetings.ics',
    '/organizations/no-such/meetings.ics',
    '/countries/XX/meetings.ics',
    "/countries/'/meetings.ics",
    '/xx/feeds/meetings.ics',
  ])
    expect((await request.get(address)).status(), address).toBe(404);
  for (const query of ['?sessions=', '?sessions=no&sessions=yes', '?x[]=%ff'])
    expect((await request.get(`/feeds/meetings.ics${query}`)).status(), query).toBe(200);
});

test('whoever follows a series that got another address is led on', async ({ request, records }) => {
  const made = await records.published('series', { name: 'Renamed', slug: 'before-renaming' });
  await records.edited('series', made, { name: 'Renamed', slug: 'after-renaming' });
  const answer = await request.get('/series/before-renaming/meetings.ics?sessions=yes', { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([
    308,
    '/series/after-renaming/meetings.ics?sessions=yes',
  ]);
});

test('pages lead to calendars', async ({ page, request, records }) => {
  const { id: seriesId } = await records.published('series', { name: 'Led', slug: 'led' });
  const { id: topicId } = await records.published('topic', { name: 'Led', slug: 'led' });
  const { id: organizationId } = await records.published('organization', { name: 'Led', slug: 'led' });
  await meet(records, {
    title: 'Led',
    slug: 'led',
    startOn: '2019-03-04',
    countryCode: 'LI',
    seriesId,
    topics: [{ topicId }],
    participations: [{ role: 'host', organizationId }],
  });
  const pages = { '/series/led': 1, '/topics/led': 1, '/organizations/led': 1, '/countries/LI': 1, '/calendar': 2 };
  for (const [address, count] of Object.entries(pages)) {
    await page.goto(address);
    const subscribe = page.getByRole('link', { name: 'Subscribe in your calendar' });
    const file = await page.getByRole('link', { name: 'Calendar file (ICS)' }).getAttribute('href');
    expect(new URL((await subscribe.getAttribute('href')) ?? '').protocol, address).toBe('webcal:');
    expect((await subscribe.getAttribute('href'))?.endsWith(file ?? '-'), address).toBe(true);
    await expect(page.locator('a[type="text/calendar"]')).toHaveCount(count);
    expect(readByBoth(await (await request.get(file ?? '')).text()).Led?.[3], address).toBe('2019-03-04');
  }
  await page.goto('/meetings/led');
  await expect(page.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute(
    'href',
    '/meetings/led/meeting.ics',
  );
});

test('a month shows its days, what goes on, and by whose clock; the reader’s own beside it', async ({
  page,
  records,
}) => {
  const { id: meetingId } = await meet(records, {
    title: 'Three days in Vienna',
    startOn: '2997-05-12',
    endOn: '2997-05-14',
    timeZone: 'Europe/Vienna',
    city: 'Vienna',
    countryCode: 'AT',
  });
  await meet(records, { title: 'A day of May', startOn: '2997-05' });
  await meet(records, { title: 'Called off', startOn: '2997-05-12', schedule: 'cancelled' });
  await meet(records, { title: 'Much later', startOn: '2997-11-02' });
  await records.published('session', { meetingId, title: 'First', scheduledStart: '2997-05-12T09:00' });
  await page.goto('/calendar?month=2997-05');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendar of May 2997');
  const day = page.getByRole('cell').filter({ hasText: 'Three days in Vienna' });
  await expect(day).toHaveText([
    /12.*begins 12 May 2997 at 09:00 \(Europe\/Vienna\).*Called off.*Cancelled/s,
    /13/,
    /14/,
  ]);
  await expect(day.first()).toContainText('for you 12 May 2997 at 12:45 (Asia/Katmandu)');
  await expect(page.getByRole('region', { name: 'Day not reported' })).toContainText('A day of May');
  await expectAccessible(page);
  await expectFits(page, [phone.width, 768, 1440]);
  await page.getByRole('link', { name: 'Next: November 2997' }).click();
  await expect(page.getByText('Much later')).toBeVisible();
  await page.getByRole('link', { name: 'List', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendar');
  for (const month of ['2997-13', '2997', "'", '0000-01', '2997-05-12'])
    expect.soft((await page.request.get(`/calendar?month=${encodeURIComponent(month)}`)).status(), month).toBe(200);
});
