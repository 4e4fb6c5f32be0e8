'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Values } from '@/lib/field';
import { paths } from '@/lib/paths';
import styles from './passages.module.css';
import { useSetting } from './setting';

/** What the sources say, beside the piece that rests on them; that it rests on none yet is said in the same place. */
export function Passages({ citations }: { citations: readonly Values[] }) {
  const t = useTranslations('whole');
  const form = useTranslations('form');
  const { names } = useSetting();
  if (citations.length === 0) return <p className={`${styles.passages} ${styles.none}`}>{t('noSource')}</p>;
  return (
    <ul className={styles.passages} aria-label={t('passages')}>
      {citations.map(({ id, quote, locator, sourceId }) => {
        const name = names[String(sourceId)];
        return (
          <li key={String(id)}>
            {quote ? <q className={styles.quote}>{String(quote)}</q> : null}
            <p>
              {name ? <Link href={paths.record('source', String(sourceId))}>{name}</Link> : form('hidden')}
              {locator ? `, ${String(locator)}` : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
