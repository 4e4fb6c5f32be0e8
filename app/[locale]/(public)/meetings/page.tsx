import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { MeetingItem } from '@/components/meetings/row';
import { Coins } from '@/components/record/coins';
import { Collection } from '@/components/record/collection';
import { ListHead } from '@/components/site/list-head';
import { publicMetadata } from '@/components/site/metadata';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { publicMeetings } from '@/lib/meetings/queries/list';
import { oneOf, paths, type SearchParams } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { older, newer } = await searchParams;
  const t = await getTranslations('meetings');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.meetings({ older: oneOf(older), newer: oneOf(newer) }),
    card: paths.card('page', 'meetings'),
  });
}

export default async function Meetings({ searchParams }: Props) {
  const { older, newer } = await searchParams;
  const page = await publicMeetings({ older: oneOf(older), newer: oneOf(newer) });
  const t = await getTranslations('meetings');
  return (
    <>
      <Collection
        path={paths.meetings()}
        name={t('title')}
        description={t('description')}
        items={page.rows.map(({ slug, title }) => ({ path: paths.meeting(slug), name: title }))}
      />
      <ListHead title={t('title')} noun="meeting">
        {t('lead')}
      </ListHead>
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <ul>
          {page.rows.map((meeting) => (
            <MeetingItem key={meeting.id} meeting={meeting} heading="h2" />
          ))}
        </ul>
      )}
      <Coins ids={page.rows.map(({ id }) => id)} />
      <Pager
        label={t('pages')}
        newer={page.newer && paths.meetings({ newer: page.newer })}
        older={page.older && paths.meetings({ older: page.older })}
        newerLabel={t('newer')}
        olderLabel={t('older')}
      />
    </>
  );
}
