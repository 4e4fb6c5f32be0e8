import ical, { escape as escaped, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import { isTwice, momentOf } from '../clock';
import { plainDay } from '../time';

/** Whole days, both of them included (YYYY-MM-DD), wherever the reader is. */
interface Days {
  first: string;
  last: string;
}

/** Times of the clock (`lib/clock.ts`) in an IANA zone. */
interface Hours {
  start: string;
  end: string | null;
  zone: string;
}

/** Something that a calendar shows. */
export interface CalendarEvent {
  /** For ever the same. */
  id: string;
  /** Grows with each change. */
  version: number;
  changed: Date;
  title: string;
  text: string;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  /** Where it is read. */
  address: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  when: Days | Hours;
}

export interface Calendar {
  name: string;
  text: string;
  /** Where the calendar itself is read. */
  address: string;
  events: readonly CalendarEvent[];
}

/** How often a program that keeps the calendar is asked to look again, in seconds: twice a day. */
const LOOK_AGAIN = 43_200;

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Text that can stand in a calendar: it has no place for control characters (RFC 5545, 3.3.11), and parsers end lines at what looks like one. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

/** The present rules of a zone as VTIMEZONE, and the name that they go by; null where the library has none. */
function rulesOf(zone: string): { block: string; name: string } | null {
  const found = tzlib_get_ical_block(zone);
  const [block, name] = Array.isArray(found) ? found : [];
  return block && name ? { block, name: name.replace('TZID=', '') } : null;
}

/** Whether the present rules of a zone give a time of the clock its moment: those of years ago were often others. */
function isByRules(clock: string, zone: string): boolean {
  if (isTwice(clock, zone)) return false;
  const offset = tzlib_get_offset(zone, clock.slice(0, 10), clock.slice(11, 16));
  return momentOf(clock, zone).offset.replace(':', '') === offset;
}

/** The zone in which to write these times: null for UTC, where the rules that a reader is given would come to another moment. */
function zoneFor({ start, end, zone }: Hours): string | null {
  const name = zone === 'UTC' ? undefined : rulesOf(zone)?.name;
  return name && [start, end].every((clock) => clock === null || isByRules(clock, zone)) ? name : null;
}

function timesOf(when: Days | Hours): Pick<ICalEventData, 'allDay' | 'start' | 'end' | 'timezone'> {
  // The end is the first day that is no more of it (RFC 5545, 3.6.1).
  if ('first' in when) return { allDay: true, start: plainDay(when.first), end: plainDay(when.last, 1) };
  const moment = (clock: string) => momentOf(clock, when.zone);
  return { start: moment(when.start), end: when.end === null ? null : moment(when.end), timezone: zoneFor(when) };
}

function toEvent(event: CalendarEvent): ICalEventData {
  const { id, version, changed, title, text, place, latitude, longitude, address, status, when } = event;
  const geo = latitude === null || longitude === null ? undefined : { lat: latitude, lon: longitude };
  return {
    id,
    sequence: version,
    // The calendar says nothing of when it was made: the same events are the same text.
    stamp: changed,
    lastModified: changed,
    summary: plain(title),
    description: plain(text),
    location: place === null ? undefined : { title: plain(place), geo },
    url: address,
    status: STATUSES[status],
    // Whoever follows the meetings of others is not busy on these days.
    transparency: ICalEventTransparency.TRANSPARENT,
    ...timesOf(when),
  };
}

/**
 * Events as a calendar that programs read (iCalendar, RFC 5545 and 7986), UTF-8 with lines of at most 75 octets. Without METHOD, so that it is a
 * calendar and no invitation.
 */
export function calendarText({ name, text, address, events }: Calendar): string {
  const calendar = ical({
    prodId: '//Plenary//Calendar//EN',
    // The library escapes what it writes of events, and not these.
    name: escaped(plain(name), false),
    description: escaped(plain(text), false),
    source: address,
    timezone: { name: null, generator: (zone) => rulesOf(zone)?.block ?? null },
    ttl: LOOK_AGAIN,
    events: events.map(toEvent),
  });
  return `${calendar.toString()}\r\n`;
}
