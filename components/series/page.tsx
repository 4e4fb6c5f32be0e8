import { useLocale, useTranslations } from 'next-intl';
import { Colophon } from '@/components/record/colophon';
import { Head } from '@/components/record/head';
import { InRecord } from '@/components/record/in-record';
import { JsonLd } from '@/components/record/json-ld';
import { meetingOf, placed, plainly } from '@/components/record/linked-data';
import { More } from '@/components/record/more';
import { Row } from '@/components/record/row';
import { Section } from '@/components/record/section';
import { numberSources } from '@/components/record/sources-of-page';
import { MeetingEntries } from '@/components/schedule/entries';
import { Ledger } from '@/components/ui/ledger';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { paths } from '@/lib/paths';
import type { SeriesPage } from '@/lib/series/queries/page';
import { formatPeriod } from '@/lib/time';

/** A series of meetings as anyone may read it. */
export function SeriesView({ series, origin }: { series: SeriesPage; origin: string }) {
  const t = useTranslations('series');
  const site = useTranslations('site');
  const record = useTranslations('record');
  const locale = useLocale();
  const { meetings, description, counts } = series;
  const dated = meetings.filter(({ startOn }) => startOn !== null);
  const [latest, earliest] = [dated[0], dated.at(-1)];
  const held = earliest?.startOn && formatPeriod(earliest.startOn, latest?.endOn ?? latest?.startOn ?? null, locale);
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'EventSeries',
          ...placed(origin, series.id, paths.series(series.slug)),
          name: series.name,
          alternateName: series.aliases.map(({ name }) => name),
          description: plainly(series.description),
          subEvent: meetings.map((meeting) => meetingOf(meeting, origin)),
        }}
      />
      <Head
        parent={{ href: paths.meetings(), label: site('meetings') }}
        kind={t('over')}
        title={series.name}
        aliases={series.aliases}
      />
      <Ledger
        entries={[
          {
            label: t('inRecord'),
            value: <InRecord held={[{ id: 'meetings', kind: 'meetings', count: counts.meetings }]} />,
          },
          { label: t('held'), value: held },
        ]}
        unknown={record('notReported')}
      />
      {description ? (
        // A series has no citations of its own yet, so that its description says that it rests on none.
        <Row citations={[]} numbers={numberSources([])}>
          <Prose size="lede">{description}</Prose>
        </Row>
      ) : null}
      <Section id="meetings" title={t('meetings')} note={t('meetingsNote', { count: meetings.length })}>
        {meetings.length > 0 ? (
          <MeetingEntries meetings={meetings.map((meeting) => ({ key: meeting.id, meeting }))} />
        ) : (
          <Unknown>{t('meetingsNone')}</Unknown>
        )}
        <More kind="meetings" shown={meetings.length} count={counts.meetings} />
      </Section>
      <Colophon noun="series" {...series} title={series.name} site={origin} />
    </article>
  );
}
