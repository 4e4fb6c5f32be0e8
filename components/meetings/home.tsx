import { useTranslations } from 'next-intl';
import { JsonLd } from '@/components/record/json-ld';
import { MeetingEntries } from '@/components/schedule/entries';
import { isComing } from '@/components/schedule/words';
import { SearchBox } from '@/components/site/search-box';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { env } from '@/lib/env';
import type { LatestMeeting } from '@/lib/meetings/queries/list';
import type { MappedMeeting, Places, YearCount } from '@/lib/meetings/queries/timeline';
import { paths } from '@/lib/paths';
import styles from './home.module.css';
import { HostMap } from './host-map';
import { placesCounted, placesOf } from './places';
import { MeetingItem } from './row';
import { TimeLine } from './time-line';
import { YearsCounted } from './years-counted';

/** Most meetings that are named as coming; the calendar has them all. */
const COMING = 4;

const advice = ['Presented', 'Sourced', 'Unknown'] as const;

interface Props {
  /** Every meeting; null where there are too many to be drawn one by one. */
  meetings: readonly MappedMeeting[] | null;
  /** Their counts, where they are. */
  counted?: { years: readonly YearCount[]; places: Places };
  /** Earliest first. */
  coming: readonly MappedMeeting[];
  latest: readonly LatestMeeting[];
}

/** The home page: what this is, the whole record at a glance, what is coming, what is new, and how to read it. */
export function HomeView({ meetings, counted, coming, latest }: Props) {
  const t = useTranslations('home');
  const site = useTranslations('site');
  const next = coming.filter(isComing).slice(0, COMING);
  const count = meetings?.length ?? counted?.years.reduce((sum, year) => sum + year.count, 0) ?? 0;
  return (
    <>
      <JsonLd
        thing={{
          '@type': 'WebSite',
          name: site('name'),
          description: site('description'),
          url: `${env().NEXTAUTH_URL}${paths.home()}`,
          potentialAction: {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${env().NEXTAUTH_URL}${paths.search()}?q={query}` },
          },
        }}
      />
      <div className={styles.hero}>
        <header className={styles.what}>
          <h1>{t('title')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
          <SearchBox />
        </header>
        <section aria-labelledby="read-title" className={styles.read}>
          <h2 id="read-title">{t('readTitle')}</h2>
          <dl>
            {advice.map((point) => (
              <div key={point}>
                <dt>{t(`read${point}`)}</dt>
                <dd>{t(`read${point}Text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      {count === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<LinkButton href={paths.signIn()}>{t('emptyAction')}</LinkButton>}>
          {t('empty')}
        </EmptyState>
      ) : (
        <section aria-labelledby="record-title" className={styles.record}>
          <div className={styles.head}>
            <h2 id="record-title">{t('record')}</h2>
            <p>{t(meetings ? 'recordNote' : 'recordCounted', { count })}</p>
            {latest.some(({ origin }) => origin === 'demonstration') ? (
              <p>{t.rich('demonstration', { about: (words) => <Link href={paths.demonstration()}>{words}</Link> })}</p>
            ) : null}
          </div>
          {meetings ? <TimeLine meetings={meetings} /> : <YearsCounted counts={counted?.years ?? []} />}
          {meetings ? <HostMap held={placesOf(meetings)} /> : null}
          {counted ? <HostMap held={placesCounted(counted.places)} /> : null}
        </section>
      )}
      {next.length > 0 ? (
        <section aria-labelledby="coming-title" className={styles.latest}>
          <div className={styles.head}>
            <h2 id="coming-title">{t('coming')}</h2>
          </div>
          <MeetingEntries meetings={next.map((meeting) => ({ key: meeting.id, meeting }))} />
        </section>
      ) : null}
      {latest.length > 0 ? (
        <section aria-labelledby="latest-title" className={styles.latest}>
          <div className={styles.head}>
            <h2 id="latest-title">{t('latest')}</h2>
          </div>
          <ul>
            {latest.map((meeting) => (
              <MeetingItem key={meeting.id} meeting={meeting} heading="h3" />
            ))}
          </ul>
          <p className={styles.all}>
            <Link href={paths.meetings()}>{t('allMeetings')}</Link>
            <Link href={paths.models()}>{t('models')}</Link>
            <Link href={paths.calendar()}>{t('calendar')}</Link>
          </p>
        </section>
      ) : null}
    </>
  );
}
