import { useTranslations } from 'next-intl';
import { Quoted } from '@/components/record/said';
import { Unknown } from '@/components/ui/unknown';
import type { Passage } from '@/lib/sources/queries/parts';
import styles from './page.module.css';
import { CitedBy } from './subject';

/** Passages of a source, each with what rests on it. */
export function Passages({ citations, language }: { citations: readonly Passage[]; language: string | null }) {
  const t = useTranslations('source');
  return (
    <ol className={styles.passages}>
      {citations.map((citation) => (
        <li key={citation.id}>
          <CitedBy citation={citation} />
          <div className={styles.passage}>
            {citation.quote ? <Quoted quote={citation.quote} source={{ language }} /> : null}
            <p className={styles.locator}>
              {citation.locator ? <bdi>{citation.locator}</bdi> : <Unknown>{t('locatorNone')}</Unknown>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
