import { cleaned } from '@/lib/cleaned';
import { dayIn, readInstant, readMoment, showInstant, showMoment } from '@/lib/clock';
import type { FieldKind } from '@/lib/field';
import { type DateReading, readDate, readDates } from '@/lib/typed-date';
import { readZone } from '@/lib/zone';

/**
 * Typed text of a date, a time or a zone as the record writes it; null where it is none, or may mean several. Moments without a zone of
 * their own are on the clocks of `zone`, and without that of UTC.
 */
export function readTyped(kind: FieldKind, typed: string, zone: string | null): string | null {
  const text = cleaned(typed);
  switch (kind) {
    case 'date':
      return readDate(text);
    case 'zone':
      return readZone(text);
    case 'clock':
      return readMoment(text);
    case 'instant':
      return readInstant(text, zone ?? 'UTC');
    default:
      return null;
  }
}

/** The inverse of `readTyped`: what the record says as a form shows it. A moment names how far it is from UTC, so that it stays the same in any zone. */
export function showTyped(kind: FieldKind, value: string, zone: string | null): string {
  if (kind === 'clock') return showMoment(value);
  return kind === 'instant' ? showInstant(value, zone ?? 'UTC') : value;
}

/** How a typed text is understood: as one value, as a period, as any of several, of which one has to be chosen, or not. */
export type Understanding =
  | { is: 'value'; value: string }
  | { is: 'period'; period: DateReading }
  | { is: 'either'; of: DateReading[] }
  | { is: 'impossible' | 'not' };

/** What `readTyped` makes of a text, and where it makes nothing of it, why. Values are as the record writes them. */
export function understand(kind: FieldKind, typed: string, zone: string | null): Understanding {
  const text = cleaned(typed);
  const value = readTyped(kind, text, zone);
  if (value !== null) return { is: 'value', value };
  const day = kind === 'date' ? text : dayIn(text);
  if (kind === 'zone' || day === null) return { is: 'not' };
  const { readings, impossible } = readDates(day);
  if (impossible) return { is: 'impossible' };
  if (kind === 'date') {
    const [period, another] = readings;
    return another ? { is: 'either', of: readings } : period ? { is: 'period', period } : { is: 'not' };
  }
  const of = readings.flatMap(({ first }) => {
    const read = readTyped(kind, text.replace(day, first), zone);
    return read === null ? [] : [{ first: read, last: read }];
  });
  return of.length > 1 ? { is: 'either', of } : { is: 'not' };
}
