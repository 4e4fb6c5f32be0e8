import { useLocale, useTranslations } from 'next-intl';
import { Entries } from '@/components/record/entries';
import { Section } from '@/components/record/section';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Places } from '@/components/site/places';
import { SearchBox } from '@/components/site/search-box';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/components/ui/isolated';
import { Unknown } from '@/components/ui/unknown';
import { paths } from '@/lib/paths';
import { MOST_FOUND, type SearchResult } from '@/lib/public/search';
import styles from './page.module.css';

/** What a search found, each with its kind and, where its name did not match, with the other name or the place that did. */
export function SearchView({ query, found }: { query: string; found: readonly SearchResult[] | null }) {
  const t = useTranslations('search');
  const nouns = useTranslations('nouns');
  const record = useTranslations('record');
  const meetingKinds = useTranslations('options.meetingKind');
  const locale = useLocale();
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <SearchBox query={query} />
      </header>
      {found === null ? null : found.length === 0 ? (
        <EmptyState title={t.rich('none', { query, ...isolated })} action={<Places />}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <Section
          id="results"
          title={t(found[0]?.near ? 'near' : 'results')}
          note={t.rich(found[0]?.near ? 'nearNote' : 'resultsNote', { count: found.length, query, ...isolated })}
        >
          <Entries
            most={found.filter(({ noun }) => noun !== 'country').length < MOST_FOUND ? undefined : MOST_FOUND}
            entries={found.map(({ noun, slug, name, held, alias }) => ({
              key: `${noun}-${slug}`,
              title: name,
              href: noun === 'country' ? paths.country(slug) : paths.page(noun, slug),
              about: [
                noun === 'country' ? t('country') : held ? meetingKinds(held.kind) : nouns(`${noun}.one`),
                held && (whenOf(held, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>),
                alias ? t.rich('alias', { alias, ...isolated }) : null,
                held && (
                  <>
                    {held.venue ? `${held.venue}, ` : null}
                    <Where meeting={held} />
                  </>
                ),
                held && <ScheduleTag meeting={held} />,
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
}
