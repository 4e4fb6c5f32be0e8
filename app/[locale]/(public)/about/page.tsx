import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AboutView } from '@/components/about/page';
import { env } from '@/lib/env';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('about');
  return { title: t('title'), description: t('description') };
}

export default function About() {
  return <AboutView site={env().NEXTAUTH_URL} />;
}
