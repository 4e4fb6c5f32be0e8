import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProposalScreen } from '@/components/proposals/proposal-screen';
import { requireMember } from '@/lib/auth';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('one') };
}

export default async function ProposalPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireMember();
  return <ProposalScreen viewer={viewer} id={(await params).id} />;
}
