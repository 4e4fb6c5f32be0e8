import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache, type ReactNode } from 'react';
import { publicMetadata } from '@/components/site/metadata';
import { Missing, missingMetadata } from '@/components/site/missing';
import { oneOf, type Paged, paths, type SearchParams } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';
import { formerPage, formerPageOf } from './former';

type Params = { locale: Locale; list: string } & ({ slug: string } | { id: string } | { code: string });
type Props = { params: Promise<Params>; searchParams: Promise<SearchParams> };

interface Route<List extends string, Page> {
  /** What the lists are of. */
  of: Paged;
  lists: readonly List[];
  /** One page of a list of what has this slug, id or code, by keyset; null where there is no such thing or it is not public. */
  read: (handle: string, list: List, place: { after?: string; before?: string }) => Promise<Page | null>;
  /** What the list is called, and the record that it is of. */
  titleOf: (list: List, locale: Locale) => Promise<string>;
  nameOf: (page: Page, locale: Locale) => string;
  /** Of what has no page of its own: the picture beside links to its lists. */
  card?: string;
  View: (props: { list: List; page: Page }) => ReactNode;
}

const handleOf = (given: Params) => ('slug' in given ? given.slug : 'id' in given ? given.id : given.code);

/** The head and the page of a route that shows a list of one record or country, all of it, page by page: `/FOLDER/HANDLE/LIST`. */
export function listRoute<List extends string, Page>({
  of,
  lists,
  read,
  titleOf,
  nameOf,
  card,
  View,
}: Route<List, Page>) {
  // The head and the page of one request share one read.
  const once = cache((handle: string, list: List, after?: string, before?: string) =>
    read(handle, list, { after, before }),
  );

  async function asked({ params, searchParams }: Props) {
    const [given, query] = await Promise.all([params, searchParams]);
    const handle = handleOf(given);
    const list = lists.find((one) => one === given.list);
    const [after, before] = [oneOf(query.after), oneOf(query.before)];
    const page = list ? await once(handle, list, after, before) : null;
    return { given, handle, list, after, before, page };
  }

  return {
    async generateMetadata(props: Props): Promise<Metadata> {
      const { given, handle, list, after, before, page } = await asked(props);
      if (!list || !page) return missingMetadata();
      const t = await getTranslations('record');
      const words = { list: await titleOf(list, given.locale), title: nameOf(page, given.locale) };
      return publicMetadata({
        locale: given.locale,
        title: t('listOf', words),
        description: t('listDescription', words),
        path: paths.list(of, handle, list, { after, before }),
        card: card ?? paths.card(of, handle),
      });
    },
    async Page(props: Props) {
      const { given, handle, list, page } = await asked(props);
      if (!list) {
        answerNotFound();
        return <Missing />;
      }
      if (page) return <View list={list} page={page} />;
      return 'id' in given ? formerPageOf(handle, given.locale) : formerPage(of, handle, given.locale);
    },
  };
}
