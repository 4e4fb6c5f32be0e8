import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { GoneLink } from '@/components/record/gone';
import { More } from '@/components/record/more';
import { SourceMark } from '@/components/record/source-marks';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Who } from '@/components/record/who';
import { Joined } from '@/components/ui/isolated';
import { Unknown } from '@/components/ui/unknown';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import { isAbsent } from '@/lib/parts/queries';
import { type Gone, goneFrom } from '@/lib/parts/queries/gone';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import styles from './participation.module.css';

type Props = { meeting: PublicMeeting; numbers: SourceNumbers };
type Part = MeetingParts['participations'][number];
type Count = PublicMeeting['participantCounts'][number];

const isEmpty = ({ parts, gone }: NamesProps) => parts.length + gone.length === 0;

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

type NamesProps = { parts: readonly Part[]; gone: readonly Gone[] };

function Names({ parts, gone }: NamesProps) {
  const options = useTranslations('options.participationRole');
  const locale = useLocale();
  return (
    <ul className={styles.names}>
      {[...parts, ...gone].map((part, position) => (
        <li key={position}>
          {'at' in part ? <GoneLink {...part} /> : <Who who={{ ...part, capacity: null }} />}
          <span className={styles.role}>
            {' '}
            <Joined
              by=", "
              parts={[
                part.role === null || part.role === 'mentioned' || part.role === 'participant'
                  ? null
                  : options(part.role).toLocaleLowerCase(locale),
                'at' in part ? null : part.capacity,
              ]}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Those who took part, then those whom sources only name; at the end of each those who were withdrawn. */
export function ByRole({ parts, gone }: NamesProps) {
  const t = useTranslations('meeting');
  const isNamed = ({ role }: Pick<Part | Gone, 'role'>) => role === 'mentioned';
  const named = { parts: parts.filter(isNamed), gone: gone.filter(isNamed) };
  const took = { parts: parts.filter((part) => !isNamed(part)), gone: gone.filter((part) => !isNamed(part)) };
  return (
    <>
      {isEmpty(took) ? null : <Names {...took} />}
      {isEmpty(named) ? null : (
        <div>
          <h3 className={styles.subhead}>{t('named')}</h3>
          <p className={styles.note}>{t('namedNote')}</p>
          <Names {...named} />
        </div>
      )}
    </>
  );
}

/** Who took part, by reported figures (side by side where they differ) and by name where the rule allows names. */
export function Participation({ meeting, numbers }: Props) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const options = useTranslations('options.countKind');
  const { participations, counts: held } = meeting;
  const gone = goneFrom(meeting, 'participations');
  const took = [...participations, ...gone].some(({ role }) => role !== 'mentioned');
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
      <ByRole parts={participations} gone={gone} />
      <More
        kind="names"
        shown={participations.length}
        count={held.participations}
        href={paths.list('meeting', meeting.slug, 'participants')}
      />
    </div>
  );
}
