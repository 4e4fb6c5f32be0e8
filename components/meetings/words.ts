import { countryName } from '@/lib/names';
import type { MeetingBrief } from '@/lib/parts/queries';
import { formatPeriod } from '@/lib/time';

/** When a meeting took place in words, undefined where nobody reported it. */
export const whenOf = ({ startOn, endOn }: Pick<MeetingBrief, 'startOn' | 'endOn'>, locale: string) =>
  startOn === null ? undefined : formatPeriod(startOn, endOn, locale);

/** Where a meeting took place in words, undefined where nobody reported it. */
export const whereOf = ({ city, countryCode }: Pick<MeetingBrief, 'city' | 'countryCode'>, locale: string) =>
  // A set: a city state is named once.
  [...new Set([city, countryCode ? countryName(countryCode, locale) : undefined])].filter(Boolean).join(', ') ||
  undefined;
