import { useLocale, useTranslations } from 'next-intl';
import type { Holding } from '@/components/record/in-record';
import { More } from '@/components/record/more';
import { Section } from '@/components/record/section';
import { MeetingEntries } from '@/components/schedule/entries';
import { meetingsOf } from '@/components/schedule/in-time';
import { Unknown } from '@/components/ui/unknown';
import { capitalised } from '@/lib/names';
import type { TookPart } from '@/lib/parts/queries';

const isMentioned = ({ role }: TookPart) => role === 'mentioned';

interface Figures {
  meetings: number;
  mentions: number;
  attended: number;
}

/** In how many meetings somebody took part, and in how many they are only named. */
export const heldOfMeetings = (
  { meetings, mentions }: Figures,
  { id, kind }: Pick<Holding, 'id' | 'kind'> = { id: 'meetings', kind: 'meetings' },
): Holding[] => [
  { id, kind, count: meetings },
  { id: 'named', kind: 'mentions', count: mentions },
];

/** A role and what a source calls it; a co-chair need not be called a chair as well. */
const rolesOf = (role: string, capacity: string | null, locale: string) =>
  capacity?.toLowerCase().endsWith(role.toLowerCase()) ? [capitalised(capacity, locale)] : [role, capacity];

/** Meetings with the role of somebody in each. */
export function MeetingsWithRoles({
  participations,
  named = false,
}: {
  participations: readonly TookPart[];
  /** Whether to say of a meeting that only names them that it does: where these do not stand apart. */
  named?: boolean;
}) {
  const options = useTranslations('options.participationRole');
  const locale = useLocale();
  const roleOf = (part: TookPart) =>
    isMentioned(part) && !named ? [part.capacity] : rolesOf(options(part.role), part.capacity, locale);
  return (
    <MeetingEntries
      meetings={participations.map((part) => ({ key: part.id, meeting: part.meeting, about: roleOf(part) }))}
    />
  );
}

type Props = {
  participations: readonly TookPart[];
  counts: Figures;
  id?: string;
  title?: string;
  /** Where all of them are. */
  href?: string;
};

/** The meetings in which somebody took part, each with the role; those where a source only names them stand apart. */
export function Meetings({ participations, counts, id = 'meetings', title, href }: Props) {
  const t = useTranslations('actor');
  const meeting = useTranslations('meeting');
  const took = participations.filter((part) => !isMentioned(part));
  const named = participations.filter(isMentioned);
  return (
    <>
      <Section id={id} title={title ?? t('meetings')} note={took.length > 0 ? t('meetingsNote') : undefined}>
        {took.length > 0 ? <MeetingsWithRoles participations={took} /> : <Unknown>{t('meetingsNone')}</Unknown>}
      </Section>
      {named.length > 0 ? (
        <Section id="named" title={meeting('named')} note={meeting('namedNote')}>
          <MeetingsWithRoles participations={named} />
        </Section>
      ) : null}
      <More kind="meetings" shown={meetingsOf(participations).length} count={counts.attended} href={href} />
    </>
  );
}
