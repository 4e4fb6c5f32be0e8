import { readInstant, readMoment, showInstant, showMoment } from '@/lib/clock';
import type { FieldKind } from '@/lib/field';
import { readDate } from '@/lib/time';
import { readZone } from '@/lib/zone';

/**
 * Typed text of a date, a time or a zone as the record writes it; null where it is none, or may mean several. Moments without a zone of
 * their own are on the clocks of `zone`, and without that of UTC.
 */
export function readTyped(kind: FieldKind, text: string, zone: string | null): string | null {
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
