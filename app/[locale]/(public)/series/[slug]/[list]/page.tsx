import { getTranslations } from 'next-intl/server';
import { listRoute } from '@/components/record/list-route';
import { SeriesMeetingsView } from '@/components/series/list-page';
import { publicSeriesMeetings, SERIES_LISTS } from '@/lib/public/series-meetings';

const route = listRoute({
  of: 'series',
  lists: SERIES_LISTS,
  read: (slug, _, place) => publicSeriesMeetings(slug, place),
  titleOf: async () => (await getTranslations('series'))('meetings'),
  nameOf: ({ series }) => series.name,
  View: SeriesMeetingsView,
});

export const generateMetadata = route.generateMetadata;
export default route.Page;
