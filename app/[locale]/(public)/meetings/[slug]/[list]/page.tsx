import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { LIST_TITLES, MeetingListView } from '@/components/meetings/list-page';
import { formerPage } from '@/components/record/former';
import { publicMetadata } from '@/components/site/metadata';
import { Missing, missingMetadata } from '@/components/site/missing';
import { env } from '@/lib/env';
import { type MeetingList, meetingListOf, publicMeetingList } from '@/lib/meetings/queries/whole-list';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';

type Props = {
  params: Promise<{ locale: Locale; slug: string; list: string }>;
  searchParams: Promise<SearchParams>;
};

// The head and the page of one request share one read.
const read = cache((slug: string, list: MeetingList, after?: string, before?: string) =>
  publicMeetingList(slug, list, { after, before }),
);

async function asked({ params, searchParams }: Props) {
  const [{ slug, list: name, locale }, query] = await Promise.all([params, searchParams]);
  const list = meetingListOf(name);
  const [after, before] = [oneOf(query.after), oneOf(query.before)];
  return { slug, locale, list, after, before, page: list ? await read(slug, list, after, before) : null };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug, list, after, before, page } = await asked(props);
  if (!list || !page) return missingMetadata();
  const t = await getTranslations('meeting');
  const title = t('listOf', { list: t(LIST_TITLES[list]), title: page.meeting.title });
  return publicMetadata({
    locale,
    title,
    description: title,
    path: paths.meetingList(slug, list, { after, before }),
    card: paths.card('meeting', slug),
  });
}

export default async function MeetingListPage(props: Props) {
  const { locale, slug, list, page } = await asked(props);
  if (!list) {
    answerNotFound();
    return <Missing />;
  }
  return page ? (
    <MeetingListView list={list} page={page} origin={env().NEXTAUTH_URL} />
  ) : (
    formerPage('meeting', slug, locale)
  );
}
