import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarView } from '@/components/calendar/page';
import { publicTimeline } from '@/lib/meetings/queries/list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calendar');
  return { title: t('title'), description: t('description') };
}

export default async function Calendar() {
  return <CalendarView meetings={await publicTimeline()} />;
}
