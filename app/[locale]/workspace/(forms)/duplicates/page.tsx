import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SuggestionList } from '@/components/duplicates/suggestion-list';
import { requireMember } from '@/lib/auth';
import { oneOf, type SearchParams } from '@/lib/paths';
import { NAMED } from '@/lib/workspace/duplicates/references';
import { suggestPairs } from '@/lib/workspace/duplicates/suggest';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duplicates'))('title') };
}

export default async function DuplicatesPage({ searchParams }: Props) {
  const viewer = await requireMember();
  const asked = oneOf((await searchParams).noun);
  const noun = NAMED.find((one) => one === asked) ?? 'organization';
  return <SuggestionList noun={noun} suggestions={await suggestPairs(viewer, noun)} />;
}
