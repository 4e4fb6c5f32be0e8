import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { More } from '@/components/record/more';
import { SourceMark } from '@/components/record/source-marks';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Who } from '@/components/record/who';
import { Joined } from '@/components/ui/isolated';
import { Unknown } from '@/components/ui/unknown';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import { isAbsent } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import styles from './participation.module.css';

type Props = { meeting: PublicMeeting; numbers: SourceNumbers };
type Part = MeetingParts['participations'][number];
type Count = PublicMeeting['participantCounts'][number];

function CountLine({ count, numbers }: { count: Count; numbers: SourceNumbers }) {
  const t = useTranslations('record');
  const format = useFormatter();
  const locale = useLocale();
  return (
    <li className={styles.count}>
      <b dir="auto">{[count.hedge, format.number(count.value)].filter(Boolean).join(' ')}</b>
      <div>
        {count.citations.length === 0 ? <p>{t('noSource')}</p> : null}
        {count.citations.map((cited, position) => (
          <p key={position}>
            <SourceMark cited={cited} numbers={numbers} className={styles.source} />
            {isAbsent(cited) || !cited.locator ? null : (
              <>
                , <bdi className={styles.locator}>{cited.locator}</bdi>
              </>
            )}
          </p>
        ))}
        {count.asOf ? <p className={styles.note}>{t('asOf', { date: formatDate(count.asOf, locale) })}</p> : null}
      </div>
    </li>
  );
}

function Names({ parts }: { parts: readonly Part[] }) {
  const options = useTranslations('options.participationRole');
  const locale = useLocale();
  return (
    <ul className={styles.names}>
      {parts.map((part, position) => (
        <li key={position}>
          <Who who={{ ...part, capacity: null }} />
          <span className={styles.role}>
            {' '}
            <Joined
              by=", "
              parts={[
                part.role === 'mentioned' || part.role === 'participant'
                  ? null
                  : options(part.role).toLocaleLowerCase(locale),
                part.capacity,
              ]}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Those who took part, then those whom sources only name. */
export function ByRole({ parts }: { parts: readonly Part[] }) {
  const t = useTranslations('meeting');
  const named = parts.filter(({ role }) => role === 'mentioned');
  const took = parts.filter(({ role }) => role !== 'mentioned');
  return (
    <>
      {took.length > 0 ? <Names parts={took} /> : null}
      {named.length > 0 ? (
        <div>
          <h3 className={styles.subhead}>{t('named')}</h3>
          <p className={styles.note}>{t('namedNote')}</p>
          <Names parts={named} />
        </div>
      ) : null}
    </>
  );
}

/** Who took part, by reported figures (side by side where they differ) and by name where the rule allows names. */
export function Participation({ meeting, numbers }: Props) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const options = useTranslations('options.countKind');
  const { participations, counts: held } = meeting;
  const took = participations.some(({ role }) => role !== 'mentioned');
  const kinds = ['participants', 'states', 'organizations'] as const;
  return (
    <div className={styles.grid}>
      <dl className={styles.facts}>
        {kinds.map((kind) => {
          const counts = meeting.participantCounts.filter((count) => count.kind === kind);
          return (
            <div key={kind}>
              <dt>{options(kind)}</dt>
              {counts.length > 0 ? (
                <dd className={styles.counts}>
                  <ul>
                    {counts.map((count, position) => (
                      <CountLine key={position} count={count} numbers={numbers} />
                    ))}
                  </ul>
                </dd>
              ) : (
                <dd>
                  <Unknown>{record('notReported')}</Unknown>
                </dd>
              )}
            </div>
          );
        })}
        {took ? null : (
          <div>
            <dt>{t('names')}</dt>
            <dd>
              {meeting.effectiveRule === 'on_the_record' ? (
                <Unknown>{record('notReported')}</Unknown>
              ) : (
                t('namesWithheld')
              )}
            </dd>
          </div>
        )}
      </dl>
      <ByRole parts={participations} />
      <More
        kind="names"
        shown={participations.length}
        count={held.participations}
        href={paths.list('meeting', meeting.slug, 'participants')}
      />
    </div>
  );
}
