import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MeetingView } from '@/components/meetings/page';
import { whenOf, whereOf } from '@/components/meetings/words';
import { Withdrawn } from '@/components/record/withdrawn';
import { Missing, missingMetadata } from '@/components/shell/missing';
import { localPath } from '@/i18n/path';
import { env } from '@/lib/env';
import { publicMeetingPage } from '@/lib/meetings/queries/page';
import { paths } from '@/lib/paths';
import { answerGone, answerNotFound } from '@/lib/response';
import { formerAddress } from '@/lib/workflows/permalink';

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
  if (meeting) return <MeetingView meeting={meeting} origin={env().NEXTAUTH_URL} />;
  const former = await formerAddress('meeting', slug);
  if (former?.kind === 'moved') permanentRedirect(localPath(paths.meeting(former.slug), locale));
  if (former?.kind === 'withdrawn') {
    answerGone();
    return <Withdrawn {...former} />;
  }
  answerNotFound();
  return <Missing />;
}
