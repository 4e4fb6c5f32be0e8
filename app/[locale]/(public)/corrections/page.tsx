import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { CorrectionList } from '@/components/corrections/list';
import { ListHead } from '@/components/site/list-head';
import { publicMetadata } from '@/components/site/metadata';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicCorrections } from '@/lib/public/corrections';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { older, newer } = await searchParams;
  const t = await getTranslations('corrections');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.corrections({ older: oneOf(older), newer: oneOf(newer) }),
    card: paths.card('page', 'corrections'),
  });
}

export default async function Corrections({ searchParams }: Props) {
  const { older, newer } = await searchParams;
  const page = await publicCorrections({ older: oneOf(older), newer: oneOf(newer) });
  const t = await getTranslations('corrections');
  return (
    <>
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      {page.rows.length === 0 ? <EmptyState title={t('empty')} /> : <CorrectionList corrections={page.rows} />}
      <Pager
        label={t('pages')}
        newer={page.newer && paths.corrections({ newer: page.newer })}
        older={page.older && paths.corrections({ older: page.older })}
        newerLabel={t('newer')}
        olderLabel={t('older')}
      />
    </>
  );
}
