import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { MeetingPage } from '@/lib/meetings/queries/page';

/** What a reader must know before the text: whether the meeting took place, and under which rule. */
export function MeetingNotes({ meeting }: { meeting: Pick<MeetingPage, 'schedule' | 'effectiveRule'> }) {
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
