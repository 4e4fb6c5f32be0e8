import { useTranslations } from 'next-intl';
import { ClaimList } from '@/components/claims/list';
import { ModelsPresented } from '@/components/models/presented';
import { Coins } from '@/components/record/coins';
import { Colophon } from '@/components/record/colophon';
import { Statements } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources, type SourceNumbers } from '@/components/record/sources-of-page';
import { WholeList } from '@/components/record/whole-list';
import { TakeawayItem } from '@/components/takeaways/item';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingList, MeetingListPage } from '@/lib/meetings/queries/whole-list';
import { goneFrom } from '@/lib/parts/queries/gone';
import { Commitments } from './commitments';
import { restsOfAll } from './lists';
import { MeetingNotes } from './notes';
import { ByRole } from './participation';
import { Sessions } from './sessions';

/** The words over each list, as the meeting's page has them. */
export const LIST_TITLES = {
  takeaways: 'takeaways',
  claims: 'claims',
  commitments: 'commitments',
  models: 'models',
  sessions: 'sessions',
  participants: 'participation',
} as const satisfies Record<MeetingList, string>;

const LIST_HELD = {
  takeaways: 'takeaways',
  claims: 'claims',
  commitments: 'commitments',
  models: 'presentations',
  sessions: 'sessions',
  participants: 'names',
} as const satisfies Record<MeetingList, string>;

type Props = { list: MeetingList; page: MeetingListPage; origin: string };

function Rows({ list, page: { meeting, before, after }, numbers }: Omit<Props, 'origin'> & { numbers: SourceNumbers }) {
  if (list === 'claims') return <ClaimList claims={meeting.claims} numbers={numbers} on={meeting.startOn} />;
  if (list === 'commitments') return <Commitments meeting={meeting} numbers={numbers} />;
  if (list === 'models') return <ModelsPresented meeting={meeting} here={meeting} numbers={numbers} />;
  if (list === 'sessions') return <Sessions meeting={meeting} numbers={numbers} numbered={before === undefined} />;
  if (list === 'participants')
    return <ByRole parts={meeting.participations} gone={after ? [] : goneFrom(meeting, 'participations')} />;
  return (
    <Statements>
      {meeting.takeaways.map((takeaway) => (
        <TakeawayItem key={takeaway.id} takeaway={takeaway} numbers={numbers} on={meeting.startOn} />
      ))}
    </Statements>
  );
}

/** One list of a meeting, page by page, each statement beside its passages as on the meeting's own page. */
export function MeetingListView({ list, page, origin }: Props) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const { meeting } = page;
  const { citations, corrected } = restsOfAll(meeting);
  const numbers = numberSources(citations);
  const { takeaways, claims, commitments, presentations, sessions, participations } = meeting;
  const gone = list === 'participants' ? goneFrom(meeting, 'participations') : [];
  const lists = [takeaways, claims, commitments, presentations, sessions, participations, gone];
  const empty = lists.every(({ length }) => length === 0);
  // What the rule keeps back is not missing.
  const isKept = list === 'participants' && meeting.effectiveRule !== 'on_the_record';
  const nothing = isKept ? <p>{t('namesWithheld')}</p> : <Unknown>{record('notReported')}</Unknown>;
  return (
    <article>
      <WholeList
        noun="meeting"
        of={{ handle: meeting.slug, name: meeting.title }}
        list={list}
        title={t(LIST_TITLES[list])}
        kind={LIST_HELD[list]}
        page={page}
      >
        <MeetingNotes meeting={meeting} />
        {empty ? nothing : <Rows list={list} page={page} numbers={numbers} />}
      </WholeList>
      {empty || list === 'participants' ? null : <SourceList numbers={numbers} />}
      <Coins ids={[takeaways, claims, commitments].flat().map(({ id }) => id)} />
      <Colophon noun="meeting" {...meeting} parts={corrected} site={origin} />
    </article>
  );
}
