import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { JsonLd } from '@/components/record/json-ld';
import { MeetingEntries } from '@/components/schedule/entries';
import { isComing } from '@/components/schedule/words';
import { SearchBox } from '@/components/site/search-box';
import { WayIn } from '@/components/site/way-in';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import { env } from '@/lib/env';
import type { LatestMeeting } from '@/lib/meetings/queries/list';
import type { MappedMeeting, Pictures } from '@/lib/meetings/queries/timeline';
import { paths } from '@/lib/paths';
import type { LatestSourced } from '@/lib/public/latest-sourced';
import styles from './home.module.css';
import { LatestSourcedView } from './latest-sourced';
import { MeetingPictures } from './pictures';
import { MeetingItem } from './row';

/** Most meetings that are named as coming; the calendar has them all. */
const COMING = 3;

const advice = ['Presented', 'Sourced', 'Unknown'] as const;

interface Props {
  /** Every meeting. */
  pictures: Pictures;
  /** Earliest first. */
  coming: readonly MappedMeeting[];
  latest: readonly LatestMeeting[];
  sourced: LatestSourced | null;
}

/** The home page: what this is, what is coming, what came last, something said with what it rests on, then the whole record at a glance and how to read it. */
export function HomeView({ pictures, coming, latest, sourced }: Props) {
  const t = useTranslations('home');
  const site = useTranslations('site');
  const [newest, ...others] = latest;
  const { meetings, counted } = pictures;
  const count = meetings ? meetings.length : counted.years.reduce((sum, year) => sum + year.count, 0);
  const subject = sourced?.topics[0]?.topic.name ?? newest?.title;
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
        </header>
        <SearchBox
          example={
            subject
              ? {
                  question: t.markup('question', { subject, data: (words) => words }),
                  words: t.rich('question', { subject, ...isolated }),
                }
              : undefined
          }
        />
      </div>
      {count > 0 ? (
        <>
          <div className={styles.now}>
            <Coming meetings={coming.filter(isComing)} />
            {newest ? (
              <Part id="newest" title={t('newest')}>
                <MeetingEntries meetings={[{ key: newest.id, meeting: newest }]} />
                <p className={styles.said}>
                  <Said meeting={newest} />
                </p>
              </Part>
            ) : null}
            {sourced ? (
              <Part id="sourced" title={t('text' in sourced ? 'claim' : 'commitment')}>
                <LatestSourcedView statement={sourced} />
              </Part>
            ) : null}
          </div>
          <Latest meetings={others} />
          <Overview count={count} pictures={pictures} latest={latest} />
        </>
      ) : (
        <EmptyState title={t('emptyTitle')} action={<WayIn words={t('emptyAction')} />}>
          {t('empty')}
        </EmptyState>
      )}
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
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** The next meetings, or that none is announced. */
function Coming({ meetings }: { meetings: readonly MappedMeeting[] }) {
  const t = useTranslations('home');
  return (
    <Part id="coming" title={t('coming')}>
      {meetings.length === 0 ? (
        <p className={styles.none}>{t('comingNone')}</p>
      ) : (
        <MeetingEntries meetings={meetings.slice(0, COMING).map((meeting) => ({ key: meeting.id, meeting }))} />
      )}
      <p>
        <Link href={paths.calendar()}>{t('calendar')}</Link>
      </p>
    </Part>
  );
}

/** The first of what was said at a meeting, leading to where it stands with its source. */
function Said({ meeting: { takeaways } }: { meeting: LatestMeeting }) {
  const t = useTranslations('home');
  const [first] = takeaways;
  return first ? <Link href={paths.takeaway(first.id)}>{first.headline}</Link> : <Unknown>{t('saidNone')}</Unknown>;
}

/** Further meetings that were published lately. */
function Latest({ meetings }: { meetings: readonly LatestMeeting[] }) {
  const t = useTranslations('home');
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="latest-title" className={styles.latest}>
      <div className={styles.head}>
        <h2 id="latest-title">{t('latest')}</h2>
      </div>
      <ul>
        {meetings.map((meeting) => (
          <MeetingItem
            key={meeting.id}
            meeting={meeting}
            heading="h3"
            said={meeting.takeaways.length > 0 ? <Said meeting={meeting} /> : null}
          />
        ))}
      </ul>
      <p className={styles.all}>
        <Link href={paths.meetings()}>{t('allMeetings')}</Link>
        <Link href={paths.models()}>{t('models')}</Link>
      </p>
    </section>
  );
}

/** Every meeting on a line of years and on a map; of too many their counts. */
function Overview({ count, pictures, latest }: Omit<Props, 'coming' | 'sourced'> & { count: number }) {
  const t = useTranslations('home');
  return (
    <section aria-labelledby="record-title" className={styles.record}>
      <div className={styles.head}>
        <h2 id="record-title">{t('record')}</h2>
        <p>{t(pictures.meetings ? 'recordNote' : 'recordCounted', { count })}</p>
        {latest.some(({ origin }) => origin === 'demonstration') ? (
          <p>{t.rich('demonstration', { about: (words) => <Link href={paths.demonstration()}>{words}</Link> })}</p>
        ) : null}
      </div>
      <MeetingPictures pictures={pictures} />
    </section>
  );
}
