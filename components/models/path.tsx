import { useLocale, useTranslations } from 'next-intl';
import { decimalYear, percent, yearAxis } from '@/components/charts/years';
import { Where } from '@/components/meetings/where';
import { whenOf } from '@/components/meetings/words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import styles from './path.module.css';

type Props = {
  meetings: readonly MeetingBrief[];
  /** The meeting on whose page the path is drawn. */
  here?: string;
};

const dateOf = ({ startOn }: MeetingBrief) => startOn;

/** The meetings at which a model was presented, in time: a line, and the list that says the same. Undated ones stand apart. */
export function ModelPath({ meetings, here }: Props) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const locale = useLocale();
  const dated = meetings.flatMap((meeting) => {
    const date = dateOf(meeting);
    return date === null ? [] : [{ meeting, year: decimalYear(date) }];
  });
  dated.sort((a, b) => a.year - b.year);
  const undated = meetings.filter((meeting) => dateOf(meeting) === null);
  const axis =
    dated.length > 1
      ? yearAxis(
          dated.map(({ year }) => year),
          5,
        )
      : undefined;
  const ordered = [...dated.map(({ meeting }) => meeting), ...undated];
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {t('path')} <small>{t('pathNote')}</small>
      </figcaption>
      {axis ? (
        <svg className={styles.line} width="100%" height="46" aria-hidden="true" focusable="false">
          <line x1="0" x2="100%" y1="16" y2="16" className={styles.axis} />
          {axis.ticks.map((year) => (
            <text key={year} x={percent(axis.at(year))} y="40" textAnchor={anchorOf(axis.at(year))}>
              {year}
            </text>
          ))}
          {dated.map(({ meeting, year }) => (
            <circle
              key={meeting.id}
              cx={percent(axis.at(year))}
              cy="16"
              r={meeting.id === here ? 7 : 5}
              className={meeting.id === here ? styles.here : styles.stop}
            >
              <title>{meeting.title}</title>
            </circle>
          ))}
        </svg>
      ) : null}
      <ol className={styles.list}>
        {ordered.map((meeting) => (
          <li key={meeting.id} aria-current={meeting.id === here ? 'true' : undefined}>
            <span className={styles.when}>
              {whenOf(meeting, locale) ?? <Unknown>{record('dateNotReported')}</Unknown>}
            </span>
            <span>
              {meeting.id === here ? (
                <bdi>{meeting.title}</bdi>
              ) : (
                <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>
              )}
              {meeting.id === here ? <small> ({t('here')})</small> : null}
              <small>
                {' '}
                <Where meeting={meeting} />
              </small>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Labels at the ends of the axis stay inside the picture. */
function anchorOf(position: number): 'start' | 'middle' | 'end' {
  if (position < 4) return 'start';
  return position > 96 ? 'end' : 'middle';
}
