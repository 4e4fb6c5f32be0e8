import { dateFormat } from '@/lib/formats';

const ownZone = (): string => dateFormat('en', {}).resolvedOptions().timeZone;

/** Tells times by the reader's own clock beside those of the meeting. Only the browser knows that clock: where it shows the same, nothing. */
export function tellOwnTimes(): void {
  const timeZone = ownZone();
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-ahead]')) {
    const { ahead, end, tag = 'en', words = '' } = time.dataset;
    const from = new Date(time.dateTime);
    if (-from.getTimezoneOffset() === Number(ahead)) continue;
    const format = dateFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone });
    const span = end === undefined ? format.format(from) : format.formatRange(from, new Date(end));
    time.textContent = words.replace('{span}', span).replace('{zone}', timeZone);
    time.hidden = false;
  }
}
