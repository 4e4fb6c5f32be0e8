import { useLocale, useTranslations } from 'next-intl';
import { RecordArticle } from '@/components/record/article';
import { InRecord } from '@/components/record/in-record';
import { lede } from '@/components/record/lede';
import { More } from '@/components/record/more';
import { CalendarLinks } from '@/components/schedule/calendar-links';
import { MeetingEntries } from '@/components/schedule/entries';
import { FilterLinks } from '@/components/site/filter-links';
import { Ledger } from '@/components/ui/ledger';
import { Unknown } from '@/components/ui/unknown';
import { paths } from '@/lib/paths';
import type { PublicSeries } from '@/lib/series/queries/page';
import { formatPeriod } from '@/lib/time';
import { seriesOf } from './linked-data';

/** A series of meetings as anyone may read it. */
export function SeriesView({ series, origin }: { series: PublicSeries; origin: string }) {
  const t = useTranslations('series');
  const site = useTranslations('site');
  const record = useTranslations('record');
  const locale = useLocale();
  const { meetings, description, counts, since } = series;
  const latest = meetings.find(({ startOn }) => startOn !== null);
  const span = since && formatPeriod(since, latest?.endOn ?? latest?.startOn ?? null, locale);
  return (
    <RecordArticle
      noun="series"
      record={series}
      title={series.name}
      site={origin}
      feed={{ of: 'series', handle: series.slug }}
      thing={seriesOf(series, origin)}
      head={{
        parent: { href: paths.meetings(), label: site('meetings') },
        kind: t('over'),
        title: series.name,
        aliases: series.aliases,
      }}
      facts={({ held }) => (
        <Ledger
          entries={[
            { label: t('inRecord'), value: <InRecord held={held} /> },
            { label: t('held'), value: span },
          ]}
          unknown={record('notReported')}
        />
      )}
      parts={[
        // A series has no citations of its own yet, so that its description says that it rests on none.
        description !== null && lede({ id: 'description', text: description, citations: [] }),
        {
          id: 'meetings',
          title: t('meetings'),
          note: t('meetingsNote', { count: meetings.length }),
          held: [{ kind: 'meetings', count: counts.meetings }],
          citations: [],
          content: () => (
            <>
              {meetings.length > 0 ? (
                <MeetingEntries meetings={meetings.map((meeting) => ({ key: meeting.id, meeting }))} />
              ) : (
                <Unknown>{t('meetingsNone')}</Unknown>
              )}
              {meetings.length > 0 ? <FilterLinks noun="meeting" of={{ series: series.id }} /> : null}
              <CalendarLinks of="series" handle={series.slug} />
              <More
                kind="meetings"
                shown={meetings.length}
                count={counts.meetings}
                href={paths.list('series', series.slug, 'meetings')}
              />
            </>
          ),
        },
      ]}
      cites={false}
    />
  );
}
