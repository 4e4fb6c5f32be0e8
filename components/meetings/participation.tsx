import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Section } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Who } from '@/components/record/who';
import { WithdrawnSource } from '@/components/record/withdrawn-source';
import { Facts } from '@/components/ui/facts';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingPage } from '@/lib/meetings/queries/page';
import { isWithdrawn } from '@/lib/parts/queries';
import { formatDate } from '@/lib/time';
import styles from './participation.module.css';

type Props = { meeting: MeetingPage; numbers: SourceNumbers };
type Part = MeetingPage['participations'][number];
type Count = MeetingPage['participantCounts'][number];

function CountLine({ count, numbers }: { count: Count; numbers: SourceNumbers }) {
  const t = useTranslations('record');
  const format = useFormatter();
  const locale = useLocale();
  return (
    <li>
      <b dir="auto">{[count.hedge, format.number(count.value)].filter(Boolean).join(' ')}</b>{' '}
      {count.asOf ? `(${t('asOf', { date: formatDate(count.asOf, locale) })}) ` : ''}
      {count.citations.length === 0
        ? t('noSource')
        : count.citations.map((cited, position) =>
            isWithdrawn(cited) ? (
              <WithdrawnSource key={position} withdrawn={cited.withdrawn} />
            ) : (
              <span key={position}>
                <a href={`#source-${cited.source.id}`}>
                  {`${t('numberedSource')} ${numbers.get(cited.source.id)?.number ?? ''}`}
                </a>
                {cited.locator ? ', ' : ''}
                {cited.locator ? <bdi>{cited.locator}</bdi> : null}
              </span>
            ),
          )}
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
          {part.role === 'mentioned' || part.role === 'participant' ? null : (
            <span className={styles.role}> {options(part.role).toLocaleLowerCase(locale)}</span>
          )}
          {part.capacity ? (
            <span className={styles.role}>
              {' '}
              <bdi>{part.capacity}</bdi>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Who took part, by reported figures (side by side where they differ) and by name where the rule allows names. */
export function Participation({ meeting, numbers }: Props) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const options = useTranslations('options.countKind');
  const named = meeting.participations.filter(({ role }) => role === 'mentioned');
  const took = meeting.participations.filter(({ role }) => role !== 'mentioned');
  const kinds = ['participants', 'states', 'organizations'] as const;
  return (
    <Section id="participation" title={t('participation')}>
      <div className={styles.grid}>
        <Facts
          unknown={record('notReported')}
          facts={kinds.map((kind) => {
            const counts = meeting.participantCounts.filter((count) => count.kind === kind);
            const lines = counts.map((count) => <CountLine key={count.id} count={count} numbers={numbers} />);
            return { label: options(kind), value: counts.length > 0 ? <ul>{lines}</ul> : undefined };
          })}
        />
        {took.length > 0 ? <Names parts={took} /> : <Unknown>{t('participationNone')}</Unknown>}
        {named.length > 0 ? (
          <div>
            <h3 className={styles.subhead}>{t('named')}</h3>
            <p className={styles.note}>{t('namedNote')}</p>
            <Names parts={named} />
          </div>
        ) : null}
      </div>
    </Section>
  );
}
