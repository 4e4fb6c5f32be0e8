import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { own } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import styles from './entries.module.css';

export interface Entry {
  key: string;
  title: ReactNode;
  href?: string;
  /** What stands before the title, such as a date. */
  when?: ReactNode;
  /** The small line under the title, part by part. */
  about?: readonly ReactNode[];
  /** What unfolds under it. */
  more?: ReactNode;
}

type Props = {
  entries: readonly Entry[];
  /** How much such a list holds: one of that length says that there may be more. */
  most?: number;
};

/** Records of any noun under each other, each by its title and what it belongs to. */
export function Entries({ entries, most }: Props) {
  return (
    <>
      <ul>
        {entries.map(({ key, title, href, when, about = [], more }) => {
          const said = about.filter(Boolean);
          return (
            <li key={key} className={when === undefined ? styles.entry : `${styles.entry} ${styles.dated}`}>
              {when === undefined ? null : <p className={styles.when}>{when}</p>}
              <div>
                <p className={styles.title}>{href ? <Link href={href}>{title}</Link> : own(title)}</p>
                {said.length > 0 ? (
                  <p className={styles.about}>
                    {said.map((part, position) => (
                      <bdi key={position}>{part}</bdi>
                    ))}
                  </p>
                ) : null}
                {more}
              </div>
            </li>
          );
        })}
      </ul>
      {most === undefined ? null : <Cut count={entries.length} most={most} />}
    </>
  );
}

/** Says of a list that holds as much as one does that there may be more; nothing of a shorter one. */
function Cut({ count, most }: { count: number; most: number }) {
  const t = useTranslations('record');
  return count >= most ? <p className={styles.most}>{t('most', { count: most })}</p> : null;
}
