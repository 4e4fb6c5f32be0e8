import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useHeld } from '@/components/record/in-record';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingRow } from '@/lib/meetings/queries/list';
import { paths } from '@/lib/paths';
import styles from './row.module.css';

type Props = {
  meeting: MeetingRow;
  /** How deep the list stands in its page. */
  heading: 'h2' | 'h3';
  /** A sentence of what was said there. */
  said?: ReactNode;
};

/** One meeting in a list. */
export function MeetingItem({ meeting, heading: Heading, said }: Props) {
  const held = useHeld();
  const record = useTranslations('record');
  const options = useTranslations('options.meetingKind');
  const locale = useLocale();
  const { takeaways, presentations } = meeting.figures;
  return (
    <li className={styles.row}>
      <p className={styles.when}>{whenOf(meeting, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>}</p>
      <div>
        <Heading className={styles.title}>
          <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>
        </Heading>
        <p className={styles.about}>
          <span>
            {options(meeting.kind)} · <Where meeting={meeting} />
          </span>
          <ScheduleTag meeting={meeting} />
        </p>
        {said ? <p className={styles.said}>{said}</p> : null}
      </div>
      <p className={styles.counts}>
        {[takeaways > 0 ? held('takeaways', takeaways) : '', presentations > 0 ? held('models', presentations) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
