import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PagePart } from '@/components/record/article';
import type { ContentsKind } from '@/components/record/in-record';
import { More } from '@/components/record/more';
import { MeetingEntries } from '@/components/schedule/entries';
import { meetingsOf } from '@/components/schedule/in-time';
import { Unknown } from '@/components/ui/unknown';
import { capitalised } from '@/lib/names';
import type { ParticipationBrief } from '@/lib/parts/queries';

const isMentioned = ({ role }: ParticipationBrief) => role === 'mentioned';

interface Figures {
  meetings: number;
  mentions: number;
  attended: number;
}

/** A role and what a source calls it; a co-chair need not be called a chair as well. */
const rolesOf = (role: string, capacity: string | null, locale: string) =>
  capacity?.toLowerCase().endsWith(role.toLowerCase()) ? [capitalised(capacity, locale)] : [role, capacity];

/** Meetings with the role of somebody in each. */
export function MeetingsWithRoles({
  participations,
  named = false,
}: {
  participations: readonly ParticipationBrief[];
  /** Whether to say of a meeting that only names them that it does: where these do not stand apart. */
  named?: boolean;
}) {
  const options = useTranslations('options.participationRole');
  const locale = useLocale();
  const roleOf = (part: ParticipationBrief) =>
    isMentioned(part) && !named ? [part.capacity] : rolesOf(options(part.role), part.capacity, locale);
  return (
    <MeetingEntries
      meetings={participations.map((part) => ({ key: part.id, meeting: part.meeting, about: roleOf(part) }))}
    />
  );
}

interface Options {
  participations: readonly ParticipationBrief[];
  counts: Figures;
  /** What the part is called on its page, where it is not "Meetings". */
  as?: { id: string; title: string; kind: ContentsKind };
  /** Where all of them are. */
  href?: string;
  /** Ways to keep them in a calendar. */
  calendar?: ReactNode;
}

/** The meetings in which somebody took part, each with the role; those where a source only names them stand apart. */
export function useMeetingsParts({ participations, counts, as, href, calendar }: Options): (PagePart | false)[] {
  const t = useTranslations('actor');
  const meeting = useTranslations('meeting');
  const took = participations.filter((part) => !isMentioned(part));
  const named = participations.filter(isMentioned);
  const more = <More kind="meetings" shown={meetingsOf(participations).length} count={counts.attended} href={href} />;
  return [
    {
      id: as?.id ?? 'meetings',
      title: as?.title ?? t('meetings'),
      note: took.length > 0 ? t('meetingsNote') : undefined,
      held: [{ kind: as?.kind ?? 'meetings', count: counts.meetings }],
      citations: [],
      content: () => (
        <>
          {took.length > 0 ? <MeetingsWithRoles participations={took} /> : <Unknown>{t('meetingsNone')}</Unknown>}
          {calendar}
          {named.length > 0 ? null : more}
        </>
      ),
    },
    named.length > 0 && {
      id: 'named',
      title: meeting('named'),
      note: meeting('namedNote'),
      held: [{ kind: 'mentions', count: counts.mentions }],
      citations: [],
      content: () => (
        <>
          <MeetingsWithRoles participations={named} />
          {more}
        </>
      ),
    },
  ];
}
