import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/site/mark';
import { usePublicLists } from '@/components/site/public-lists';
import { WayIn } from '@/components/site/way-in';
import { Link } from '@/components/ui/link';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import { requestPath } from '@/lib/request';
import fold from './fold.module.css';
import styles from './header.module.css';

/**
 * The public header; the place in which the page lies is marked. It reads no cookie: who is signed in is asked by the
 * account island, not here.
 */
export function Header() {
  const t = useTranslations('site');
  const locale = useLocale();
  const [path = ''] = requestPath().split('?');
  const currentOf = (href: string) => (path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined);
  const links = [...usePublicLists(), { href: paths.search(), label: t('search') }];
  const list = (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} aria-current={currentOf(localPath(href, locale))}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <header className={styles.header} data-screen-only>
      <Link href={paths.home()} className={styles.name}>
        <Mark className={styles.mark} />
        {t('name')}
      </Link>
      <nav className={styles.wide} aria-label={t('menu')}>
        {list}
      </nav>
      <span className={styles.account}>
        <WayIn />
      </span>
      <details className={styles.narrow}>
        <summary className={fold.fold}>{t('menu')}</summary>
        <nav aria-label={t('menu')}>{list}</nav>
      </details>
    </header>
  );
}
