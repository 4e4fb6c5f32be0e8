import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AboutView } from '@/components/about/page';
import { publicMetadata } from '@/components/site/metadata';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('about');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.about(),
    card: paths.card('page', 'about'),
  });
}

export default function About() {
  return <AboutView />;
}
