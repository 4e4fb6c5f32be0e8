import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { CalendarView } from '@/components/calendar/page';
import { publicMetadata } from '@/components/shell/metadata';
import { publicTimeline } from '@/lib/meetings/queries/list';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('calendar');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.calendar(),
    card: paths.card('page', 'calendar'),
  });
}

export default async function Calendar() {
  return <CalendarView meetings={await publicTimeline()} />;
}
