import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WholeScreen } from '@/components/meetings/whole/whole-screen';
import { requireMember } from '@/lib/auth';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('whole'))('name') };
}

export default async function WholePage({ params }: Props) {
  return <WholeScreen viewer={await requireMember()} id={(await params).id} />;
}
