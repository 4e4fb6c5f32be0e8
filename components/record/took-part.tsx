import { useTranslations } from 'next-intl';
import { MeetingEntries } from '@/components/meetings/entries';
import { Unknown } from '@/components/ui/unknown';
import { MOST, type TookPart } from '@/lib/parts/queries';
import { Cut } from './entries';
import { Section } from './section';

/** The meetings in which somebody took part, each with the role; those where a source only names them stand apart. */
export function Meetings({ participations }: { participations: readonly TookPart[] }) {
  const t = useTranslations('actor');
  const meeting = useTranslations('meeting');
  const options = useTranslations('options.participationRole');
  const entriesOf = (parts: readonly TookPart[]) =>
    parts.map((part) => ({
      key: part.id,
      meeting: part.meeting,
      about: part.role === 'mentioned' ? [part.capacity] : [options(part.role), part.capacity],
    }));
  const took = participations.filter(({ role }) => role !== 'mentioned');
  const named = participations.filter(({ role }) => role === 'mentioned');
  return (
    <>
      <Section id="meetings" title={t('meetings')} note={t('meetingsNote')}>
        {took.length > 0 ? <MeetingEntries meetings={entriesOf(took)} /> : <Unknown>{t('meetingsNone')}</Unknown>}
      </Section>
      {named.length > 0 ? (
        <Section id="named" title={meeting('named')} note={meeting('namedNote')}>
          <MeetingEntries meetings={entriesOf(named)} />
        </Section>
      ) : null}
      <Cut count={participations.length} most={MOST} />
    </>
  );
}
