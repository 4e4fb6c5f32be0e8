import { getTranslations } from 'next-intl/server';
import { listRoute } from '@/components/record/list-route';
import { PassagesView } from '@/components/sources/list-page';
import { publicPassages, SOURCE_LISTS } from '@/lib/sources/queries/whole-list';

const route = listRoute({
  of: 'source',
  lists: SOURCE_LISTS,
  read: (id, _, place) => publicPassages(id, place),
  titleOf: async () => (await getTranslations('source'))('rests'),
  nameOf: ({ source }) => source.title,
  View: PassagesView,
});

export const generateMetadata = route.generateMetadata;
export default route.Page;
