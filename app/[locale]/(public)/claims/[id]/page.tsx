import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ClaimView } from '@/components/claims/page';
import { formerPageOf } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { publicClaim } from '@/lib/claims/queries/page';
import { env } from '@/lib/env';
import { plainText } from '@/lib/markdown';
import { paths, type SearchParams } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicClaim);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const past = await pastMetadata('claim', id, await searchParams);
  if (past) return past;
  const claim = await read(id);
  if (!claim) return missingMetadata();
  const t = await getTranslations('claim');
  return publicMetadata({
    locale,
    title: plainText(claim.text),
    description: t('description'),
    path: paths.claim(id),
    card: paths.card('claim', id),
    reference: await referenceOfPage(claim, plainText(claim.text), locale, claim),
  });
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const past = await pastPage('claim', id, await searchParams, locale);
  if (past) return past;
  const claim = await read(id);
  return claim ? <ClaimView claim={claim} origin={env().NEXTAUTH_URL} /> : formerPageOf(id, locale);
}
