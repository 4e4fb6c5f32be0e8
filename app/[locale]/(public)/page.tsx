import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { HomeView } from '@/components/meetings/home';
import { publicMetadata } from '@/components/site/metadata';
import { publicLatest } from '@/lib/meetings/queries/list';
import { publicComing, publicPictures } from '@/lib/meetings/queries/timeline';
import { paths } from '@/lib/paths';
import { publicLatestSourced } from '@/lib/public/latest-sourced';

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
    feed: 'all',
    calendar: paths.calendarFile(),
  });
}

export default async function Home() {
  const [pictures, latest, sourced] = await Promise.all([
    publicPictures(),
    publicLatest(LATEST),
    publicLatestSourced(),
  ]);
  const coming = pictures.meetings?.toReversed() ?? (await publicComing());
  return <HomeView pictures={pictures} coming={coming} latest={latest} sourced={sourced} />;
}
