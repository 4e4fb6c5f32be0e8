import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import type { BulkResult } from '@/lib/workflows/bulk';

export interface Report {
  done: number;
  not: { id: string; title: string; why: NonNullable<BulkResult['why']> }[];
}

/** What came of an act on several records: how many it was done to, and for each of the others why not. */
export function BulkReport({ noun, report: { done, not } }: { noun: NounName; report: Report }) {
  const t = useTranslations('list');
  return (
    <Notice role="status" tone={not.length > 0 ? 'doubt' : 'done'} title={t('bulk.report', { done, not: not.length })}>
      {not.length > 0 ? (
        <ul>
          {not.map(({ id, title, why }) => (
            <li key={id}>
              <Link href={paths.record(noun, id)}>{title || t('untitled')}</Link>: {t(`bulk.why.${why}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
