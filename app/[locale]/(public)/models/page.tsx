import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ModelList } from '@/components/models/row';
import { Collection } from '@/components/record/collection';
import { ListHead } from '@/components/site/list-head';
import { publicMetadata } from '@/components/site/metadata';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { publicModels } from '@/lib/models/queries/list';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import styles from './page.module.css';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { after, before } = await searchParams;
  const t = await getTranslations('models');
  return publicMetadata({
    locale,
    title: t('title'),
    description: t('description'),
    path: paths.models({ after: oneOf(after), before: oneOf(before) }),
    card: paths.card('page', 'models'),
  });
}

export default async function Models({ searchParams }: Props) {
  const { after, before } = await searchParams;
  const page = await publicModels({ after: oneOf(after), before: oneOf(before) });
  const t = await getTranslations('models');
  return (
    <>
      <Collection
        path={paths.models()}
        name={t('title')}
        description={t('description')}
        items={page.rows.map(({ slug, name }) => ({ path: paths.model(slug), name }))}
      />
      <ListHead title={t('title')} noun="model">
        {t('lead')}
      </ListHead>
      {page.rows.length > 1 ? (
        <p className={styles.compare}>
          <LinkButton href={paths.compareModels()}>{t('compare')}</LinkButton>
        </p>
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <ModelList models={page.rows} />
      )}
      <Pager
        label={t('pages')}
        newer={page.before && paths.models({ before: page.before })}
        older={page.after && paths.models({ after: page.after })}
        newerLabel={t('before')}
        olderLabel={t('after')}
      />
    </>
  );
}
