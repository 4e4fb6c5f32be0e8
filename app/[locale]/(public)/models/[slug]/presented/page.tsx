import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PresentedView } from '@/components/models/presented-page';
import { formerPage } from '@/components/record/former';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicPresented } from '@/lib/public/presented';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache((slug: string, older?: string, newer?: string) => publicPresented(slug, { older, newer }));

async function asked({ params, searchParams }: Props) {
  const [{ slug, locale }, query] = await Promise.all([params, searchParams]);
  const [older, newer] = [oneOf(query.older), oneOf(query.newer)];
  return { slug, locale, older, newer, page: await read(slug, older, newer) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, older, newer, page } = await asked(props);
  if (!page) return missingMetadata();
  const t = await getTranslations('models');
  const title = t('allPresented', { name: page.model.name });
  return publicMetadata({
    locale,
    title,
    description: title,
    path: paths.modelPresentations(slug, { older, newer }),
    card: paths.card('model', slug),
  });
}

export default async function ModelPresented(props: Props) {
  const { locale, slug, page } = await asked(props);
  return page ? <PresentedView page={page} /> : formerPage('model', slug, locale);
}
