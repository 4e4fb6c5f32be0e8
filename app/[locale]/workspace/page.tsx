import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireMember } from '@/lib/auth';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace'))('start') };
}

export default async function WorkspacePage() {
  const { name } = await requireMember();
  const t = await getTranslations('workspace');
  return <h1>{t('welcome', { name })}</h1>;
}
