import { useLocale, useTranslations } from 'next-intl';
import { decimalYear, percent, yearAxis } from '@/components/charts/years';
import { More } from '@/components/record/more';
import { inTime, meetingsOf } from '@/components/schedule/in-time';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { Where } from '@/components/schedule/where';
import { whenOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Unknown } from '@/components/ui/unknown';
import type { ComparedModel } from '@/lib/models/queries/compare';
import { paths } from '@/lib/paths';
import styles from './presented-on.module.css';

type Axis = ReturnType<typeof yearAxis>;

/** One axis for all models compared, so that their paths can be told against each other; none where no meeting has a date. */
export function sharedAxis(models: readonly ComparedModel[]): Axis | undefined {
  const years = models.flatMap(({ presentations }) =>
    presentations.flatMap(({ meeting }) => (meeting.startOn === null ? [] : [decimalYear(meeting.startOn)])),
  );
  return years.length > 0 ? yearAxis(years, 3) : undefined;
}

/** The meetings at which a model was presented: dots on the shared axis, and the list that says the same. */
export function PresentedOn({ model, axis }: { model: ComparedModel; axis: Axis | undefined }) {
  const t = useTranslations('models');
  const record = useTranslations('record');
  const locale = useLocale();
  const meetings = inTime(meetingsOf(model.presentations));
  return (
    <>
      {axis ? (
        // Years run one way in every language; each of the two at the ends begins there.
        <svg className={styles.path} direction="ltr" height="38" aria-hidden="true" focusable="false">
          <line x1="0" x2="100%" y1="11" y2="11" />
          <line x1="0" x2="0" y1="6" y2="16" />
          <line x1="100%" x2="100%" y1="6" y2="16" />
          <text x="0" y="32">
            {axis.from}
          </text>
          <text x="100%" y="32" textAnchor="end">
            {axis.to}
          </text>
          {meetings.map(({ id, startOn, title }) =>
            startOn === null ? null : (
              <circle key={id} cx={percent(axis.at(decimalYear(startOn)))} cy="11" r="5">
                <title>{title}</title>
              </circle>
            ),
          )}
        </svg>
      ) : null}
      {meetings.length === 0 ? (
        <Unknown>{t('presentedNone')}</Unknown>
      ) : (
        <ul className={styles.list}>
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>
              <small>
                {whenOf(meeting, locale) ?? record('dateNotReported')}, <Where meeting={meeting} />{' '}
                <ScheduleTag meeting={meeting} />
              </small>
            </li>
          ))}
        </ul>
      )}
      <More
        kind="meetings"
        shown={meetings.length}
        count={model.presentedAt}
        href={paths.modelPresentations(model.slug)}
      />
    </>
  );
}
