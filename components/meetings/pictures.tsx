import type { Pictures } from '@/lib/meetings/queries/timeline';
import { HostMap } from './host-map';
import type { PictureLinks } from './picture-links';
import { placesCounted, placesOf } from './places';
import { TimeLine } from './time-line';
import { YearsCounted } from './years-counted';

/** Meetings on a time line and on a map, each with its table: one by one, or counted where they are too many. */
export function MeetingPictures({ pictures, ...links }: { pictures: Pictures } & PictureLinks) {
  const { meetings, counted } = pictures;
  return meetings ? (
    <>
      <TimeLine meetings={meetings} />
      <HostMap held={placesOf(meetings)} {...links} />
    </>
  ) : (
    <>
      <YearsCounted counts={counted.years} {...links} />
      <HostMap held={placesCounted(counted.places)} {...links} />
    </>
  );
}
