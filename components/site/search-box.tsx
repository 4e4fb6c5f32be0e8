import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import field from '@/components/ui/field.module.css';
import { Link } from '@/components/ui/link';
import { localPath } from '@/lib/local-path';
import type { NounName } from '@/lib/noun-names';
import { paths } from '@/lib/paths';
import styles from './search-box.module.css';

type Props = {
  query?: string;
  noun?: NounName;
  /** Where the answer stands. */
  path?: string;
  /** A question that the record answers, told in place of what can be asked. */
  example?: { question: string; words: ReactNode };
};

/** One box that finds records by their names and by what they say, or those of one noun. A plain form: it works without a script. */
export function SearchBox({ query, noun, path = paths.search(), example }: Props) {
  const t = useTranslations('search');
  const locale = useLocale();
  return (
    <search>
      <form action={localPath(path, locale)} method="get" className={styles.box} data-screen-only>
        <label htmlFor="q" className={styles.label}>
          {t('label')}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={200}
          defaultValue={query}
          autoComplete="off"
          className={field.control}
          aria-describedby="q-hint"
        />
        {noun ? <input type="hidden" name="noun" value={noun} /> : null}
        <Button type="submit" variant="primary">
          {t('submit')}
        </Button>
        <p id="q-hint" className={styles.hint}>
          {example
            ? t.rich('example', { question: () => <Link href={paths.search(example.question)}>{example.words}</Link> })
            : t('hint')}
        </p>
      </form>
    </search>
  );
}
