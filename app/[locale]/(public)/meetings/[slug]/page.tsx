import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MeetingView } from '@/components/meetings/page';
import { formerPage } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { whenOf, whereOf } from '@/components/schedule/words';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { paths, type SearchParams } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicMeeting);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const past = await pastMetadata('meeting', slug, await searchParams);
  if (past) return past;
  const meeting = await read(slug);
  if (!meeting) return missingMetadata();
  const t = await getTranslations('meeting');
  const options = await getTranslations('options');
  return publicMetadata({
    locale,
    title: meeting.title,
    description: t('description', {
      kind: options(`meetingKind.${meeting.kind}`),
      when: whenOf(meeting, locale) ?? t('whenUnknown'),
      where: whereOf(meeting, locale, options('attendanceMode.online').toLocaleLowerCase(locale)) ?? t('whereUnknown'),
    }),
    path: paths.meeting(slug),
    card: paths.card('meeting', slug),
    reference: await referenceOfPage(meeting, meeting.title, locale),
  });
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const past = await pastPage('meeting', slug, await searchParams, locale);
  if (past) return past;
  const meeting = await read(slug);
  return meeting ? <MeetingView meeting={meeting} origin={env().NEXTAUTH_URL} /> : formerPage('meeting', slug, locale);
}
