import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import styles from './missing.module.css';
import { Places } from './places';
import { SearchBox } from './search-box';

/** The text of every 404: the same for a path that never was, a record that is missing and a record that is hidden. */
export function Missing() {
  const t = useTranslations('missing');
  return (
    <article className={styles.missing}>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <SearchBox />
      <p>{t('next')}</p>
      <Places home />
    </article>
  );
}

/** The head of a 404. */
export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations('missing');
  return { title: t('title'), robots: { index: false } };
}
