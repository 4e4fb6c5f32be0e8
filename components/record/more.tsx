import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import styles from './entries.module.css';
import type { HeldKind } from './in-record';

type Props = {
  kind: HeldKind;
  /** How many the page shows, and how many there are. */
  shown: number;
  count: number;
  /** How many there are where `href` leads to, if more. */
  whole?: number;
  /** Where all of them are; without one the page only says where it stopped. */
  href?: string;
};

/** Says of a list that goes on how much of it the page shows, and leads to all of it; nothing of a list that is whole. */
export function More({ kind, shown, count, whole = count, href }: Props) {
  const t = useTranslations('record');
  const held = useTranslations('held');
  if (count <= shown) return null;
  const all = held(kind, { count: whole });
  return (
    <p className={styles.most}>
      {t('shownOf', { shown, count })} {href ? <Link href={href}>{t('allOfThem', { all })}</Link> : null}
    </p>
  );
}
