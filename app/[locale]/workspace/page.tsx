import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Start } from '@/components/record/desk/start';
import { requireMember } from '@/lib/auth';
import { readDesk } from '@/lib/workflows/desk';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace'))('start') };
}

export default async function WorkspacePage() {
  const viewer = await requireMember();
  return <Start desk={await readDesk(viewer)} viewer={viewer} />;
}
