import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { STEP, stackByYear } from '@/components/charts/stack';
import { TableTwin } from '@/components/charts/table-twin';
import { decimalYear, percent } from '@/components/charts/years';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Unknown } from '@/components/ui/unknown';
import { localPath } from '@/lib/local-path';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { today } from '@/lib/time';
import { MarkLegend } from './mark-legend';
import { MarkShape, markOf } from './marks';
import styles from './time-line.module.css';

const FOOT = 28;

type Props = { meetings: readonly MeetingBrief[] };

function Marked({ meeting, x, y }: { meeting: MeetingBrief; x: string; y: number }) {
  const mark = markOf(meeting.kind);
  const locale = useLocale();
  return (
    <a href={localPath(paths.meeting(meeting.slug), locale)} tabIndex={-1}>
      <svg x={x} y={y} className={`${styles.mark} ${styles[mark]}`}>
        <title>{meeting.title}</title>
        <rect x="-7" y="-7" width="14" height="14" className={styles.reach} />
        <MarkShape mark={mark} />
      </svg>
    </a>
  );
}

/** The dated meetings in columns over an axis of years that reaches the present. */
function Years({ stacks }: { stacks: ReturnType<typeof stackByYear<MeetingBrief>> }) {
  const t = useTranslations('home');
  const { columns, ticks, at, tallest } = stacks;
  const height = tallest * STEP + 24;
  const now = percent(at(decimalYear(today())));
  return (
    <svg className={styles.years} width="100%" height={height + FOOT} aria-hidden="true" focusable="false">
      <line x1={now} x2={now} y1="0" y2={height} className={styles.now} />
      <text x={now} dx="-6" y="11" textAnchor="end">
        {t('today')}
      </text>
      <line x1="0" x2="100%" y1={height} y2={height} className={styles.axis} />
      {ticks.map(({ label, middle }) => (
        <text key={label} x={percent(middle)} y={height + 20} textAnchor="middle">
          {label}
        </text>
      ))}
      {columns.flatMap(({ middle, items }) =>
        items.map((meeting, level) => (
          <Marked key={meeting.id} meeting={meeting} x={percent(middle)} y={height - 10 - level * STEP} />
        )),
      )}
    </svg>
  );
}

/** Meetings without a date, in a margin of their own. */
function Undated({ meetings }: { meetings: readonly MeetingBrief[] }) {
  const t = useTranslations('home');
  return (
    <div className={styles.margin}>
      <svg width="100%" height="26" aria-hidden="true" focusable="false">
        {meetings.slice(0, 11).map((meeting, position) => (
          <Marked key={meeting.id} meeting={meeting} x={String(8 + position * STEP)} y={13} />
        ))}
      </svg>
      <p>
        {t('undated')} <b>{meetings.length}</b>
      </p>
    </div>
  );
}

/** Every meeting as a mark in its year; those without a date stand in a margin of their own. Its table says the same. */
export function TimeLine({ meetings }: Props) {
  const t = useTranslations('home');
  const record = useTranslations('record');
  const options = useTranslations('options.meetingKind');
  const locale = useLocale();
  const undated = meetings.filter(({ startOn }) => startOn === null);
  const stacks = stackByYear(meetings, decimalYear(today()));
  const caption = t('timeline', { from: String(stacks.from), to: String(stacks.to - 1) });
  return (
    <figure className={styles.figure}>
      <div className={styles.picture}>
        {undated.length < meetings.length ? (
          <Years stacks={stacks} />
        ) : (
          <p className={styles.said}>{t('allUndated')}</p>
        )}
        {undated.length > 0 ? <Undated meetings={undated} /> : null}
      </div>
      <figcaption className={styles.caption}>
        {undated.length < meetings.length ? <p className={styles.said}>{caption}</p> : null}
        <MarkLegend />
      </figcaption>
      <TableTwin label={record('asTable')}>
        <Table
          caption={caption}
          captionHidden
          columns={[t('columnMeeting'), t('columnDate'), t('columnKind'), t('columnPlace')]}
          rows={meetings.map((meeting) => ({
            key: meeting.id,
            cells: [
              <Fragment key="title">
                <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link> <ScheduleTag meeting={meeting} />
              </Fragment>,
              whenOf(meeting, locale) ?? <Unknown key="date">{record('notReported')}</Unknown>,
              options(meeting.kind),
              <Where key="place" meeting={meeting} />,
            ],
          }))}
        />
      </TableTwin>
    </figure>
  );
}
