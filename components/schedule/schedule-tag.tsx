import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { MeetingBrief } from '@/lib/parts/queries';

/** That a meeting was called off, put off or not confirmed yet; nothing of one that is or was to take place as it says. */
export function ScheduleTag({ meeting: { schedule } }: { meeting: Pick<MeetingBrief, 'schedule'> }) {
  const t = useTranslations('options.meetingStatus');
  return schedule === 'confirmed' ? null : (
    <Tag shape="triangle" tone="caveat">
      {t(schedule)}
    </Tag>
  );
}
