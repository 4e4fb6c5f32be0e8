import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import styles from '@/components/ui/link-line.module.css';
import { paths } from '@/lib/paths';
import type { NewsOf } from '@/lib/public/news-within';

/** What a page has a feed of: what belongs to it, or all. */
export type FeedSubject = 'all' | { of: NewsOf; handle: string };

/** The addresses of a feed, by its format. */
export const feedAddresses = (subject: FeedSubject) => {
  const at = (format: string) =>
    subject === 'all' ? paths.feedOfAll(format) : paths.feedOf(subject.of, subject.handle, format);
  return { atom: at('atom'), json: at('json') };
};

/** Where what becomes public can be followed. */
export function FeedLinks({ subject }: { subject: FeedSubject }) {
  const t = useTranslations('feeds');
  const { atom, json } = feedAddresses(subject);
  return (
    <p className={styles.links} data-screen-only>
      <span>{t('follow')}</span>
      <Link href={atom}>{t('atom')}</Link>
      <Link href={json}>{t('json')}</Link>
    </p>
  );
}
