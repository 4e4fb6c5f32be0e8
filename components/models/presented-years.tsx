import { useTranslations } from 'next-intl';
import { YearBars } from '@/components/charts/year-bars';
import { Table } from '@/components/ui/table';
import { Unknown } from '@/components/ui/unknown';
import type { PublicModel } from '@/lib/models/queries/page';

/** How often a model that is too much presented for a mark each was presented, year by year. */
export function PresentedYears({ years }: { years: PublicModel['years'] }) {
  const t = useTranslations('models');
  const record = useTranslations('record');
  const bars = years.flatMap(({ year, count }) =>
    year === null ? [] : [{ year: Number(year), layers: [{ tone: 'accent' as const, count }] }],
  );
  return (
    <YearBars
      bars={bars}
      label={record('asTable')}
      table={
        <Table
          caption={t('presentedByYear')}
          captionHidden
          columns={[t('columnYear'), t('columnMeetings')]}
          rows={years.map(({ year, count }) => ({
            key: year ?? '',
            cells: [year ?? <Unknown key="year">{record('dateNotReported')}</Unknown>, count],
          }))}
        />
      }
    >
      {t('presentedByYear')}
    </YearBars>
  );
}
