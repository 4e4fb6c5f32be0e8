import { useLocale, useTranslations } from 'next-intl';
import { TableTwin } from '@/components/charts/table-twin';
import { percent } from '@/components/charts/years';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { localPath } from '@/i18n/path';
import type { MappedMeeting } from '@/lib/meetings/queries/list';
import { paths } from '@/lib/paths';
import styles from './host-map.module.css';
import { placesOf } from './places';
import { ScheduleTag } from './schedule-tag';
import { placeOf } from './words';

/** Area, not radius, grows with the number of meetings. */
const radiusOf = (meetings: number): string => (3 + 2.5 * Math.sqrt(meetings)).toFixed(1);

/** Where meetings were held: a dot a place on an outline without borders, under its heading; nothing where no place is known. Its table says the same. */
export function HostMap({ meetings }: { meetings: readonly MappedMeeting[] }) {
  const t = useTranslations('map');
  const home = useTranslations('home');
  const record = useTranslations('record');
  const locale = useLocale();
  const { places, online, nowhere } = placesOf(meetings);
  if (places.length === 0) return null;
  const named = ({ meetings: [first] }: (typeof places)[number]) => (first && placeOf(first, locale)) ?? '';
  const groups = [
    ...places.map((place) => ({ key: place.key, name: named(place), held: place.meetings })),
    { key: 'online', name: t('online'), held: online },
    { key: 'nowhere', name: t('nowhere'), held: nowhere },
  ].filter(({ held }) => held.length > 0);
  return (
    <>
      <h3 className={styles.title}>{t('title')}</h3>
      <figure className={styles.figure}>
        <div className={styles.map}>
          <div className={styles.land} />
          <svg className={styles.dots} width="100%" height="100%" aria-hidden="true" focusable="false">
            {places.map((place) => {
              const [first] = place.meetings;
              const href =
                place.meetings.length === 1 && first
                  ? paths.meeting(first.slug)
                  : paths.country(first?.countryCode ?? '');
              const dot = (
                <circle cx={percent(place.x)} cy={percent(place.y)} r={radiusOf(place.meetings.length)}>
                  <title>{t('dot', { place: named(place), count: place.meetings.length })}</title>
                </circle>
              );
              return first?.countryCode ? (
                <a key={place.key} href={localPath(href, locale)} tabIndex={-1}>
                  {dot}
                </a>
              ) : (
                <g key={place.key}>{dot}</g>
              );
            })}
          </svg>
        </div>
        <figcaption className={styles.caption}>
          <p>{t('note', { places: places.length, online: online.length, nowhere: nowhere.length })}</p>
          <p>{t('boundaries')}</p>
        </figcaption>
        <TableTwin label={record('asTable')}>
          <Table
            caption={t('title')}
            captionHidden
            columns={[home('columnPlace'), t('columnCount'), t('columnMeetings')]}
            rows={groups.map(({ key, name, held }) => ({
              key,
              cells: [
                name,
                held.length,
                <ul key="held" className={styles.held}>
                  {held.map((meeting) => (
                    <li key={meeting.id}>
                      <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link> <ScheduleTag meeting={meeting} />
                    </li>
                  ))}
                </ul>,
              ],
            }))}
          />
        </TableTwin>
      </figure>
    </>
  );
}
