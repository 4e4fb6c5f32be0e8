import { getLocale, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import type { NounName } from '@/lib/field';
import { MOST_COUNTED } from '@/lib/parts/queries';
import { oneOf, paths, type SearchParams } from '@/lib/paths';
import { mayCreate } from '@/lib/policy';
import type { Member } from '@/lib/viewer';
import { bulkActsFor } from '@/lib/workflows/bulk';
import { filtersOf, readFilters } from '@/lib/workspace/filters';
import { listRecords, SORTS, sortsOf } from '@/lib/workspace/lists';
import { authorsFor, titlesOf } from '@/lib/workspace/search';
import { ActiveFilters } from './active-filters';
import { addressOf, firstOrder, type ListAddress, sortedBy } from './list-address';
import { ListFilters } from './list-filters';
import { rowOf } from './list-row';
import styles from './record-list.module.css';
import { RecordTable } from './record-table';
import { SaveSearch } from './save-search';

type Props = { viewer: Member; noun: NounName; asked: SearchParams };

/** Every record of one noun that the viewer may see: filtered, sorted and paged by its address, which works without script. */
export async function RecordList({ viewer, noun, asked: params }: Props) {
  const filters = filtersOf(noun);
  const filtering = readFilters(filters, params);
  const sort = sortsOf(noun).find((one) => one === params.sort) ?? SORTS[0];
  const order = params.order === 'asc' || params.order === 'desc' ? params.order : firstOrder(sort);
  const asked: ListAddress = { filtering, sort, order };
  const place = { after: oneOf(params.after), before: oneOf(params.before) };
  const pointed = filters.flatMap((filter) => {
    const id = filtering.get(filter.name);
    return filter.kind === 'record' && id ? [{ noun: filter.noun, id }] : [];
  });
  const [page, names, authors, t, nouns, locale] = await Promise.all([
    listRecords(viewer, noun, { ...asked, ...place }),
    titlesOf(viewer, pointed),
    authorsFor(viewer),
    getTranslations('list'),
    getTranslations('nouns'),
    getLocale(),
  ]);
  const create = mayCreate(viewer) ? (
    <LinkButton variant="primary" href={paths.newRecord(noun)}>
      {nouns(`${noun}.new`)}
    </LinkButton>
  ) : null;
  const filtered = filtering.size > 0;
  const about = { noun, asked, filters, names, authors };
  return (
    <div className={styles.list}>
      <header className={styles.head}>
        <div>
          <h1>{nouns(`${noun}.many`)}</h1>
          <p>{t(page.count > MOST_COUNTED ? 'countMore' : 'count', { count: Math.min(page.count, MOST_COUNTED) })}</p>
        </div>
        {create}
      </header>
      <ListFilters {...about} />
      {filtered ? (
        <>
          <ActiveFilters {...about} emptiedBy={page.emptiedBy} empty={page.count === 0} />
          <SaveSearch path={addressOf(noun, asked)} name={nouns(`${noun}.many`)} />
        </>
      ) : null}
      {page.records.length === 0 ? (
        filtered ? null : (
          <EmptyState title={t('empty')} action={create}>
            <p>{t('emptyText')}</p>
          </EmptyState>
        )
      ) : (
        <RecordTable
          key={addressOf(noun, asked, place)}
          noun={noun}
          caption={nouns(`${noun}.many`)}
          columns={sortsOf(noun).map((one) => ({
            sort: one,
            href: addressOf(noun, sortedBy(asked, one)),
            order: one === sort ? order : null,
          }))}
          rows={page.records.map((record) => rowOf(record, locale))}
          acts={bulkActsFor(viewer, noun)}
        />
      )}
      <Pager
        label={t('pages')}
        newer={page.previous ? addressOf(noun, asked, { before: page.previous }) : undefined}
        newerLabel={t('previous')}
        older={page.next ? addressOf(noun, asked, { after: page.next }) : undefined}
        olderLabel={t('next')}
      />
    </div>
  );
}
