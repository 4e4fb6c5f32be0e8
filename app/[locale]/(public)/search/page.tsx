import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchView } from '@/components/search/page';
import { publicMetadata } from '@/components/site/metadata';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicSearch } from '@/lib/public/search';

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

export default async function Search({ searchParams }: Props) {
  const query = (oneOf((await searchParams).q) ?? '').trim();
  return <SearchView query={query} found={await publicSearch(query, await getLocale())} />;
}
