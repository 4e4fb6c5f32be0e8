import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { NounName } from '@/lib/noun-names';
import { paths } from '@/lib/paths';
import styles from './list-head.module.css';

/** The head of a page that lists records; of those of a noun it leads to where they can be narrowed. */
export function ListHead({ title, noun, children }: { title: ReactNode; noun?: NounName; children: ReactNode }) {
  const t = useTranslations('search');
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p>{children}</p>
      {noun ? (
        <Link href={paths.search(undefined, { noun })} className={styles.narrow} data-screen-only>
          {t('filter')}
        </Link>
      ) : null}
    </header>
  );
}
