import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { called, narrowedBy } from '@/components/search/asked';
import { SearchView } from '@/components/search/page';
import { publicMetadata } from '@/components/site/metadata';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicSearch } from '@/lib/public/search';
import { publicTexts } from '@/lib/public/texts';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const [t, asked] = [await getTranslations('search'), await searchParams];
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.search(oneOf(asked.q), narrowedBy(asked)),
    card: paths.card('page', 'search'),
    listed: false,
  });
}

export default async function Search({ searchParams }: Props) {
  const asked = await searchParams;
  const query = (oneOf(asked.q) ?? '').trim();
  const narrowed = narrowedBy(asked);
  const isFurther = Object.values(narrowed).some((one) => one !== undefined);
  const [found, texts] = await Promise.all([
    isFurther ? null : publicSearch(query, await getLocale()),
    publicTexts({ query, ...narrowed }, await called()),
  ]);
  return <SearchView query={query} found={found} texts={texts} asked={narrowed} />;
}
