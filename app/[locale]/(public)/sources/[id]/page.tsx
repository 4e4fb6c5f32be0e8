import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { formerPageOf } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { SourceView } from '@/components/sources/page';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { paths, type SearchParams } from '@/lib/paths';
import { publicSource } from '@/lib/sources/queries/page';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicSource);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const past = await pastMetadata('source', id, await searchParams);
  if (past) return past;
  const source = await read(id);
  if (!source) return missingMetadata();
  const t = await getTranslations('source');
  const options = await getTranslations('options.sourceKind');
  return publicMetadata({
    locale,
    title: source.title,
    description: t('description', { kind: options(source.kind) }),
    path: paths.source(id),
    card: paths.card('source', id),
    reference: await referenceOfPage(source, source.title, locale, { document: source }),
  });
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const past = await pastPage('source', id, await searchParams, locale);
  if (past) return past;
  const source = await read(id);
  return source ? <SourceView source={source} origin={env().NEXTAUTH_URL} /> : formerPageOf(id, locale);
}
