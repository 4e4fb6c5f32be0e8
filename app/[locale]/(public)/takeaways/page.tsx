import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ListHead } from '@/components/shell/list-head';
import { TakeawayList } from '@/components/takeaways/list';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicTakeaways } from '@/lib/takeaways/queries/list';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('takeaways');
  return { title: t('title'), description: t('description') };
}

export default async function Takeaways({ searchParams }: Props) {
  const { older, newer } = await searchParams;
  const page = await publicTakeaways({ older: oneOf(older), newer: oneOf(newer) });
  const t = await getTranslations('takeaways');
  return (
    <>
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <TakeawayList takeaways={page.rows} />
      )}
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
