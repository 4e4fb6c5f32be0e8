import { useTranslations } from 'next-intl';
import { WholeList } from '@/components/record/whole-list';
import { Unknown } from '@/components/ui/unknown';
import type { PassagesPage } from '@/lib/sources/queries/whole-list';
import { Passages } from './passages';

/** What rests on a source, page by page. */
export function PassagesView({ page }: { page: PassagesPage }) {
  const t = useTranslations('source');
  const { source, rows } = page;
  return (
    <article>
      <WholeList
        noun="source"
        of={{ handle: source.id, name: source.title }}
        list="passages"
        title={t('rests')}
        kind="passages"
        page={page}
      >
        {rows.length > 0 ? (
          <Passages citations={rows} language={source.language} />
        ) : (
          <Unknown>{t('restsNone')}</Unknown>
        )}
      </WholeList>
    </article>
  );
}
