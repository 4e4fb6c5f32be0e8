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
const read = cache((year?: string, older?: string, newer?: string) => publicCalendar(year, { older, newer }));

async function asked(searchParams: Props['searchParams']) {
  const { year, older, newer } = await searchParams;
  return { calendar: await read(oneOf(year), oneOf(older), oneOf(newer)), older: oneOf(older), newer: oneOf(newer) };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { calendar, ...place } = await asked(searchParams);
  const { year } = calendar;
  const t = await getTranslations('calendar');
  return publicMetadata({
    locale,
    title: year && year !== 'undated' ? t('titleOfYear', { year }) : t('title'),
    description: t('description'),
    path: paths.calendar(year, place),
    card: paths.card('page', 'calendar'),
  });
}

export default async function Calendar({ searchParams }: Props) {
  return <CalendarView calendar={(await asked(searchParams)).calendar} />;
}
