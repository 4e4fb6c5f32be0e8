import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchView } from '@/components/search/page';
import { publicMetadata } from '@/components/site/metadata';
import { NOUN_NAMES, type NounName } from '@/lib/noun-names';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicSearch } from '@/lib/public/search';
import { publicTexts } from '@/lib/public/texts';
import { FACETS } from '@/lib/search/facets';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('search');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.search(oneOf((await searchParams).q)),
    card: paths.card('page', 'search'),
    listed: false,
  });
}

/** What an address says beside the words. */
const NARROWED = [...FACETS, 'since', 'until', 'order', 'page'] as const;

/** The words that name a kind of record in the reader's language. */
async function called(): Promise<Map<string, NounName>> {
  const t = await getTranslations('nouns');
  return new Map(
    NOUN_NAMES.flatMap((noun) =>
      t(`${noun}.called`)
        .split(' ')
        .map((word): [string, NounName] => [word, noun]),
    ),
  );
}

export default async function Search({ searchParams }: Props) {
  const asked = await searchParams;
  const query = (oneOf(asked.q) ?? '').trim();
  const narrowed = Object.fromEntries(NARROWED.map((name) => [name, oneOf(asked[name])]));
  const isFurther = Object.values(narrowed).some((one) => one !== undefined);
  const [found, texts] = await Promise.all([
    isFurther ? null : publicSearch(query, await getLocale()),
    publicTexts({ query, ...narrowed }, await called()),
  ]);
  return <SearchView query={query} found={found} texts={texts} asked={narrowed} />;
}
