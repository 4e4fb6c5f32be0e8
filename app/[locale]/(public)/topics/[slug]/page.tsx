import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { formerPage } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { TopicView } from '@/components/topics/page';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { paths, type SearchParams } from '@/lib/paths';
import { publicTopic } from '@/lib/topics/queries/page';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicTopic);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const past = await pastMetadata('topic', slug, await searchParams);
  if (past) return past;
  const topic = await read(slug);
  if (!topic) return missingMetadata();
  const t = await getTranslations('topic');
  return publicMetadata({
    locale,
    title: topic.name,
    description: t('description', { name: topic.name }),
    path: paths.topic(slug),
    card: paths.card('topic', slug),
    reference: await referenceOfPage(topic, topic.name, locale),
    feed: { of: 'topic', handle: slug },
    calendar: paths.calendarFileOf('topic', slug),
  });
}

export default async function TopicPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const past = await pastPage('topic', slug, await searchParams, locale);
  if (past) return past;
  const topic = await read(slug);
  return topic ? <TopicView topic={topic} origin={env().NEXTAUTH_URL} /> : formerPage('topic', slug, locale);
}
