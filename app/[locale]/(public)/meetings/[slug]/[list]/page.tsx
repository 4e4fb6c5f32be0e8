import { getTranslations } from 'next-intl/server';
import { LIST_TITLES, MeetingListView } from '@/components/meetings/list-page';
import { listRoute } from '@/components/record/list-route';
import { env } from '@/lib/env';
import { MEETING_LISTS, publicMeetingList } from '@/lib/meetings/queries/whole-list';

const route = listRoute({
  of: 'meeting',
  lists: MEETING_LISTS,
  read: publicMeetingList,
  titleOf: async (list) => (await getTranslations('meeting'))(LIST_TITLES[list]),
  nameOf: ({ meeting }) => meeting.title,
  View: ({ list, page }) => <MeetingListView list={list} page={page} origin={env().NEXTAUTH_URL} />,
});

export const generateMetadata = route.generateMetadata;
export default route.Page;
