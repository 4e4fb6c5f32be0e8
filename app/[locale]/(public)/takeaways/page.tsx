import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Coins } from '@/components/record/coins';
import { Collection } from '@/components/record/collection';
import { ListHead } from '@/components/site/list-head';
import { publicMetadata } from '@/components/site/metadata';
import { TakeawayList } from '@/components/takeaways/list';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicTakeaways } from '@/lib/takeaways/queries/list';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { older, newer } = await searchParams;
  const t = await getTranslations('takeaways');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.takeaways({ older: oneOf(older), newer: oneOf(newer) }),
    card: paths.card('page', 'takeaways'),
  });
}

export default async function Takeaways({ searchParams }: Props) {
  const { older, newer } = await searchParams;
  const page = await publicTakeaways({ older: oneOf(older), newer: oneOf(newer) });
  const t = await getTranslations('takeaways');
  return (
    <>
      <Collection
        path={paths.takeaways()}
        name={t('title')}
        description={t('description')}
        items={page.rows.map(({ id, headline }) => ({ path: paths.takeaway(id), name: headline }))}
      />
      <ListHead title={t('title')} noun="takeaway">
        {t('lead')}
      </ListHead>
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <TakeawayList takeaways={page.rows} />
      )}
      <Coins ids={page.rows.map(({ id }) => id)} />
      <Pager
        label={t('pages')}
        newer={page.newer && paths.takeaways({ newer: page.newer })}
        older={page.older && paths.takeaways({ older: page.older })}
        newerLabel={t('newer')}
        olderLabel={t('older')}
      />
    </>
  );
}
