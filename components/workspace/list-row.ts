import { formatDate, formatDay } from '@/lib/time';
import type { ListedRecord } from '@/lib/workspace/lists';

/** A row as the table draws it: dates already in the reader's words. */
export const rowOf = (
  { id, version, title, note, status, visibility, unsourced, date, updatedAt }: ListedRecord,
  locale: string,
) => ({
  id,
  version,
  title,
  note,
  status,
  visibility,
  unsourced,
  date: date && formatDate(date.slice(0, 10), locale),
  changed: formatDay(updatedAt, locale),
});
export type ListRow = ReturnType<typeof rowOf>;
