'use client';

import { useSyncExternalStore } from 'react';
import { dateFormat } from '@/lib/formats';

type Props = {
  /** Instants, RFC 3339. */
  start: string;
  end: string | null;
  /** How many minutes the clocks that stand there already are ahead of UTC. */
  ahead: number;
  /** The language of the words, as formatters take it. */
  tag: string;
  /** The words around it, with places for {span} and {zone}. */
  words: string;
};

const never = () => () => {};
const ownZone = () => dateFormat('en', {}).resolvedOptions().timeZone;

/** The same times by the reader's own clock. Only the browser knows that: without a script, or where it shows the same, nothing. */
export function OwnTime({ start, end, ahead, tag, words }: Props) {
  const zone = useSyncExternalStore(never, ownZone, () => undefined);
  const from = new Date(start);
  if (zone === undefined || -from.getTimezoneOffset() === ahead) return null;
  const format = dateFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  const span = end === null ? format.format(from) : format.formatRange(from, new Date(end));
  return <time dateTime={start}>{words.replace('{span}', span).replace('{zone}', zone)}</time>;
}
