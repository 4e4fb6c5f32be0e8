import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { movedFrom, type Planned } from './words';

/**
 * That a meeting was called off, put off or not confirmed yet, and for when it was first planned; nothing of one that takes place as it was planned.
 */
export function ScheduleTag({ meeting }: { meeting: Planned }) {
  const options = useTranslations('options.meetingStatus');
  const t = useTranslations('meeting');
  const locale = useLocale();
  const { schedule } = meeting;
  const moved = movedFrom(meeting, locale);
  const isSaid = schedule === 'confirmed' || (schedule === 'postponed' && moved);
  const words = [isSaid ? '' : options(schedule), moved ? t(moved.how, { date: moved.date }) : ''].filter(Boolean);
  return words.length === 0 ? null : (
    <Tag shape="triangle" tone="caveat">
      {words.join(' · ')}
    </Tag>
  );
}
