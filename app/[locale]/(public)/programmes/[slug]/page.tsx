import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ProgrammeView } from '@/components/programmes/page';
import { formerPage } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { paths, type SearchParams } from '@/lib/paths';
import { publicProgramme } from '@/lib/programmes/queries/page';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicProgramme);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const past = await pastMetadata('programme', slug, await searchParams);
  if (past) return past;
  const programme = await read(slug);
  if (!programme) return missingMetadata();
  const t = await getTranslations('programme');
  return publicMetadata({
    locale,
    title: programme.name,
    description: t('description', { name: programme.name }),
    path: paths.programme(slug),
    card: paths.card('programme', slug),
    reference: await referenceOfPage(programme, programme.name, locale),
  });
}

export default async function ProgrammePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const past = await pastPage('programme', slug, await searchParams, locale);
  if (past) return past;
  const programme = await read(slug);
  return programme ? (
    <ProgrammeView programme={programme} origin={env().NEXTAUTH_URL} />
  ) : (
    formerPage('programme', slug, locale)
  );
}
