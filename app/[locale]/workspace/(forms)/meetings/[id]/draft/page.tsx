import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DraftScreen } from '@/components/draft/draft-screen';
import { requireMember } from '@/lib/auth';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('form'))('openDraft') };
}

export default async function DraftPage({ params }: Props) {
  return <DraftScreen viewer={await requireMember()} id={(await params).id} />;
}
