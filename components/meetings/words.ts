import { countryName } from '@/lib/names';
import type { MeetingBrief } from '@/lib/parts/queries';
import { formatPeriod } from '@/lib/time';

type Placed = Pick<MeetingBrief, 'city' | 'countryCode'>;

/** When a meeting took place in words, undefined where nobody reported it. */
export const whenOf = ({ startOn, endOn }: Pick<MeetingBrief, 'startOn' | 'endOn'>, locale: string) =>
  startOn === null ? undefined : formatPeriod(startOn, endOn, locale);

/** City and country in words, undefined where neither is reported. */
export const placeOf = ({ city, countryCode }: Placed, locale: string) =>
  // A set: a city state is named once.
  [...new Set([city, countryCode ? countryName(countryCode, locale) : undefined])].filter(Boolean).join(', ') ||
  undefined;

/**
 * Where a meeting took place in words: its place, or `online` (the reader's word for it) where there was none to go to; undefined where
 * nobody reported it.
 */
export const whereOf = (
  meeting: Placed & Pick<MeetingBrief, 'attendanceMode'>,
  locale: string,
  online: string,
): string | undefined => (meeting.attendanceMode === 'online' ? online : placeOf(meeting, locale));
