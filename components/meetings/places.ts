import { positionOf } from '@/components/charts/world';
import type { MappedMeeting } from '@/lib/meetings/queries/list';

export interface Place {
  key: string;
  x: number;
  y: number;
  /** Latest first, as they came. */
  meetings: MappedMeeting[];
}

/** Meetings by where they were held; those online and those whose place has no coordinates or is not reported stand apart. */
export function placesOf(meetings: readonly MappedMeeting[]) {
  const places = new Map<string, Place>();
  const online: MappedMeeting[] = [];
  const nowhere: MappedMeeting[] = [];
  for (const meeting of meetings) {
    const { latitude, longitude, attendanceMode, city, countryCode } = meeting;
    if (attendanceMode === 'online') online.push(meeting);
    else if (latitude === null || longitude === null) nowhere.push(meeting);
    else {
      const key = city ? `${city}, ${countryCode}` : `${latitude.toFixed(1)}, ${longitude.toFixed(1)}`;
      const place = places.get(key) ?? { key, ...positionOf(latitude, longitude), meetings: [] };
      place.meetings.push(meeting);
      places.set(key, place);
    }
  }
  // The largest first, so that a small dot is never hidden under a large one.
  return { places: [...places.values()].sort((a, b) => b.meetings.length - a.meetings.length), online, nowhere };
}
