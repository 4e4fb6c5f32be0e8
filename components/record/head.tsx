import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import styles from './head.module.css';

type Alias = { id: string; name: string; language: string | null };

type Props = {
  /** The list that the record belongs to; none where the record has no list of its own. */
  parent?: { href: string; label: string };
  kind: ReactNode;
  title: ReactNode;
  aliases?: readonly Alias[];
  /** A long statement as its own title is set smaller. */
  statement?: boolean;
};

/** What the page is: the way back, the kind of record, its title and its other names. */
export function Head({ parent, kind, title, aliases = [], statement }: Props) {
  const t = useTranslations('record');
  return (
    <header className={styles.head}>
      <p className={styles.over}>
        {parent ? (
          <>
            <Link href={parent.href}>{parent.label}</Link>
            <span aria-hidden="true"> · </span>
          </>
        ) : null}
        {kind}
      </p>
      <h1 className={statement ? styles.statement : styles.title}>{title}</h1>
      {aliases.length > 0 ? (
        <p className={styles.aliases}>
          {t.rich('alsoCalled', {
            names: () =>
              aliases.map(({ id, name, language }, position) => (
                <span key={id}>
                  {position > 0 ? ', ' : ''}
                  <bdi lang={language ?? undefined}>{name}</bdi>
                </span>
              )),
          })}
        </p>
      ) : null}
    </header>
  );
}
