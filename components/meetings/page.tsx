import { useTranslations } from 'next-intl';
import { ClaimList } from '@/components/claims/list';
import { ModelsPresented } from '@/components/models/presented';
import { type PagePart, RecordArticle } from '@/components/record/article';
import { useGoneWords } from '@/components/record/gone';
import { lede } from '@/components/record/lede';
import { More } from '@/components/record/more';
import { Statements } from '@/components/record/section';
import { numberSources } from '@/components/record/sources-of-page';
import { TakeawayItem } from '@/components/takeaways/item';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import type { MeetingList } from '@/lib/meetings/queries/whole-list';
import { MOST_COUNTED } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { Commitments } from './commitments';
import { Doubt } from './doubt';
import { MeetingFacts } from './facts';
import { FurtherFacts } from './further-facts';
import { eventOf } from './linked-data';
import { restsOf } from './lists';
import { MeetingNotes } from './notes';
import styles from './page.module.css';
import { Participation } from './participation';
import { Sessions } from './sessions';

type Takeaways = PublicMeeting['takeaways'];

/** A meeting as anyone may read it. */
export function MeetingView({ meeting, origin }: { meeting: PublicMeeting; origin: string }) {
  const site = useTranslations('site');
  const goneWords = useGoneWords();
  const options = useTranslations('options.meetingKind');
  return (
    <RecordArticle
      noun="meeting"
      record={meeting}
      title={meeting.title}
      site={origin}
      thing={eventOf(meeting, origin, goneWords)}
      head={{
        parent: { href: paths.meetings(), label: site('meetings') },
        kind: options(meeting.kind),
        title: meeting.title,
        aliases: meeting.aliases,
      }}
      facts={({ held }) => <MeetingFacts meeting={meeting} held={held} />}
      parts={useParts(meeting)}
      beyond={meeting.beyond}
    />
  );
}

/** The parts of a meeting's page; of a list that is empty there is none. */
function useParts(meeting: PublicMeeting): (PagePart | false)[] {
  const t = useTranslations('meeting');
  const { counts, claims, commitments, presentations, sessions } = meeting;
  const all = (list: MeetingList) => paths.list('meeting', meeting.slug, list);
  return [
    {
      id: 'notes',
      citations: [],
      content: (page) => (
        <div className={styles.notes}>
          <MeetingNotes meeting={meeting} />
          <Doubt meeting={meeting} page={page} />
        </div>
      ),
    },
    (meeting.summary !== null || meeting.citations.length > 0) &&
      lede({ id: 'summary', text: meeting.summary, citations: meeting.citations, none: t('summaryNone') }),
    ...useTakeaways(meeting),
    claims.length > 0 && {
      id: 'claims',
      title: t('claims'),
      note: t('claimsNote'),
      held: [{ kind: 'claims', count: counts.claims }],
      ...restsOf.claims(claims),
      content: ({ numbers }) => (
        <>
          <ClaimList claims={claims} numbers={numbers} on={meeting.startOn} />
          <More kind="claims" shown={claims.length} count={counts.claims} href={all('claims')} />
        </>
      ),
    },
    commitments.length > 0 && {
      id: 'commitments',
      title: t('commitments'),
      note: t('commitmentsNote'),
      held: [{ kind: 'commitments', count: counts.commitments }],
      ...restsOf.commitments(commitments),
      content: ({ numbers }) => (
        <>
          <Commitments meeting={meeting} numbers={numbers} />
          <More kind="commitments" shown={commitments.length} count={counts.commitments} href={all('commitments')} />
        </>
      ),
    },
    presentations.length > 0 && {
      id: 'models',
      title: t('models'),
      note: t('modelsNote'),
      held: [{ kind: 'models', count: counts.presentations }],
      ...restsOf.presentations(presentations),
      content: ({ numbers }) => (
        <>
          <ModelsPresented meeting={meeting} here={meeting} numbers={numbers} />
          <More kind="presentations" shown={presentations.length} count={counts.presentations} href={all('models')} />
        </>
      ),
    },
    sessions.length > 0 && {
      id: 'sessions',
      title: t('sessions'),
      note: t('sessionsNote'),
      held: [{ kind: 'sessions', count: counts.sessions }],
      ...restsOf.sessions(sessions),
      content: ({ numbers }) => (
        <>
          <Sessions meeting={meeting} numbers={numbers} numbered />
          <More kind="sessions" shown={sessions.length} count={counts.sessions} href={all('sessions')} />
        </>
      ),
    },
    {
      id: 'participation',
      title: t('participation'),
      citations: meeting.participantCounts.flatMap(({ citations }) => citations),
      content: ({ numbers }) => <Participation meeting={meeting} numbers={numbers} />,
    },
    { id: 'facts', title: t('facts'), citations: [], content: () => <FurtherFacts meeting={meeting} /> },
  ];
}

/** Takeaways, then the caveats among them; numbered through, as far as it is known how many stand before. */
function useTakeaways(meeting: PublicMeeting): PagePart[] {
  const t = useTranslations('meeting');
  const { counts } = meeting;
  const caveats = meeting.takeaways.filter(({ kind }) => kind === 'caveat');
  const others = meeting.takeaways.filter(({ kind }) => kind !== 'caveat');
  const oneSource = numberSources(others.flatMap(({ citations }) => citations)).size === 1;
  const partOf = (id: string, takeaways: Takeaways, count: number, before: number | undefined) => ({
    id,
    ...restsOf.takeaways(takeaways),
    content: ({ numbers }: Parameters<PagePart['content']>[0]) => (
      <>
        <Statements ordered={before !== undefined}>
          {takeaways.map((takeaway, position) => (
            <TakeawayItem
              on={meeting.startOn}
              key={takeaway.id}
              takeaway={takeaway}
              numbers={numbers}
              number={before === undefined ? undefined : before + position + 1}
            />
          ))}
        </Statements>
        <More
          kind="takeaways"
          shown={takeaways.length}
          count={count}
          whole={counts.takeaways}
          href={paths.list('meeting', meeting.slug, 'takeaways')}
        />
      </>
    ),
  });
  // After more than are counted, nobody knows the number of the first caveat.
  const before = counts.others < MOST_COUNTED ? counts.others : undefined;
  const parts = [
    others.length > 0 && {
      title: t('takeaways'),
      note: oneSource ? t('takeawaysNote') : undefined,
      ...partOf('takeaways', others, counts.others, 0),
    },
    caveats.length > 0 && {
      title: t('caveats'),
      note: t('caveatsNote'),
      ...partOf('caveats', caveats, counts.caveats, before),
    },
  ].filter((part) => part !== false);
  return parts.map((part, at) =>
    at === 0 ? { ...part, held: [{ kind: 'takeaways', count: counts.takeaways }] } : part,
  );
}
