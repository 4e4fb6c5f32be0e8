import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { formerPage } from '@/components/record/former';
import { SeriesView } from '@/components/series/page';
import { missingMetadata } from '@/components/shell/missing';
import { localPath } from '@/i18n/path';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { publicSeriesPage } from '@/lib/series/queries/page';

type Props = { params: Promise<{ locale: string; slug: string }> };

// The head and the page of one request share one read.
const read = cache(publicSeriesPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const series = await read(slug);
  if (!series) return missingMetadata();
  const t = await getTranslations('series');
  return {
    title: series.name,
    description: t('description', { name: series.name }),
    alternates: { canonical: localPath(paths.series(slug), locale) },
  };
}

export default async function SeriesPage({ params }: Props) {
  const { locale, slug } = await params;
  const series = await read(slug);
  return series ? <SeriesView series={series} origin={env().NEXTAUTH_URL} /> : formerPage('series', slug, locale);
}
