import { useLocale, useTranslations } from 'next-intl';
import { OwnTime } from '@/components/alive/own-time';
import { instantOf, isAhead, momentOf } from '@/lib/clock';
import { changesAt } from '@/lib/response';
import { formatTag } from '@/lib/time';

type Props = {
  start: string;
  end: string | null;
  zone: string;
  /** What parts it from the words before it, where it stands among them. */
  by?: string;
};

/** What is to come by the reader's own clock, where that shows another time than the clock of the meeting; of what is over nothing. */
export function ReadersTime({ start, end, zone, by = '' }: Props) {
  const t = useTranslations('sessionTimes');
  const locale = useLocale();
  if (!isAhead(end ?? start, zone)) return null;
  changesAt(momentOf(end ?? start, zone).epochMilliseconds);
  const { at, ahead } = instantOf(start, zone);
  const until = end === null ? null : instantOf(end, zone).at;
  return <OwnTime start={at} end={until} ahead={ahead} tag={formatTag(locale)} words={`${by}${t.raw('yours')}`} />;
}
