import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Footer } from './footer';
import styles from './frame.module.css';
import { Header } from './header';

/** The frame of every public page: skip link, header, one main landmark, footer. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('site');
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
