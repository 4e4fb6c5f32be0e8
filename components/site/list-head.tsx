import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { NounName } from '@/lib/noun-names';
import { paths } from '@/lib/paths';
import styles from './list-head.module.css';

/** The head of a page that lists records; of those of a noun it leads to where they can be narrowed, of meetings also to their pictures. */
export function ListHead({ title, noun, children }: { title: ReactNode; noun?: NounName; children: ReactNode }) {
  const t = useTranslations('search');
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p>{children}</p>
      {noun ? (
        <div className={styles.narrow} data-screen-only>
          <Link href={paths.search(undefined, { noun })}>{t('filter')}</Link>
          {noun === 'meeting' ? (
            <Link href={paths.search(undefined, { noun, view: 'pictures' })}>{t('picture')}</Link>
          ) : null}
        </div>
      ) : null}
    </header>
  );
}
