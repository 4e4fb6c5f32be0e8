import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import styles from './missing.module.css';

/** The text of every 404: the same for a path that never was, a record that is missing and a record that is hidden. */
export function Missing() {
  const t = useTranslations('missing');
  return (
    <article className={styles.missing}>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p>{t('next')}</p>
      <ul>
        <li>
          <Link href={paths.meetings()}>{t('meetings')}</Link>
        </li>
        <li>
          <Link href={paths.models()}>{t('models')}</Link>
        </li>
        <li>
          <Link href={paths.home()}>{t('home')}</Link>
        </li>
      </ul>
    </article>
  );
}

/** The head of a 404. */
export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations('missing');
  return { title: t('title'), robots: { index: false } };
}
