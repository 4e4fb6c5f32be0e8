import { dateFormat } from './formats';
import { nameKey } from './names';
import { CITIES } from './zone-cities';

/** The time zones of the IANA data base that this runtime lists, in alphabetical order. */
export function timeZones(): readonly string[] {
  listed ??= Intl.supportedValuesOf('timeZone');
  return listed;
}
let listed: readonly string[] | undefined;

/** The zone that the runtime itself takes `zone` for, names of before and after a renaming being one; null where it knows none. */
function knownAs(zone: string): string | null {
  try {
    return dateFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/**
 * Whether `zone` is a time zone of the IANA data base that this runtime knows: UTC, or a region and a city. Abbreviations are none: IST
 * is the time of India, of Israel and of Ireland.
 */
export const isTimeZone = (zone: string): boolean => zone === 'UTC' || (zone.includes('/') && knownAs(zone) !== null);

/** What people call zones by, each with the zones that it may mean. */
function namesOfZones(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>([['utc', new Set(['UTC'])]]);
  const add = (name: string, zone: string) => {
    const zones = found.get(nameKey(name)) ?? new Set();
    found.set(nameKey(name), zones.add(zone));
  };
  // Cities that name no zone of their own, and those that the zone of the list was renamed to, come before the list.
  for (const [zone, cities] of Object.entries(CITIES)) if (knownAs(zone)) for (const city of cities) add(city, zone);
  const named = new Set(found.keys());
  for (const zone of timeZones().filter((one) => one.includes('/'))) {
    add(zone, zone);
    const city = zone.slice(zone.lastIndexOf('/') + 1);
    if (!named.has(nameKey(city))) add(city, zone);
  }
  return found;
}
let names: Map<string, Set<string>> | undefined;

/**
 * The zone that a typed name means: "Europe/Vienna" itself, "vienna" or "Geneva" where one city alone is called so, "UTC". Null where it
 * is none, or may be several.
 */
export function readZone(text: string): string | null {
  const typed = text.trim();
  names ??= namesOfZones();
  const [zone, ...others] = names.get(nameKey(typed)) ?? [];
  if (zone !== undefined) return others.length === 0 ? zone : null;
  return isTimeZone(typed) ? typed : null;
}

/** How far the clocks of `timeZone` are from UTC at a moment (milliseconds since 1970), now where none is given: "UTC+1". */
export function offsetOf(timeZone: string, at = Date.now()): string {
  const parts = dateFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC');
}
