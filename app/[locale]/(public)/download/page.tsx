import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { DownloadView } from '@/components/about/download';
import { publicMetadata } from '@/components/site/metadata';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { keptManifest } from '@/lib/public/whole';

export async function generateMetadata({ params }: { params: Promise<{ locale: Locale }> }): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('data');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.download(),
    card: paths.card('page', 'about'),
  });
}

export default async function Download() {
  return <DownloadView manifest={await keptManifest()} site={env().NEXTAUTH_URL} />;
}
