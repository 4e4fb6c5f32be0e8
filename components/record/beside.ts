import { formatDate } from '@/lib/time';

/** What stands beside the name of a record to tell it from others: its note and its date, in the reader's words. */
export const besideName = (record: { note: string | null; on: string | null }, locale: string): string =>
  [record.note, record.on && formatDate(record.on, locale)].filter(Boolean).join(', ');
