import { useTranslations } from 'next-intl';
import { WholeList } from '@/components/record/whole-list';
import { MeetingEntries } from '@/components/schedule/entries';
import { Unknown } from '@/components/ui/unknown';
import type { SeriesMeetings } from '@/lib/public/series-meetings';

/** The meetings of a series, page by page. */
export function SeriesMeetingsView({ page }: { page: SeriesMeetings }) {
  const t = useTranslations('series');
  const { series, rows } = page;
  return (
    <article>
      <WholeList
        noun="series"
        of={{ handle: series.slug, name: series.name }}
        list="meetings"
        title={t('meetings')}
        kind="meetings"
        filtered={{ noun: 'meeting', of: { series: series.id } }}
        page={page}
      >
        {rows.length > 0 ? (
          <MeetingEntries meetings={rows.map((meeting) => ({ key: meeting.id, meeting }))} />
        ) : (
          <Unknown>{t('meetingsNone')}</Unknown>
        )}
      </WholeList>
    </article>
  );
}
