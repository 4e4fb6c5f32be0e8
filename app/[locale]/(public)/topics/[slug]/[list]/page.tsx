import { getTranslations } from 'next-intl/server';
import { listRoute } from '@/components/record/list-route';
import { TopicListView } from '@/components/topics/list-page';
import { TOPIC_LISTS } from '@/lib/topics/queries/parts';
import { publicTopicList } from '@/lib/topics/queries/whole-list';

const route = listRoute({
  of: 'topic',
  lists: TOPIC_LISTS,
  read: publicTopicList,
  titleOf: async (list) => (await getTranslations('topic'))(list),
  nameOf: ({ topic }) => topic.name,
  View: TopicListView,
});

export const generateMetadata = route.generateMetadata;
export default route.Page;
