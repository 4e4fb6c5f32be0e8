import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { Names } from '@/components/record/who';
import { Ledger } from '@/components/ui/ledger';
import type { MeetingPage } from '@/lib/meetings/queries/page';
import { phaseOf } from '@/lib/time';
import styles from './facts.module.css';
import { whenOf, whereOf } from './words';

const ORGANISERS = new Set(['organiser', 'co_organiser', 'host']);

/** The facts under a meeting's title: when, where, who called it, who may be named, and what the page holds. */
export function MeetingFacts({ meeting, numbers }: { meeting: MeetingPage; numbers: SourceNumbers }) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const options = useTranslations('options');
  const locale = useLocale();
  const phase = phaseOf(meeting.startOn, meeting.endOn);
  const organisers = meeting.participations
    .filter(({ role }) => ORGANISERS.has(role))
    // A body that stands for itself is named without its country.
    .map(({ organization, person, countryCode }) =>
      organization ? { organization } : person ? { person } : { countryCode },
    );
  const parts = [
    { id: 'takeaways', count: meeting.takeaways.length, text: 'takeawaysLink' as const },
    { id: 'claims', count: meeting.claims.length, text: 'claimsLink' as const },
    { id: 'commitments', count: meeting.commitments.length, text: 'commitmentsLink' as const },
    { id: 'models', count: meeting.presentations.length, text: 'modelsLink' as const },
    { id: 'sessions', count: meeting.sessions.length, text: 'sessionsLink' as const },
    { id: 'sources', count: numbers.size, text: 'sourcesLink' as const },
  ].filter(({ id, count }) => count > 0 || id === 'sources');
  return (
    <Ledger
      unknown={record('notReported')}
      entries={[
        {
          label: t('when'),
          value: whenOf(meeting, locale),
          note: phase === 'upcoming' ? t('phaseUpcoming') : phase === 'running' ? t('phaseRunning') : undefined,
        },
        { label: t('where'), value: whereOf(meeting, locale), note: meeting.venue ?? undefined },
        { label: t('organiser'), value: organisers.length > 0 ? <Names all={organisers} /> : undefined },
        { label: t('rule'), value: options(`attributionRule.${meeting.effectiveRule}`) },
        {
          label: t('inRecord'),
          value: parts.map(({ id, count, text }, position) => (
            <Fragment key={id}>
              {position > 0 ? ', ' : ''}
              <a href={`#${id}`} className={styles.part}>
                {t(text, { count })}
              </a>
            </Fragment>
          )),
        },
      ]}
    />
  );
}
