import { useTranslations } from 'next-intl';
import { LicenceLine } from '@/components/site/licence';
import { usePublicLists } from '@/components/site/public-lists';
import { WayIn } from '@/components/site/way-in';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { INDEXED } from '@/lib/public/noun-index';
import styles from './footer.module.css';

/** What the record is and how to read it, on every public page. */
export function Footer() {
  const t = useTranslations('site');
  const nouns = useTranslations('nouns');
  const index = useTranslations('index');
  const data = useTranslations('data');
  const links = [
    ...usePublicLists(),
    ...INDEXED.map((noun) => ({ href: paths.index(noun), label: nouns(`${noun}.many`) })),
    { href: paths.countries(), label: index('countries') },
    { href: paths.search(), label: t('search') },
    { href: paths.corrections(), label: t('corrections') },
    { href: paths.feedOfAll('atom'), label: t('feed') },
    { href: paths.download(), label: data('link') },
    { href: paths.about(), label: t('about') },
  ];
  return (
    <footer className={styles.footer} data-screen-only>
      <div className={styles.about}>
        <p>{t('promise')}</p>
        <p>
          <LicenceLine />
        </p>
      </div>
      <ul className={styles.links}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
        <li>
          <WayIn />
        </li>
      </ul>
    </footer>
  );
}
