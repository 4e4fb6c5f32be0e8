import { entry, idOf } from '../factories';

/** The day on which the sources of the archive were read first. */
const READ_ON = '2026-11-23';
/** The day on which the archive was gone through again and deepened. */
const READ_AGAIN_ON = '2026-11-25';

/** A source that was read for the archive; in English unless it says otherwise. */
export const source = (key: string, values: Parameters<typeof entry<'source'>>[2]) =>
  entry('source', key, { accessedOn: READ_ON, language: 'en', ...values });

/** A source that was found when the archive was gone through again. */
export const laterSource = (key: string, values: Parameters<typeof entry<'source'>>[2]) =>
  source(key, { accessedOn: READ_AGAIN_ON, ...values });

const body = (key: string) => idOf('organization', key);
export const topics = (...keys: string[]) => keys.map((key) => ({ topicId: idOf('topic', key) }));

type Role = 'organiser' | 'co_organiser' | 'host' | 'chair' | 'keynote' | 'speaker' | 'presenter' | 'participant';
const inCapacity = (capacity?: string) => ({ capacity: capacity ?? null });
export const bodyAs = (role: Role, key: string, capacity?: string) => ({
  role,
  organizationId: body(key),
  ...inCapacity(capacity),
});
export const personAs = (role: Role, key: string, capacity?: string) => ({
  role,
  personId: idOf('person', key),
  ...inCapacity(capacity),
});
export const countryAs = (role: Role, countryCode: string, capacity?: string) => ({
  role,
  countryCode,
  ...inCapacity(capacity),
});

export const saidByBody = (key: string, capacity?: string) => ({ organizationId: body(key), ...inCapacity(capacity) });
export const saidByPerson = (key: string, capacity?: string) => ({
  personId: idOf('person', key),
  ...inCapacity(capacity),
});

type CountKind = 'participants' | 'states' | 'organizations';
/** A reported figure about attendance: `hedge` is the source's own ("more than"), `locator` says who is counted. */
export const counted = (
  kind: CountKind,
  value: number,
  sourceKey: string,
  { hedge, asOf, locator }: { hedge?: string; asOf?: string; locator?: string } = {},
) => ({
  kind,
  value,
  hedge: hedge ?? null,
  asOf: asOf ?? null,
  sourceId: idOf('source', sourceKey),
  locator: locator ?? null,
});

const place = (city: string, countryCode: string, timeZone: string, latitude: number, longitude: number) => ({
  city,
  countryCode,
  timeZone,
  latitude,
  longitude,
});
export const VIENNA = place('Vienna', 'AT', 'Europe/Vienna', 48.2082, 16.3738);
export const NEW_YORK = place('New York', 'US', 'America/New_York', 40.7128, -74.006);
export const ABU_DHABI = place('Abu Dhabi', 'AE', 'Asia/Dubai', 24.4539, 54.3773);
export const RABAT = place('Rabat', 'MA', 'Africa/Casablanca', 34.0209, -6.8416);
export const MARRAKECH = place('Marrakech', 'MA', 'Africa/Casablanca', 31.6295, -7.9811);
export const TANGIER = place('Tangier', 'MA', 'Africa/Casablanca', 35.7595, -5.834);
export const FEZ = place('Fez', 'MA', 'Africa/Casablanca', 34.0181, -5.0078);
export const AGADIR = place('Agadir', 'MA', 'Africa/Casablanca', 30.4278, -9.5981);
export const THE_HAGUE = place('The Hague', 'NL', 'Europe/Amsterdam', 52.0705, 4.3007);
export const ANKARA = place('Ankara', 'TR', 'Europe/Istanbul', 39.9334, 32.8597);
export const ALGIERS = place('Algiers', 'DZ', 'Africa/Algiers', 36.7538, 3.0588);
export const KUWAIT = place('Kuwait City', 'KW', 'Asia/Kuwait', 29.3759, 47.9774);
export const ROME = place('Rome', 'IT', 'Europe/Rome', 41.9028, 12.4964);
export const AARHUS = place('Aarhus', 'DK', 'Europe/Copenhagen', 56.1629, 10.2039);
export const WASHINGTON = place('Washington', 'US', 'America/New_York', 38.9072, -77.0369);
export const SINGAPORE = place('Singapore', 'SG', 'Asia/Singapore', 1.3521, 103.8198);
export const RIYADH = place('Riyadh', 'SA', 'Asia/Riyadh', 24.7136, 46.6753);
export const DOHA = place('Doha', 'QA', 'Asia/Qatar', 25.2854, 51.531);
export const TASHKENT = place('Tashkent', 'UZ', 'Asia/Tashkent', 41.2995, 69.2401);
export const ABUJA = place('Abuja', 'NG', 'Africa/Lagos', 9.0765, 7.3986);
