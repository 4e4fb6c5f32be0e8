import { useLocale, useTranslations } from 'next-intl';
import { decimalYear, percent, yearAxis } from '@/components/charts/years';
import { More } from '@/components/record/more';
import { inTime } from '@/components/schedule/in-time';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import styles from './path.module.css';

type Props = {
  meetings: readonly MeetingBrief[];
  /** The meeting on whose page the path is drawn. */
  here?: string;
  /** At how many it was presented, where these are not all, and where all of them are. */
  count?: number;
  all?: string;
};

/** The meetings that a line in time can show, in time; none where fewer than two have a date: one makes no line. */
function stopsOf(meetings: readonly MeetingBrief[]) {
  const dated = inTime(meetings).flatMap((meeting) =>
    meeting.startOn === null ? [] : [{ meeting, year: decimalYear(meeting.startOn) }],
  );
  return dated.length > 1 ? dated : [];
}

/** What the picture is, the years as ticks on a line with a dot for each meeting, and how many it cannot show. */
function Line({ meetings, here }: Pick<Props, 'meetings' | 'here'>) {
  const t = useTranslations('meeting');
  const stops = stopsOf(meetings);
  const undated = stops.length > 0 ? meetings.length - stops.length : 0;
  return (
    <>
      <figcaption className={styles.caption}>
        {t('path')} <small>{t('pathNote', { undated })}</small>
      </figcaption>
      {stops.length > 0 ? <Years stops={stops} here={here} /> : null}
    </>
  );
}

function Years({ stops, here }: { stops: ReturnType<typeof stopsOf>; here?: string }) {
  const axis = yearAxis(
    stops.map(({ year }) => year),
    5,
  );
  return (
    // Years run one way in every language: an end of the line is its first year or its last.
    <svg className={styles.line} direction="ltr" height="46" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="16" y2="16" className={styles.axis} />
      {axis.ticks.map((year) => (
        <g key={year}>
          <line x1={percent(axis.at(year))} x2={percent(axis.at(year))} y1="16" y2="24" className={styles.axis} />
          <text x={percent(axis.at(year))} y="40" textAnchor={anchorOf(axis.at(year))}>
            {year}
          </text>
        </g>
      ))}
      {stops.map(({ meeting, year }, position) => (
        <circle
          key={position}
          cx={percent(axis.at(year))}
          cy="16"
          r={meeting.id === here ? 7 : 5}
          className={meeting.id === here ? styles.here : styles.stop}
        >
          <title>{meeting.title}</title>
        </circle>
      ))}
    </svg>
  );
}

/** When, under which name and where a model was presented. */
export function Stop({ meeting, here }: { meeting: MeetingBrief; here?: string }) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const locale = useLocale();
  return (
    <div className={styles.row}>
      <span className={styles.when}>{whenOf(meeting, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>}</span>
      <span>
        {meeting.id === here ? (
          <bdi>{meeting.title}</bdi>
        ) : (
          <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>
        )}
        {meeting.id === here ? <small> ({t('here')})</small> : null}
        <small className={styles.where}>
          <Where meeting={meeting} /> <ScheduleTag meeting={meeting} />
        </small>
      </span>
    </div>
  );
}

/** The meetings at which a model was presented as a line in time; nothing where fewer than two have a date. */
export function PathLine({ meetings }: { meetings: readonly MeetingBrief[] }) {
  if (stopsOf(meetings).length === 0) return null;
  return (
    <figure className={`${styles.figure} ${styles.alone}`}>
      <Line meetings={meetings} />
    </figure>
  );
}

/** The meetings at which a model was presented, in time: a line, and the list that says the same. Undated ones come last. */
export function ModelPath({ meetings, here, count = meetings.length, all }: Props) {
  return (
    <figure className={styles.figure}>
      <Line meetings={meetings} here={here} />
      <ol className={styles.list}>
        {inTime(meetings).map((meeting) => (
          <li key={meeting.id} aria-current={meeting.id === here ? 'true' : undefined}>
            <Stop meeting={meeting} here={here} />
          </li>
        ))}
      </ol>
      <More kind="meetings" shown={meetings.length} count={count} href={all} />
    </figure>
  );
}

/** Labels at the ends of the axis stay inside the picture. */
function anchorOf(position: number): 'start' | 'middle' | 'end' {
  if (position < 4) return 'start';
  return position > 96 ? 'end' : 'middle';
}
