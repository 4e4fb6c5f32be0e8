import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import styles from './places.module.css';
import { usePublicLists } from './public-lists';

/** Where to go on from a page on which nothing was found: the lists of the public record. */
export function Places({ home }: { home?: boolean }) {
  const t = useTranslations('site');
  const places = [...usePublicLists(), ...(home ? [{ href: paths.home(), label: t('home') }] : [])];
  return (
    <ul className={styles.places}>
      {places.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}
