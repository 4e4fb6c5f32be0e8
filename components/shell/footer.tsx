import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import styles from './footer.module.css';

/** What the record is and how to read it, on every public page. */
export function Footer() {
  const t = useTranslations('site');
  return (
    <footer className={styles.footer} data-screen-only>
      <p className={styles.about}>{t('promise')}</p>
      <ul className={styles.links}>
        <li>
          <Link href={paths.meetings()}>{t('meetings')}</Link>
        </li>
        <li>
          <Link href={paths.models()}>{t('models')}</Link>
        </li>
        <li>
          <Link href={paths.signIn()}>{t('signIn')}</Link>
        </li>
      </ul>
    </footer>
  );
}
