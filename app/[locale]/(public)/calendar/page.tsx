import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CalendarView } from '@/components/calendar/page';
import { publicMetadata } from '@/components/site/metadata';
import { publicCalendar } from '@/lib/meetings/queries/timeline';
import { oneOf, paths, type SearchParams } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicCalendar);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { year } = await read(oneOf((await searchParams).year));
  const t = await getTranslations('calendar');
  return publicMetadata({
    locale,
    title: year && year !== 'undated' ? t('titleOfYear', { year }) : t('title'),
    description: t('description'),
    path: paths.calendar(year),
    card: paths.card('page', 'calendar'),
  });
}

export default async function Calendar({ searchParams }: Props) {
  return <CalendarView calendar={await read(oneOf((await searchParams).year))} />;
}
