import { useLocale, useTranslations } from 'next-intl';
import { Entries } from '@/components/record/entries';
import { Section } from '@/components/record/section';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/components/ui/isolated';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { type Found, MOST_FOUND } from '@/lib/workflows/public-search';
import { SearchBox } from './box';
import styles from './page.module.css';

/** What a search found, each with its kind and, where another name matched, that name. */
export function SearchView({ query, found }: { query: string; found: readonly Found[] | null }) {
  const t = useTranslations('search');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <SearchBox query={query} />
      </header>
      {found === null ? null : found.length === 0 ? (
        <EmptyState title={t.rich('none', { query, ...isolated })}>{t('noneText')}</EmptyState>
      ) : (
        <Section
          id="results"
          title={t(found[0]?.near ? 'near' : 'results')}
          note={t.rich(found[0]?.near ? 'nearNote' : 'resultsNote', { count: found.length, query, ...isolated })}
        >
          <Entries
            most={MOST_FOUND}
            entries={found.map(({ noun, slug, name, startOn, alias }) => ({
              key: `${noun}-${slug}`,
              title: name,
              href: paths[noun](slug),
              about: [
                noun === 'country' ? t('country') : nouns(`${noun}.one`),
                startOn ? formatDate(startOn, locale) : null,
                alias ? t.rich('alias', { alias, ...isolated }) : null,
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
}
