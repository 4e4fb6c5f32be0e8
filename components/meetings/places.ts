import { positionOf } from '@/components/charts/projection';
import type { MappedMeeting, Places } from '@/lib/meetings/queries/timeline';

export interface Place {
  key: string;
  x: number;
  y: number;
  city: string | null;
  countryCode: string | null;
  count: number;
  /** Latest first, as they came; none where they were only counted. */
  meetings: MappedMeeting[];
}

/** Where meetings were held: the places, how many there are, and the meetings beside them. */
export interface HostPlaces {
  places: Place[];
  count: number;
  online: { count: number; meetings: MappedMeeting[] };
  nowhere: { count: number; meetings: MappedMeeting[] };
}

const counted = (meetings: MappedMeeting[]) => ({ count: meetings.length, meetings });

/** Meetings by where they were held; those online and those whose place has no coordinates or is not reported stand apart. */
export function placesOf(meetings: readonly MappedMeeting[]): HostPlaces {
  const places = new Map<string, Place>();
  const online: MappedMeeting[] = [];
  const nowhere: MappedMeeting[] = [];
  for (const meeting of meetings) {
    const { latitude, longitude, attendanceMode, city, countryCode } = meeting;
    if (attendanceMode === 'online') online.push(meeting);
    else if (latitude === null || longitude === null) nowhere.push(meeting);
    else {
      const key = city ? `${city}, ${countryCode}` : `${latitude.toFixed(1)}, ${longitude.toFixed(1)}`;
      const place = places.get(key) ?? {
        key,
        ...positionOf(latitude, longitude),
        city,
        countryCode,
        count: 0,
        meetings: [],
      };
      place.meetings.push(meeting);
      place.count += 1;
      places.set(key, place);
    }
  }
  // The largest first, so that a small dot is never hidden under a large one.
  const largest = [...places.values()].sort((a, b) => b.count - a.count);
  return { places: largest, count: largest.length, online: counted(online), nowhere: counted(nowhere) };
}

/** The same of a record in which meetings are too many to be named one by one. */
export const placesCounted = ({ places, count, online, nowhere }: Places): HostPlaces => ({
  places: places.map(({ latitude, longitude, ...place }, position) => ({
    ...place,
    key: String(position),
    ...positionOf(latitude, longitude),
    meetings: [],
  })),
  count,
  online: { count: online, meetings: [] },
  nowhere: { count: nowhere, meetings: [] },
});
