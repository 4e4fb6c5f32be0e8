import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ModelView } from '@/components/models/page';
import { formerPage } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { publicModel } from '@/lib/models/queries/page';
import { paths, type SearchParams } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicModel);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const past = await pastMetadata('model', slug, await searchParams);
  if (past) return past;
  const model = await read(slug);
  if (!model) return missingMetadata();
  const t = await getTranslations('models');
  return publicMetadata({
    locale,
    title: model.name,
    description: t('metaDescription', { name: model.name }),
    path: paths.model(slug),
    card: paths.card('model', slug),
    reference: await referenceOfPage(model, model.name, locale),
    feed: { of: 'model', handle: slug },
  });
}

export default async function ModelPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const past = await pastPage('model', slug, await searchParams, locale);
  if (past) return past;
  const model = await read(slug);
  return model ? <ModelView model={model} origin={env().NEXTAUTH_URL} /> : formerPage('model', slug, locale);
}
