import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MeetingView } from '@/components/meetings/page';
import { whenOf, whereOf } from '@/components/meetings/words';
import { formerPage } from '@/components/record/former';
import { missingMetadata } from '@/components/shell/missing';
import { localPath } from '@/i18n/path';
import { env } from '@/lib/env';
import { publicMeetingPage } from '@/lib/meetings/queries/page';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ locale: string; slug: string }> };

// The head and the page of one request share one read.
const read = cache(publicMeetingPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const meeting = await read(slug);
  if (!meeting) return missingMetadata();
  const t = await getTranslations('meeting');
  const options = await getTranslations('options.meetingKind');
  return {
    title: meeting.title,
    description: t('description', {
      kind: options(meeting.kind),
      when: whenOf(meeting, locale) ?? t('whenUnknown'),
      where: whereOf(meeting, locale) ?? t('whereUnknown'),
    }),
    alternates: { canonical: localPath(paths.meeting(slug), locale) },
  };
}

export default async function MeetingPage({ params }: Props) {
  const { locale, slug } = await params;
  const meeting = await read(slug);
  return meeting ? <MeetingView meeting={meeting} origin={env().NEXTAUTH_URL} /> : formerPage('meeting', slug, locale);
}
