import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { listRoute } from '@/components/record/list-route';
import { WholeList } from '@/components/record/whole-list';
import { DiscussedView, discussedList } from '@/components/statements/discussed';
import { Unknown } from '@/components/ui/unknown';
import { DISCUSSED_LISTS, type DiscussedPage } from '@/lib/public/discussed';
import { type PassagesPage, publicPassages, SOURCE_LISTS } from '@/lib/sources/queries/whole-list';
import { Passages } from './passages';

/** What rests on a source, page by page. */
function PassagesView({ page }: { page: PassagesPage }) {
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

type SourcePage = { passages: PassagesPage } | { discussed: DiscussedPage };

const SourceListView = ({ page }: { page: SourcePage }) =>
  'passages' in page ? <PassagesView page={page.passages} /> : <DiscussedView page={page.discussed} />;

const at = discussedList('source');

/** The route of the lists of a source. */
export const sourceRoute = listRoute({
  of: 'source',
  lists: [...SOURCE_LISTS, ...DISCUSSED_LISTS],
  read: async (id, list, place): Promise<SourcePage | null> => {
    const passages = list === 'passages' ? await publicPassages(id, place) : null;
    const discussed = list === 'discussed' ? await at.read(id, place) : null;
    return passages ? { passages } : discussed && { discussed };
  },
  titleOf: async (list) => (list === 'passages' ? (await getTranslations('source'))('rests') : at.title()),
  nameOf: (page) => ('passages' in page ? page.passages.source.title : page.discussed.subject.name),
  View: SourceListView,
});
