import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { type Gone, goneFrom, type Pointing, type WithGone } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';

type Props = Pick<Gone, 'noun' | 'recordId' | 'at'>;

/** In the place of a record that was withdrawn: of what kind it was and since when it is gone, leading to the note that stays at its address. */
export function GoneLink({ noun, recordId, at }: Props) {
  const t = useTranslations('record');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  return (
    <Link href={paths.permalink(recordId)}>
      {t('recordWithdrawn', { noun: nouns(`${noun}.one`), date: formatDay(at, locale) })}
    </Link>
  );
}

/** What a field pointed to and was withdrawn, in the place of its value; undefined where nothing was, so that the value is not reported. */
export function goneAt(record: WithGone, field: Pointing): ReactNode {
  const [gone] = goneFrom(record, field);
  return gone && <GoneLink {...gone} />;
}
