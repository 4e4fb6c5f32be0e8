import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchView } from '@/components/search/page';
import { publicMetadata } from '@/components/site/metadata';
import { NOUN_NAMES, type NounName } from '@/lib/noun-names';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicSearch } from '@/lib/public/search';
import { publicTexts } from '@/lib/public/texts';

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
  const [noun, year, order, page] = [asked.noun, asked.year, asked.order, asked.page].map(oneOf);
  const isFurther = [noun, year, order, page].some((one) => one !== undefined);
  const [found, texts] = await Promise.all([
    isFurther ? null : publicSearch(query, await getLocale()),
    publicTexts({ query, noun, year, order, page }, await called()),
  ]);
  return <SearchView query={query} found={found} texts={texts} asked={{ noun, year, order }} />;
}
