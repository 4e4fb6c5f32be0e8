import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { formerPageOf } from '@/components/record/former';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { TakeawayView } from '@/components/takeaways/page';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { publicTakeaway } from '@/lib/takeaways/queries/page';

type Props = { params: Promise<{ locale: Locale; id: string }> };

// The head and the page of one request share one read.
const read = cache(publicTakeaway);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const takeaway = await read(id);
  if (!takeaway) return missingMetadata();
  const t = await getTranslations('takeaway');
  return publicMetadata({
    locale,
    title: takeaway.headline,
    description: t('description', { title: takeaway.meeting.title }),
    path: paths.takeaway(id),
    card: paths.card('takeaway', id),
  });
}

export default async function TakeawayPage({ params }: Props) {
  const { locale, id } = await params;
  const takeaway = await read(id);
  return takeaway ? <TakeawayView takeaway={takeaway} origin={env().NEXTAUTH_URL} /> : formerPageOf(id, locale);
}
