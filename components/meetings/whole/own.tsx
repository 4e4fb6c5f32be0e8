'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { Facts } from '@/components/ui/facts';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import type { Values } from '@/lib/field';
import { textOf } from '@/lib/history/describe';
import { formatPeriod } from '@/lib/time';
import type { WholePiece } from '@/lib/workspace/whole';
import type { Acts } from './acts';
import styles from './own.module.css';
import { Passages } from './passages';
import { OpenableRow } from './piece';
import { citationsOf } from './reading';
import { useDescription, useWords } from './setting';
import type { useForms } from './use-forms';

type Props = {
  meeting: WholePiece;
  forms: ReturnType<typeof useForms>['forms'];
  reports: ReturnType<typeof useForms>['reports'];
  acts: Acts;
};

const FACTS = ['kind', 'schedule', 'attendanceMode', 'venue', 'timeZone', 'attributionRule', 'seriesId', 'topics'];

/** What the meeting itself is: read like the public page's ledger, and edited in its place. */
export function OwnFacts({ meeting, forms, reports, acts }: Props) {
  const t = useTranslations('whole');
  const form = useTranslations('form');
  const locale = useLocale();
  const words = useWords();
  const { label } = useFieldWords();
  const { fields } = useDescription('meeting');
  const { values } = meeting;
  const key = `${meeting.id}/facts`;
  const read = (name: string) => {
    const field = fields[name];
    return field ? textOf(field, values[name], words).replaceAll('\n', '; ') : '';
  };
  const when = values.startOn
    ? formatPeriod(String(values.startOn), values.endOn ? String(values.endOn) : null, locale)
    : undefined;
  const where = [read('city'), read('countryCode')].filter(Boolean).join(', ');
  return (
    <section id="facts" aria-label={t('facts')}>
      <OpenableRow
        formKey={key}
        piece={meeting}
        title={t('facts')}
        form={forms.get(key)}
        report={reports.get(key)}
        acts={acts}
      >
        <div className={styles.own}>
          <Facts
            layout="grid"
            unknown={form('notReported')}
            facts={[
              // Browsers and the server join the ends of a period by different spaces.
              { label: label('meeting', 'startOn'), value: when && <span suppressHydrationWarning>{when}</span> },
              { label: label('meeting', 'city'), value: where },
              ...FACTS.map((name) => ({ label: label('meeting', name), value: read(name) })),
            ]}
          />
          {values.summary ? <Prose size="lede">{String(values.summary)}</Prose> : null}
        </div>
        <Passages citations={citationsOf(meeting)} />
      </OpenableRow>
    </section>
  );
}

/** Who took part: the reported figures side by side, and everyone by name and role. */
export function People({ meeting, forms, reports, acts }: Props) {
  const t = useTranslations('whole');
  const words = useWords();
  const { option } = useFieldWords();
  const key = `${meeting.id}/people`;
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
  const items = (value: unknown): Values[] => (Array.isArray(value) ? value : []);
  const counts = items(meeting.values.participantCounts);
  const people = items(meeting.values.participations);
  const who = ({ personId, organizationId, countryCode }: Values) =>
    [
      personId ? words.name(text(personId)) : '',
      organizationId ? words.name(text(organizationId)) : '',
      countryCode ? words.country(text(countryCode)) : '',
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <section id="people" aria-labelledby="people-title" className={styles.people}>
      <h2 id="people-title">{t('people')}</h2>
      <OpenableRow
        formKey={key}
        piece={meeting}
        title={t('people')}
        form={forms.get(key)}
        report={reports.get(key)}
        acts={acts}
      >
        <div className={styles.own}>
          {counts.length > 0 ? (
            <ul aria-label={t('counts')} className={styles.counts}>
              {counts.map((count) => (
                <li key={text(count.id)}>
                  <b>{[text(count.hedge), text(count.value)].filter(Boolean).join(' ')}</b>{' '}
                  {option('countKind', text(count.kind))}
                  {count.asOf ? `, ${t('asOf', { date: words.date(text(count.asOf)) })}` : null}
                  <span>{count.sourceId ? words.name(text(count.sourceId)) : t('noSource')}</span>
                </li>
              ))}
            </ul>
          ) : null}
          {people.length > 0 ? (
            <ul aria-label={t('named')} className={styles.named}>
              {people.map((one) => (
                <li key={text(one.id)}>
                  {who(one)}{' '}
                  <span>
                    {[option('participationRole', text(one.role)), text(one.capacity)].filter(Boolean).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          {counts.length + people.length === 0 ? <Unknown>{t('peopleNone')}</Unknown> : null}
        </div>
      </OpenableRow>
    </section>
  );
}
