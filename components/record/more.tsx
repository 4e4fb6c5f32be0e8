import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { MOST_COUNTED } from '@/lib/parts/queries';
import styles from './entries.module.css';
import { type ContentsKind, useHeld } from './in-record';

type Props = {
  kind: ContentsKind;
  /** How many the page shows, and how many there are. */
  shown: number;
  count: number;
  /** How many there are where `href` leads to, if more. */
  whole?: number;
  /** Where all of them are; without one the page only says where it stopped. */
  href?: string;
  /** There may be more. Said anyway of as many as are counted. */
  atLeast?: boolean;
};

/** Says of a list that goes on how much of it the page shows, and leads to all of it; nothing of a list that is whole. */
export function More({ kind, shown, count, whole = count, href, atLeast = count >= MOST_COUNTED }: Props) {
  const t = useTranslations('record');
  const say = useHeld();
  if (count <= shown && !atLeast) return null;
  const all = say(kind, whole, atLeast);
  return (
    <p className={styles.most}>
      {t(atLeast ? 'shownOfMany' : 'shownOf', { shown, count })}{' '}
      {href ? <Link href={href}>{t(whole >= MOST_COUNTED ? 'wholeList' : 'allOfThem', { all })}</Link> : null}
    </p>
  );
}
