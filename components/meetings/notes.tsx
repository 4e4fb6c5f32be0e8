import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';

/** What a reader must know before the text: whether the meeting took place, and under which rule. */
export function MeetingNotes({ meeting }: { meeting: Pick<MeetingParts, 'schedule' | 'effectiveRule'> }) {
  const t = useTranslations('meeting');
  const { schedule, effectiveRule } = meeting;
  return (
    <>
      {schedule === 'confirmed' ? null : <Notice tone="doubt">{t(`${schedule}Note`)}</Notice>}
      {effectiveRule === 'chatham_house' ? <Notice>{t('chathamNote')}</Notice> : null}
      {effectiveRule === 'closed' ? <Notice>{t('closedNote')}</Notice> : null}
    </>
  );
}
