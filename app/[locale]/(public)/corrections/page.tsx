import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { CorrectionKinds } from '@/components/corrections/kinds';
import { CorrectionList } from '@/components/corrections/list';
import { FeedLinks } from '@/components/site/feed-links';
import { ListHead } from '@/components/site/list-head';
import { publicMetadata } from '@/components/site/metadata';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { CORRECTION_KINDS } from '@/lib/history/correction';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { publicCorrections } from '@/lib/public/corrections';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

/** The kind that an address narrows the list to; one that is none narrows nothing. */
const kindOf = (given: string | string[] | undefined) => CORRECTION_KINDS.find((kind) => kind === oneOf(given));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { older, newer, kind } = await searchParams;
  const t = await getTranslations('corrections');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.corrections({ older: oneOf(older), newer: oneOf(newer), kind: kindOf(kind) }),
    card: paths.card('page', 'corrections'),
    feed: 'all',
  });
}

export default async function Corrections({ searchParams }: Props) {
  const { older, newer, kind: given } = await searchParams;
  const kind = kindOf(given);
  const page = await publicCorrections({ older: oneOf(older), newer: oneOf(newer) }, kind);
  const t = await getTranslations('corrections');
  return (
    <>
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      <FeedLinks subject="all" />
      <CorrectionKinds chosen={kind} />
      {page.rows.length === 0 ? (
        <EmptyState title={kind ? t('emptyOfKind') : t('empty')} />
      ) : (
        <CorrectionList corrections={page.rows} states={page.states} called={page.called} />
      )}
      <Pager
        label={t('pages')}
        newer={page.newer && paths.corrections({ newer: page.newer, kind })}
        older={page.older && paths.corrections({ older: page.older, kind })}
        newerLabel={t('newer')}
        olderLabel={t('older')}
      />
    </>
  );
}
