import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Withdrawn } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDay } from '@/lib/time';

/** In the place of a passage whose source was withdrawn: when, leading to the note that stays at the source's address. */
export function WithdrawnSource({ withdrawn: { sourceId, at } }: Pick<Withdrawn, 'withdrawn'>) {
  const t = useTranslations('record');
  const locale = useLocale();
  return <Link href={paths.source(sourceId)}>{t('sourceWithdrawn', { date: formatDay(at, locale) })}</Link>;
}
