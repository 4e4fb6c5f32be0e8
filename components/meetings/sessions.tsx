import { useTranslations } from 'next-intl';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { Said } from '@/components/record/said';
import { Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { ReadersTime } from '@/components/schedule/readers-time';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import { hasTimes, Times } from './times';

type Props = {
  meeting: Pick<MeetingParts, 'sessions' | 'takeaways' | 'effectiveRule' | 'timeZone'>;
  numbers: SourceNumbers;
  /** Whether the list begins with the first session, so that each can bear its number. */
  numbered: boolean;
};

/** A meeting's programme; each session has an address of its own. */
export function Sessions({ meeting, numbers, numbered }: Props) {
  const t = useTranslations('meeting');
  const options = useTranslations('options');
  // A kind that all sessions have in common tells none from another.
  const alike = new Set(meeting.sessions.map(({ type }) => type)).size === 1;
  return (
    <Statements ordered={numbered}>
      {meeting.sessions.map((session, position) => {
        const type = options(`sessionType.${session.type}`);
        const kind = alike || type === session.title ? undefined : type;
        const apart = session.effectiveRule !== meeting.effectiveRule;
        const rule = apart ? options(`attributionRule.${session.effectiveRule}`) : undefined;
        const said = kind || hasTimes(session) || session.room || rule;
        const left = meeting.takeaways.filter(({ sessionId }) => sessionId === session.id);
        return (
          <li key={session.id} id={`session-${session.id}`}>
            <Row
              citations={session.citations}
              said={[session.summary]}
              numbers={numbers}
              number={numbered ? position + 1 : undefined}
            >
              <h3>
                <bdi>{session.title}</bdi>
              </h3>
              {said ? (
                <Meta>
                  {kind ? <span>{kind}</span> : null}
                  <Times session={session} zone={meeting.timeZone} />
                  {session.scheduledStart && meeting.timeZone ? (
                    <ReadersTime start={session.scheduledStart} end={session.scheduledEnd} zone={meeting.timeZone} />
                  ) : null}
                  {session.room ? <bdi>{session.room}</bdi> : null}
                  {rule ? <span>{rule}</span> : null}
                </Meta>
              ) : null}
              {session.summary ? <Said citations={session.citations}>{session.summary}</Said> : null}
              {left.length > 0 ? (
                <Meta>
                  <span>{t('sessionFrom')}</span>
                  {left.map(({ id, headline }) => (
                    <a key={id} href={`#takeaway-${id}`}>
                      <bdi>{headline}</bdi>
                    </a>
                  ))}
                </Meta>
              ) : null}
            </Row>
          </li>
        );
      })}
    </Statements>
  );
}
