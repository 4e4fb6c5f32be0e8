import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListHead } from '@/components/site/list-head';
import { publicMetadata } from '@/components/site/metadata';
import { SearchBox } from '@/components/site/search-box';
import { EmptyState } from '@/components/ui/empty-state';
import { own } from '@/components/ui/isolated';
import { Pager } from '@/components/ui/pager';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { type IndexedNoun, publicIndex } from '@/lib/public/noun-index';
import { formatDate } from '@/lib/time';
import { Coins } from './coins';
import { Collection } from './collection';
import { Entries } from './entries';
import { Listing } from './section';

/** Nouns whose records are taken into libraries of references as they stand in the list: documents and statements. */
const CITED: readonly IndexedNoun[] = ['source', 'claim', 'commitment'];

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

/** The head and the page of a route that lists every record of a noun, page by page: `/FOLDER`. */
export function indexRoute(noun: IndexedNoun) {
  return {
    async generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
      const { locale } = await params;
      const { after, before } = await searchParams;
      const [t, nouns] = [await getTranslations('index'), await getTranslations('nouns')];
      return publicMetadata({
        locale,
        title: nouns(`${noun}.many`),
        description: t(noun),
        path: paths.index(noun, { after: oneOf(after), before: oneOf(before) }),
        card: paths.card('page', 'home'),
      });
    },
    async Page({ searchParams }: Props) {
      const { after, before } = await searchParams;
      const page = await publicIndex(noun, { after: oneOf(after), before: oneOf(before) });
      const [t, nouns] = [await getTranslations('index'), await getTranslations('nouns')];
      const [list, locale] = [await getTranslations('record'), await getLocale()];
      const items = page.rows.flatMap(({ path, name }) => (path ? [{ path, name }] : []));
      return (
        <>
          <Collection path={paths.index(noun)} name={nouns(`${noun}.many`)} description={t(noun)} items={items} />
          <ListHead title={nouns(`${noun}.many`)} noun={noun}>
            {t(noun)}
          </ListHead>
          <SearchBox noun={noun} />
          <Listing title={nouns(`${noun}.many`)}>
            {page.rows.length === 0 ? (
              <EmptyState title={t(after || before ? 'beyond' : 'none')}>
                {t(after || before ? 'beyondText' : 'noneText')}
              </EmptyState>
            ) : (
              <Entries
                entries={page.rows.map(({ id, name, path, note, on }) => ({
                  key: id,
                  title: name,
                  href: path ?? undefined,
                  about: [own(note), on ? formatDate(on, locale) : null],
                }))}
              />
            )}
          </Listing>
          {CITED.includes(noun) ? <Coins ids={page.rows.map(({ id }) => id)} /> : null}
          <Pager
            label={list('pages')}
            newer={page.before && paths.index(noun, { before: page.before })}
            older={page.after && paths.index(noun, { after: page.after })}
            newerLabel={list('before')}
            olderLabel={list('after')}
          />
        </>
      );
    },
  };
}
