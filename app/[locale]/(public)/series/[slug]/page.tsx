import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { formerPage } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { SeriesView } from '@/components/series/page';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { paths, type SearchParams } from '@/lib/paths';
import { publicSeries } from '@/lib/series/queries/page';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicSeries);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const past = await pastMetadata('series', slug, await searchParams);
  if (past) return past;
  const series = await read(slug);
  if (!series) return missingMetadata();
  const t = await getTranslations('series');
  return publicMetadata({
    locale,
    title: series.name,
    description: t('description', { name: series.name }),
    path: paths.series(slug),
    card: paths.card('series', slug),
    reference: await referenceOfPage(series, series.name, locale),
    feed: { of: 'series', handle: slug },
    calendar: paths.calendarFileOf('series', slug),
  });
}

export default async function SeriesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const past = await pastPage('series', slug, await searchParams, locale);
  if (past) return past;
  const series = await read(slug);
  return series ? <SeriesView series={series} origin={env().NEXTAUTH_URL} /> : formerPage('series', slug, locale);
}
