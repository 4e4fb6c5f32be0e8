import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchView } from '@/components/search/page';
import { oneOf, type SearchParams } from '@/lib/paths';
import { publicSearch } from '@/lib/workflows/public-search';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search');
  return { title: t('title'), description: t('description'), robots: { index: false, follow: true } };
}

export default async function Search({ searchParams }: Props) {
  const query = (oneOf((await searchParams).q) ?? '').trim();
  return <SearchView query={query} found={await publicSearch(query, await getLocale())} />;
}
