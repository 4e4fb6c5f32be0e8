import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CompareView } from '@/components/models/compare/page';
import { publicMetadata } from '@/components/site/metadata';
import { publicComparison } from '@/lib/models/queries/compare';
import { listOf } from '@/lib/names';
import { allOf, oneOf, paths, type SearchParams } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read; a list is no key, its text is.
const read = cache((asked: string, after?: string, before?: string) =>
  publicComparison(asked.split('\n').filter(Boolean), { after, before }),
);

async function comparison(searchParams: Props['searchParams']) {
  const { m, after, before } = await searchParams;
  return read(allOf(m).join('\n'), oneOf(after), oneOf(before));
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { models } = await comparison(searchParams);
  const t = await getTranslations('compare');
  const names = listOf(
    models.map(({ name }) => name),
    locale,
  );
  return publicMetadata({
    locale,
    title: models.length > 1 ? t('titleOf', { names }) : t('title'),
    description: t('description'),
    path: paths.compareModels(models.map(({ slug }) => slug)),
    card: paths.card('page', 'compare'),
    // One page to find, not every pair of models there could be.
    listed: models.length === 0,
  });
}

export default async function Compare({ searchParams }: Props) {
  return <CompareView comparison={await comparison(searchParams)} />;
}
