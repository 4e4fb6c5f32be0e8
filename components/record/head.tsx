import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { UnbrokenWords } from '@/components/ui/unbroken-words';
import { env } from '@/lib/env';
import { languageTag } from '@/lib/languages';
import { paths } from '@/lib/paths';
import styles from './head.module.css';
import { JsonLd } from './json-ld';
import { trailOf } from './linked-data';

type Alias = { id: string; name: string; language: string | null };

type Props = {
  /** The list that the record belongs to; none where the record has no list of its own. */
  parent?: { href: string; label: string };
  kind: ReactNode;
  title: ReactNode;
  aliases?: readonly Alias[];
  /** The language of the title, where the record says it. */
  lang?: string;
  /** A long statement as its own title is set smaller. */
  statement?: boolean;
};

/** The other names of a record in words, each in its language. */
export function AlsoCalled({ aliases }: { aliases: readonly Alias[] }) {
  const t = useTranslations('record');
  return t.rich('alsoCalled', {
    names: () =>
      aliases.map(({ id, name, language }, position) => (
        <span key={id}>
          {position > 0 ? ', ' : ''}
          <bdi lang={languageTag(language)}>{name}</bdi>
        </span>
      )),
  });
}

/** What the page is: the way back, the kind of record, its title and its other names. */
export function Head({ parent, kind, title, aliases = [], lang, statement }: Props) {
  const site = useTranslations('site');
  const steps = [
    { path: paths.home(), name: site('name') },
    ...(parent ? [{ path: parent.href, name: parent.label }] : []),
  ];
  return (
    <header className={styles.head}>
      <JsonLd thing={trailOf(steps, env().NEXTAUTH_URL)} />
      <p className={styles.over}>
        {parent ? (
          <>
            <Link href={parent.href}>{parent.label}</Link>
            <span aria-hidden="true"> · </span>
          </>
        ) : null}
        {kind}
      </p>
      <h1 className={statement ? styles.statement : styles.title}>
        <bdi lang={languageTag(lang)}>
          <UnbrokenWords>{title}</UnbrokenWords>
        </bdi>
      </h1>
      {aliases.length > 0 ? (
        <p className={styles.aliases}>
          <AlsoCalled aliases={aliases} />
        </p>
      ) : null}
    </header>
  );
}
