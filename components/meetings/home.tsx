import { useTranslations } from 'next-intl';
import { JsonLd } from '@/components/record/json-ld';
import { SearchBox } from '@/components/search/box';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { env } from '@/lib/env';
import { type LatestMeeting, type MappedMeeting, TIMELINE_MOST } from '@/lib/meetings/queries/list';
import { paths } from '@/lib/paths';
import { MeetingEntries } from './entries';
import styles from './home.module.css';
import { HostMap } from './host-map';
import { MeetingItem } from './row';
import { TimeLine } from './time-line';
import { isComing } from './words';

/** Most meetings that are named as coming; the calendar has them all. */
const COMING = 4;

const advice = ['Presented', 'Sourced', 'Unknown'] as const;

/** The home page: what this is, the whole record at a glance, what is coming, what is new, and how to read it. */
export function HomeView({
  meetings,
  latest,
}: {
  meetings: readonly MappedMeeting[];
  latest: readonly LatestMeeting[];
}) {
  const t = useTranslations('home');
  const site = useTranslations('site');
  const coming = meetings.filter(isComing).slice(-COMING).reverse();
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
      {meetings.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<LinkButton href={paths.signIn()}>{t('emptyAction')}</LinkButton>}>
          {t('empty')}
        </EmptyState>
      ) : (
        <section aria-labelledby="record-title" className={styles.record}>
          <div className={styles.head}>
            <h2 id="record-title">{t('record')}</h2>
            <p>{t(meetings.length < TIMELINE_MOST ? 'recordNote' : 'recordLatest', { count: meetings.length })}</p>
            {latest.some(({ origin }) => origin === 'demonstration') ? (
              <p>{t.rich('demonstration', { about: (words) => <Link href={paths.demonstration()}>{words}</Link> })}</p>
            ) : null}
          </div>
          <TimeLine meetings={meetings} />
          <HostMap meetings={meetings} />
        </section>
      )}
      {coming.length > 0 ? (
        <section aria-labelledby="coming-title" className={styles.latest}>
          <div className={styles.head}>
            <h2 id="coming-title">{t('coming')}</h2>
          </div>
          <MeetingEntries meetings={coming.map((meeting) => ({ key: meeting.id, meeting }))} />
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
