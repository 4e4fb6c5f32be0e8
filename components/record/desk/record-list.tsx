import { getLocale, getTranslations } from 'next-intl/server';
import { Button, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Select, TextField } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { Pager } from '@/components/ui/pager';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { localPath } from '@/i18n/path';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { mayCreate } from '@/lib/policy';
import { formatDay } from '@/lib/time';
import type { Member } from '@/lib/viewer';
import { listRecords } from '@/lib/workflows/desk';
import { StatusTag } from '../status-tag';
import styles from './record-list.module.css';

type Props = { viewer: Member; noun: NounName; asked: Record<string, string | string[] | undefined> };
const STATUSES = ['draft', 'in_review', 'published', 'withdrawn'] as const;
const textIn = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 200) : undefined);

/** Every record of one noun that the viewer may see. The filter lives in the address, and works without script. */
export async function RecordList({ viewer, noun, asked }: Props) {
  const [query, after] = [textIn(asked.q), textIn(asked.after)];
  const status = STATUSES.find((one) => one === asked.status);
  const [{ records, next }, t, nouns, statuses, locale] = await Promise.all([
    listRecords(viewer, noun, { status, query, after }),
    getTranslations('workspace'),
    getTranslations('nouns'),
    getTranslations('status'),
    getLocale(),
  ]);
  const filtered = Boolean(status || query);
  const create = mayCreate(viewer) ? (
    <LinkButton variant="primary" href={paths.newRecord(noun)}>
      {nouns(`${noun}.new`)}
    </LinkButton>
  ) : null;
  return (
    <div className={styles.list}>
      <header className={styles.head}>
        <div>
          <h1>{nouns(`${noun}.many`)}</h1>
          <p>{t('listLead')}</p>
        </div>
        {create}
      </header>
      <form action={localPath(paths.records(noun), locale)} className={styles.filter}>
        <TextField id="q" label={t('filterWords')} defaultValue={query} type="search" autoComplete="off" />
        <Select
          id="status"
          label={t('filterStatus')}
          defaultValue={status ?? ''}
          options={[
            { value: '', label: t('filterAny') },
            ...STATUSES.map((one) => ({ value: one, label: statuses(one) })),
          ]}
        />
        <Button type="submit">{t('filter')}</Button>
        {filtered ? (
          <LinkButton variant="quiet" href={paths.records(noun)}>
            {t('clear')}
          </LinkButton>
        ) : null}
      </form>
      {records.length === 0 ? (
        <EmptyState title={filtered ? t('listNoMatch') : t('listEmpty')} action={filtered ? undefined : create}>
          <p>{filtered ? t('listNoMatchText') : t('listEmptyText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={nouns(`${noun}.many`)}
          captionHidden
          columns={[t('columnTitle'), t('columnStatus'), t('columnSource'), t('columnUpdated')]}
          rows={records.map((record) => ({
            key: record.id,
            cells: [
              <div key="title" className={styles.title}>
                <Link href={paths.record(noun, record.id)}>{record.title || t('untitled')}</Link>
                {record.note ? <p>{record.note}</p> : null}
              </div>,
              <StatusTag key="status" status={record.status} />,
              record.unsourced ? (
                <Tag key="source" shape="triangle" tone="caveat">
                  {t('noSource')}
                </Tag>
              ) : (
                ''
              ),
              <time key="at" dateTime={record.updatedAt.toISOString()} className={styles.when}>
                {formatDay(record.updatedAt, locale)}
              </time>,
            ],
          }))}
        />
      )}
      <Pager
        label={t('pages')}
        newer={after ? paths.records(noun, { q: query, status }) : undefined}
        newerLabel={t('first')}
        older={next ? paths.records(noun, { q: query, status, after: next }) : undefined}
        olderLabel={t('next')}
      />
    </div>
  );
}
