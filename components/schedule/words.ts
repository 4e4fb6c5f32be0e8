import { countryName } from '@/lib/names';
import type { MeetingBrief } from '@/lib/parts/queries';
import { formatPeriod, type MeetingDates, phaseOf } from '@/lib/time';

type MeetingPlace = Pick<MeetingBrief, 'city' | 'countryCode'>;

/** When a meeting took place in words, undefined where nobody reported it. */
export const whenOf = ({ startOn, endOn }: Pick<MeetingBrief, 'startOn' | 'endOn'>, locale: string) =>
  startOn === null ? undefined : formatPeriod(startOn, endOn, locale);

/** What tells whether a meeting takes place as it was planned. */
export type Planned = Pick<MeetingBrief, 'schedule' | 'startOn' | 'endOn' | 'plannedOn' | 'plannedEndOn'>;

/** Whether a meeting was first planned for other days than those that stand there now. */
export const isMoved = ({ startOn, endOn, plannedOn, plannedEndOn }: Planned): boolean =>
  plannedOn !== null && (startOn !== plannedOn || endOn !== plannedEndOn);

/** For when a meeting that was moved was first planned, in words, and whether it was put off from there; undefined of any other. */
export function movedFrom(meeting: Planned, locale: string) {
  const { schedule, startOn, plannedOn, plannedEndOn } = meeting;
  if (plannedOn === null || !isMoved(meeting)) return undefined;
  const isPutOff = schedule === 'postponed' || (schedule !== 'cancelled' && startOn !== null && startOn > plannedOn);
  return {
    how: isPutOff ? 'postponedFrom' : 'plannedFor',
    date: formatPeriod(plannedOn, plannedEndOn, locale),
  } as const;
}

/**
 * Whether a meeting lies ahead, runs or is over. One that was called off does none of these, and neither does one that was put off: the
 * date that stands there is the one on which it is not held.
 */
export const phaseOfMeeting = (meeting: MeetingDates & Pick<MeetingBrief, 'schedule'>) =>
  meeting.schedule === 'cancelled' || meeting.schedule === 'postponed' ? 'off' : phaseOf(meeting);

/** Whether a meeting is to come or under way. */
export const isComing = (meeting: Parameters<typeof phaseOfMeeting>[0]): boolean =>
  ['upcoming', 'running'].includes(phaseOfMeeting(meeting));

/** City and country in words, undefined where neither is reported. */
export const placeOf = ({ city, countryCode }: MeetingPlace, locale: string) =>
  // A set: a city state is named once.
  [...new Set([city, countryCode ? countryName(countryCode, locale) : undefined])].filter(Boolean).join(', ') ||
  undefined;

/**
 * Where a meeting took place in words: its place, or `online` (the reader's word for it) where there was none to go to; undefined where
 * nobody reported it.
 */
export const whereOf = (
  meeting: MeetingPlace & Pick<MeetingBrief, 'attendanceMode'>,
  locale: string,
  online: string,
): string | undefined => (meeting.attendanceMode === 'online' ? online : placeOf(meeting, locale));

/** Put off is called off as far as that day goes: calendars have no word for it, and nobody should keep the day (decision 0088). */
export const EVENT_STATUSES = {
  confirmed: 'confirmed',
  tentative: 'tentative',
  postponed: 'cancelled',
  cancelled: 'cancelled',
} as const satisfies Record<MeetingBrief['schedule'], 'confirmed' | 'tentative' | 'cancelled'>;

/** Whether a date of reduced precision is a day. */
export const isDay = (date: string | null): date is string => date?.length === 10;

/**
 * The days of a meeting in a calendar; null where the record knows none, or only a month or a year. One that was put off or called off and has no
 * date any more keeps the days for which it was planned, so that it does not vanish without a word. Of an end that is no day the first day stands.
 */
export function daysOf({ schedule, startOn, endOn, plannedOn, plannedEndOn }: Planned) {
  const isOff = EVENT_STATUSES[schedule] === 'cancelled';
  const [first, last] = startOn === null && isOff ? [plannedOn, plannedEndOn] : [startOn, endOn];
  return isDay(first) ? { first, last: isDay(last) ? last : first } : null;
}
