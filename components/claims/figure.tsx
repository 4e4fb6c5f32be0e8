import { useLocale, useTranslations } from 'next-intl';
import { Unknown } from '@/components/ui/unknown';
import { numberFormat } from '@/lib/formats';
import type { ClaimBrief } from '@/lib/parts/queries';
import { formatDate, formatTag } from '@/lib/time';

/** A claim's figure with the source's hedge and its unit, grouped as the reader's language does it and never rounded. */
export function Figure({ claim }: { claim: Pick<ClaimBrief, 'hedge' | 'figure' | 'unit'> }) {
  const locale = useLocale();
  if (claim.figure === null) return null;
  const decimals = claim.figure.split('.')[1]?.length ?? 0;
  const format = numberFormat(formatTag(locale), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // A year is a figure too: four digits stand together.
    useGrouping: 'min2',
  });
  // As text: a number holds sixteen digits, a figure twenty.
  const figure = format.format(claim.figure as `${number}`);
  return <bdi>{[claim.hedge, figure, claim.unit].filter(Boolean).join(' ')}</bdi>;
}

/** The date for which a claim was made, in a column that says so. */
export function AsOf({ date }: { date: string | null }) {
  const t = useTranslations('record');
  const locale = useLocale();
  return date ? formatDate(date, locale) : <Unknown>{t('notReported')}</Unknown>;
}

/** The same in a line of its own words. */
export function AsOfDate({ date }: { date: string }) {
  const t = useTranslations('record');
  const locale = useLocale();
  return <span>{t('asOf', { date: formatDate(date, locale) })}</span>;
}
