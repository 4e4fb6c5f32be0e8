import { useTranslations } from 'next-intl';
import { WholeList } from '@/components/record/whole-list';
import { Unknown } from '@/components/ui/unknown';
import { type TopicList, topicNouns } from '@/lib/topics/queries/parts';
import type { TopicListPage } from '@/lib/topics/queries/whole-list';
import { TopicEntries } from './entries';

/** What stands under a topic, one list of it, page by page. */
export function TopicListView({ list, page }: { list: TopicList; page: TopicListPage }) {
  const t = useTranslations('topic');
  const { topic, rows } = page;
  return (
    <article>
      <WholeList
        noun="topic"
        of={{ handle: topic.slug, name: topic.name }}
        list={list}
        title={t(list)}
        kind={list}
        filtered={{ noun: topicNouns[list], of: { topic: topic.id } }}
        page={page}
      >
        {rows.length > 0 ? <TopicEntries list={list} assignments={rows} /> : <Unknown>{t('underNone')}</Unknown>}
      </WholeList>
    </article>
  );
}
