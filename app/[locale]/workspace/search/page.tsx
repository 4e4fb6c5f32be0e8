import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { called, narrowedBy } from '@/components/search/asked';
import { MemberSearchView } from '@/components/search/member-page';
import { requireMember } from '@/lib/auth';
import { oneOf, type SearchParams } from '@/lib/paths';
import { memberAnswer } from '@/lib/workspace/texts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') };
}

export default async function MemberSearch({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [viewer, asked] = [await requireMember(), await searchParams];
  const query = (oneOf(asked.q) ?? '').trim();
  const narrowed = narrowedBy(asked);
  const answer = await memberAnswer(viewer, { query, ...narrowed }, await called());
  return <MemberSearchView query={query} asked={narrowed} answer={answer} />;
}
