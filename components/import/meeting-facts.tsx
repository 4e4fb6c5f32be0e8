'use client';

import { useTranslations } from 'next-intl';
import { Unknown } from '@/components/ui/unknown';
import type { Candidate } from '@/lib/workflows/import/candidates';
import styles from './candidate-list.module.css';
import { useFieldWords } from './use-field-words';

/** When, where, and who may be named: what does most harm where it is wrong, so it is seen before the meeting is opened. */
export function MeetingFacts({ candidate }: { candidate: Candidate }) {
  const t = useTranslations('import');
  const { worded, label } = useFieldWords();
  const told = (...names: string[]) => names.flatMap((name) => worded(candidate, name) ?? []);
  const facts = [
    { name: 'startOn', words: [...new Set(told('startOn', 'endOn'))].join(' – ') },
    { name: 'city', words: told('city', 'countryCode').join(', ') },
    { name: 'attributionRule', words: told('attributionRule').join('') },
  ];
  return (
    <dl className={styles.meeting}>
      {facts.map(({ name, words }) => (
        <div key={name}>
          <dt>{label(name)}</dt>
          <dd dir="auto">{words || <Unknown>{t('notReported')}</Unknown>}</dd>
        </div>
      ))}
    </dl>
  );
}
