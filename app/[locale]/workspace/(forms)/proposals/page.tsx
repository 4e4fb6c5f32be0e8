import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Proposals } from '@/components/proposals/queue';
import { requireMember } from '@/lib/auth';
import type { SearchParams } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('title') };
}

export default async function ProposalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireMember();
  return <Proposals viewer={viewer} asked={await searchParams} />;
}
