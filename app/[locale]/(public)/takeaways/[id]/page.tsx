import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { formerPageOf } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { TakeawayView } from '@/components/takeaways/page';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { paths, type SearchParams } from '@/lib/paths';
import { publicTakeaway } from '@/lib/takeaways/queries/page';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicTakeaway);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const past = await pastMetadata('takeaway', id, await searchParams);
  if (past) return past;
  const takeaway = await read(id);
  if (!takeaway) return missingMetadata();
  const t = await getTranslations('takeaway');
  return publicMetadata({
    locale,
    title: takeaway.headline,
    description: t('description', { title: takeaway.meeting.title }),
    path: paths.takeaway(id),
    card: paths.card('takeaway', id),
    reference: await referenceOfPage(takeaway, takeaway.headline, locale, takeaway),
  });
}

export default async function TakeawayPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const past = await pastPage('takeaway', id, await searchParams, locale);
  if (past) return past;
  const takeaway = await read(id);
  return takeaway ? <TakeawayView takeaway={takeaway} origin={env().NEXTAUTH_URL} /> : formerPageOf(id, locale);
}
