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
import { paths, type Query } from '@/lib/paths';
import type { TextAnswer } from '@/lib/public/answers';
import { MOST_FOUND, type SearchResult } from '@/lib/public/search';
import styles from './page.module.css';
import { PUBLIC_SEARCH } from './sites';
import { Texts } from './texts';

interface Props {
  query: string;
  /** Records by their names; null where the query holds no letter or figure, or a page further on is asked for. */
  found: readonly SearchResult[] | null;
  /** What the records say; null where the question asks for nothing. */
  texts: TextAnswer | null;
  /** What the address says of facets, days and order. */
  asked: Query;
}

/** What a search found: records by their names, and what the record says. Where a name only resembles the question, what answers it comes first. */
export function SearchView({ query, found, texts, asked }: Props) {
  const t = useTranslations('search');
  const isAnswered = texts !== null && (texts.count > 0 || Object.keys(texts.facets).length > 0);
  const isNear = found?.[0]?.near ?? false;
  const named = found && found.length > 0 ? <Named query={query} found={found} isAnswered={isAnswered} /> : null;
  const said = isAnswered ? <Texts query={query} asked={asked} answer={texts} site={PUBLIC_SEARCH} /> : null;
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <SearchBox query={query} />
      </header>
      {(found || texts) && !named && !said ? (
        <EmptyState title={t.rich('none', { query, ...isolated })} action={<Places />}>
          {t('noneText')}
        </EmptyState>
      ) : null}
      {isNear ? said : named}
      {isNear ? named : said}
    </>
  );
}

/** Records by their names, each with its kind and, where its name did not match, with the other name or the place that did. */
function Named({ query, found, isAnswered }: { query: string; found: readonly SearchResult[]; isAnswered: boolean }) {
  const t = useTranslations('search');
  const nouns = useTranslations('nouns');
  const record = useTranslations('record');
  const meetingKinds = useTranslations('options.meetingKind');
  const locale = useLocale();
  const isNear = found[0]?.near;
  const note = isNear ? (isAnswered ? 'nearBeside' : 'nearNote') : 'resultsNote';
  return (
    <Section
      id="results"
      title={t(isNear ? 'near' : 'results')}
      note={t.rich(note, { count: found.length, query, ...isolated })}
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
  );
}
