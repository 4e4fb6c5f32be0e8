import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MonthView } from '@/components/calendar/month';
import { CalendarView } from '@/components/calendar/page';
import { publicMetadata } from '@/components/site/metadata';
import { isMonth, publicMonth } from '@/lib/meetings/queries/month';
import { publicCalendar } from '@/lib/meetings/queries/timeline';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { formatDate } from '@/lib/time';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache((year?: string, older?: string, newer?: string) => publicCalendar(year, { older, newer }));

const readMonth = cache(publicMonth);

/** The month that is asked for; what is none asks for the list. */
async function askedMonth(searchParams: Props['searchParams']) {
  const month = oneOf((await searchParams).month);
  return isMonth(month) ? readMonth(month) : null;
}

async function asked(searchParams: Props['searchParams']) {
  const { year, older, newer } = await searchParams;
  return { calendar: await read(oneOf(year), oneOf(older), oneOf(newer)), older: oneOf(older), newer: oneOf(newer) };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('calendar');
  const [card, file] = [paths.card('page', 'calendar'), paths.calendarFile()];
  const month = (await askedMonth(searchParams))?.month;
  if (month) {
    const words = formatDate(month, locale);
    const description = t('monthDescription', { month: words });
    const title = t('titleOfYear', { year: words });
    return publicMetadata({ locale, title, description, path: paths.calendarMonth(month), card, calendar: file });
  }
  const { calendar, ...place } = await asked(searchParams);
  const { year } = calendar;
  return publicMetadata({
    locale,
    title: year && year !== 'undated' ? t('titleOfYear', { year }) : t('title'),
    description: t('description'),
    path: paths.calendar(year, place),
    card,
    calendar: file,
  });
}

export default async function Calendar({ searchParams }: Props) {
  const month = await askedMonth(searchParams);
  if (month) return <MonthView calendar={month} />;
  return <CalendarView calendar={(await asked(searchParams)).calendar} />;
}
