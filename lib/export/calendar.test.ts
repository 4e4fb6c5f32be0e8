import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { expect, test } from 'vitest';
import { type Calendar, type CalendarEvent, calendarText } from './calendar';

const meeting: CalendarEvent = {
  id: '019b76da-a800-7c44-8bce-3a12c1b66c3a',
  version: 3,
  changed: new Date('2026-11-30T12:00:00Z'),
  title: 'Conference',
  text: 'Ministerial meeting\nhttps://plenary.example/meetings/conference',
  place: 'Hofburg, Vienna, Austria',
  latitude: 48.2066,
  longitude: 16.3655,
  address: 'https://plenary.example/meetings/conference',
  status: 'confirmed',
  when: { first: '2026-05-12', last: '2026-05-13' },
};
const calendar: Calendar = {
  name: 'Plenary',
  text: 'All',
  address: 'https://plenary.example/a.ics',
  events: [meeting],
};
const write = (event: Partial<CalendarEvent>) => calendarText({ ...calendar, events: [{ ...meeting, ...event }] });

/** A day as it stands there, or a moment. */
const whenOf = (date: Date | undefined, isDay: boolean) => {
  if (!date) return null;
  if (!isDay) return date.toISOString();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** What Mozilla's parser, which Thunderbird uses, reads. */
function readByMozilla(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const firstOf = (part: InstanceType<typeof ICAL.Component>, name: string) => part.getFirstPropertyValue(name);
  const time = (part: InstanceType<typeof ICAL.Component>, name: string) => {
    const found = firstOf(part, name);
    if (!(found instanceof ICAL.Time)) return null;
    return found.isDate ? found.toString() : found.toJSDate().toISOString();
  };
  const events = root.getAllSubcomponents('vevent').map((part) => ({
    id: firstOf(part, 'uid'),
    version: firstOf(part, 'sequence'),
    changed: time(part, 'last-modified'),
    title: firstOf(part, 'summary'),
    text: firstOf(part, 'description'),
    place: firstOf(part, 'location'),
    address: firstOf(part, 'url'),
    status: firstOf(part, 'status'),
    start: time(part, 'dtstart'),
    // What has no end is over as it begins (RFC 5545, 3.6.1).
    end: time(part, 'dtend') ?? time(part, 'dtstart'),
    zone: part.getFirstProperty('dtstart')?.getParameter('tzid'),
  }));
  const zones = root.getAllSubcomponents('vtimezone').map((part) => firstOf(part, 'tzid'));
  // The parser leaves properties that are in no standard as they are written.
  const read = (name: string) => unescaped(String(firstOf(root, name)));
  return { name: read('x-wr-calname'), text: read('x-wr-caldesc'), events, zones };
}

const unescaped = (text: string) => text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

const worded = (value: unknown) => (typeof value === 'object' && value !== null && 'val' in value ? value.val : value);

/** What node-ical reads. */
function readByNode(text: string) {
  const parts = Object.values(nodeIcal.sync.parseICS(text));
  const events = parts.filter((part): part is VEvent => part?.type === 'VEVENT');
  return events.map((event) => {
    const isDay = event.datetype === 'date';
    return {
      id: event.uid,
      version: Number(event.sequence),
      changed: event.lastmodified?.toISOString(),
      title: worded(event.summary),
      text: worded(event.description),
      place: worded(event.location),
      address: worded(event.url),
      status: event.status,
      start: whenOf(event.start, isDay),
      end: whenOf(event.end, isDay),
    };
  });
}

/** node-ical mistakes a backslash before an n for the end of a line, and leaves out quotation marks around the whole. */
const isMistaken = (value: unknown) => typeof value === 'string' && /\\|^".*"$/.test(value);

/** What both of them read of one event. */
function readBack(event: Partial<CalendarEvent>) {
  const text = write(event);
  const [byNode] = readByNode(text);
  const { events, zones } = readByMozilla(text);
  const { zone, ...byMozilla } = { ...events[0] };
  for (const [name, read] of Object.entries(byMozilla))
    if (!isMistaken(read)) expect(byNode?.[name as keyof typeof byNode], name).toEqual(read);
  return { ...byMozilla, zone, zones };
}

test('a meeting of several days is read back whole, its end the day after the last', () => {
  expect(readBack({})).toEqual({
    id: meeting.id,
    version: 3,
    changed: '2026-11-30T12:00:00.000Z',
    title: 'Conference',
    text: meeting.text,
    place: 'Hofburg, Vienna, Austria',
    address: meeting.address,
    status: 'CONFIRMED',
    start: '2026-05-12',
    end: '2026-05-14',
    zone: undefined,
    zones: [],
  });
  expect(readBack({ when: { first: '2026-12-31', last: '2026-12-31' } })).toMatchObject({
    start: '2026-12-31',
    end: '2027-01-01',
  });
});

test('a meeting that was moved keeps its id and is newer; its status is told whatever it is', () => {
  const moved = { version: 4, when: { first: '2026-06-03', last: '2026-06-04' }, title: 'Conference' };
  expect(readBack(moved)).toMatchObject({ id: meeting.id, version: 4, start: '2026-06-03', status: 'CONFIRMED' });
  expect(readBack({ status: 'cancelled', title: 'Cancelled: Conference' })).toMatchObject({
    id: meeting.id,
    status: 'CANCELLED',
    title: 'Cancelled: Conference',
  });
  expect(readBack({ status: 'tentative' })).toMatchObject({ status: 'TENTATIVE' });
});

test('times stand in the zone of the meeting, winter and summer, with its rules', () => {
  const zone = 'Europe/Vienna';
  const winter = readBack({ when: { start: '2026-02-11T09:00', end: '2026-02-11T10:30', zone } });
  expect(winter).toMatchObject({ start: '2026-02-11T08:00:00.000Z', end: '2026-02-11T09:30:00.000Z', zone });
  const summer = readBack({ when: { start: '2026-07-11T09:00', end: null, zone } });
  expect(summer).toMatchObject({ start: '2026-07-11T07:00:00.000Z', zone, zones: [zone] });
  const half = readBack({ when: { start: '2026-07-11T09:00', end: null, zone: 'Asia/Kathmandu' } });
  expect(half).toMatchObject({ start: '2026-07-11T03:15:00.000Z', zone: 'Asia/Kathmandu' });
});

test('a zone goes by the name of its rules', () => {
  const old = readBack({ when: { start: '2026-02-11T09:00', end: null, zone: 'Asia/Calcutta' } });
  expect(old).toMatchObject({ start: '2026-02-11T03:30:00.000Z', zone: 'Asia/Kolkata', zones: ['Asia/Kolkata'] });
});

test('times that the present rules of their zone would move stand in UTC', () => {
  // Almaty's clocks went back an hour for good in 2024; an hour that is there twice has one name only.
  for (const [start, zone, moment] of [
    ['2019-06-05T10:00', 'Asia/Almaty', '2019-06-05T04:00:00.000Z'],
    ['2020-10-25T02:30(2)', 'Europe/Vienna', '2020-10-25T01:30:00.000Z'],
    ['2020-10-25T02:30', 'Europe/Vienna', '2020-10-25T00:30:00.000Z'],
    ['2026-02-11T09:00', 'UTC', '2026-02-11T09:00:00.000Z'],
  ] as const)
    expect(readBack({ when: { start, end: null, zone } }), start).toMatchObject({
      start: moment,
      zone: undefined,
      zones: [],
    });
});

const HARD = [
  'Commas, semicolons; colons: and "quotes" \\ backslashes \\n',
  'Two\nlines\n\nand a third',
  '👩🏽‍🚀 مؤتمر مكافحة الإرهاب، فيينا – 反恐会议 '.repeat(6).trim(),
  `END:VEVENT\nBEGIN:VALARM\nX-A:b`,
];

test.each(HARD)('text that means something to a calendar is read back: %j', (text) => {
  expect(readBack({ title: text, text, place: text })).toMatchObject({ title: text, text, place: text });
  const all = calendarText({ ...calendar, name: text, text });
  expect(readByMozilla(all)).toMatchObject({ name: text, text, events: [{ id: meeting.id }] });
});

test('no line has more than 75 octets or any end but CR LF, and every one is whole UTF-8', () => {
  const text = write({ title: HARD.join(' '), text: HARD.join('\n'), place: HARD[2] });
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\ufffd');
});

test('control characters and half letters are left out', () => {
  expect(readBack({ title: 'a\u0000b\u0007c\u0085d\rE\u2028f', text: 'x\ud800y' })).toMatchObject({
    title: 'abcd\nE\nf',
    text: 'x\ufffdy',
  });
});

test('the same events are the same text, whenever it is asked for', () => {
  expect(write({})).toBe(write({}));
  expect(write({})).toContain('DTSTAMP:20261130T120000Z');
  expect(write({})).not.toContain('METHOD');
});

test('a calendar without an event is one', () => {
  expect(readByMozilla(calendarText({ ...calendar, events: [] }))).toMatchObject({ name: 'Plenary', events: [] });
});

test('whatever a text says, both parsers give it back', () => {
  // node-ical trims what it reads.
  const words = fc
    .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', ',', ';', '\\', '\\n', ':', '"', ' ')))
    .map((pieces) =>
      pieces
        .join('')
        .replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, '')
        .trim(),
    )
    .filter((text) => text !== '');
  fc.assert(
    fc.property(words, words, (title, text) => {
      expect(readBack({ title, text })).toMatchObject({ title, text });
    }),
    { numRuns: 300 },
  );
});
