import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { HomeView } from '@/components/meetings/home';
import { publicMetadata } from '@/components/site/metadata';
import { publicLatest } from '@/lib/meetings/queries/list';
import { publicComing, publicPlaces, publicTimeline, publicYears } from '@/lib/meetings/queries/timeline';
import { paths } from '@/lib/paths';

const LATEST = 6;

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('site');
  return publicMetadata({
    locale,
    description: t('description'),
    path: paths.home(),
    card: paths.card('page', 'home'),
  });
}

export default async function Home() {
  const [meetings, latest] = await Promise.all([publicTimeline(), publicLatest(LATEST)]);
  if (meetings) return <HomeView meetings={meetings} coming={meetings.toReversed()} latest={latest} />;
  const [years, places, coming] = await Promise.all([publicYears(), publicPlaces(), publicComing()]);
  return <HomeView meetings={null} counted={{ years, places }} coming={coming} latest={latest} />;
}
