import { useLocale, useTranslations } from 'next-intl';
import { TableTwin } from '@/components/charts/table-twin';
import world from '@/components/charts/world.module.css';
import { percent } from '@/components/charts/years';
import { ScheduleTag } from '@/components/schedule/schedule-tag';
import { placeOf } from '@/components/schedule/words';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { localPath } from '@/lib/local-path';
import type { MappedMeeting } from '@/lib/meetings/queries/timeline';
import { paths } from '@/lib/paths';
import styles from './host-map.module.css';
import type { PictureLinks } from './picture-links';
import type { HostPlaces } from './places';

/** A dot that is larger covers a country. */
const MOST_RADIUS = 30;

/** Area, not radius, grows with the number of meetings. */
const radiusOf = (meetings: number): string => Math.min(MOST_RADIUS, 3 + 2.5 * Math.sqrt(meetings)).toFixed(1);

type Row = { key: string; name: string; count: number; href?: string; meetings: readonly MappedMeeting[] };

/** Where meetings were held: a dot a place on an outline without borders, under its heading; nothing where no place is known. Its table says the same. */
export function HostMap({ held, ofCountry = paths.country }: { held: HostPlaces } & Pick<PictureLinks, 'ofCountry'>) {
  const t = useTranslations('map');
  const home = useTranslations('home');
  const record = useTranslations('record');
  const locale = useLocale();
  const { places, online, nowhere } = held;
  if (places.length === 0) return null;
  const rows: Row[] = [
    ...places.map((place) => ({
      ...place,
      name: placeOf(place, locale) ?? '',
      href: place.countryCode ? ofCountry(place.countryCode) : undefined,
    })),
    { key: 'online', name: t('online'), ...online },
    { key: 'nowhere', name: t('nowhere'), ...nowhere },
  ].filter(({ count }) => count > 0);
  const isNamed = rows.some(({ meetings }) => meetings.length > 0);
  return (
    <>
      <h3 className={styles.title}>{t('title')}</h3>
      <figure className={styles.figure}>
        <div className={world.map}>
          <div className={world.land} />
          <svg className={styles.dots} width="100%" height="100%" aria-hidden="true" focusable="false">
            {places.map((place) => {
              const [first] = place.meetings;
              const href = place.count === 1 && first ? paths.meeting(first.slug) : ofCountry(place.countryCode ?? '');
              const dot = (
                <circle cx={percent(place.x)} cy={percent(place.y)} r={radiusOf(place.count)}>
                  <title>{t('dot', { place: placeOf(place, locale) ?? '', count: place.count })}</title>
                </circle>
              );
              return place.countryCode ? (
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
          <p>{t('note', { places: held.count, online: online.count, nowhere: nowhere.count })}</p>
          {held.count > places.length ? <p>{record('shownOf', { shown: places.length, count: held.count })}</p> : null}
          <p>{t('boundaries')}</p>
        </figcaption>
        <TableTwin label={record('asTable')}>
          <Table
            caption={t('title')}
            captionHidden
            columns={[home('columnPlace'), t('columnCount'), ...(isNamed ? [t('columnMeetings')] : [])]}
            rows={rows.map(({ key, name, count, href, meetings }) => ({
              key,
              cells: [
                !isNamed && href ? (
                  <Link key="place" href={href}>
                    {name}
                  </Link>
                ) : (
                  name
                ),
                count,
                ...(isNamed
                  ? [
                      <ul key="held" className={styles.held}>
                        {meetings.map((meeting) => (
                          <li key={meeting.id}>
                            <Link href={paths.meeting(meeting.slug)}>{meeting.title}</Link>{' '}
                            <ScheduleTag meeting={meeting} />
                          </li>
                        ))}
                      </ul>,
                    ]
                  : []),
              ],
            }))}
          />
        </TableTwin>
      </figure>
    </>
  );
}
