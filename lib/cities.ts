import { cityMapping } from 'city-timezones';
import { nameKey } from './names';

/** A city with where it lies, in degrees (WGS 84) to about a kilometre. */
export interface City {
  name: string;
  province: string;
  countryCode: string;
  latitude: number;
  longitude: number;
}

const MOST = 6;
let named: Map<string, City[]> | undefined;

/** The cities of Natural Earth by the key of their name, the larger ones first. */
function citiesByName(): Map<string, City[]> {
  const found = new Map<string, City[]>();
  for (const { city, city_ascii: plain, province, iso2, lat, lng } of [...cityMapping].sort((a, b) => b.pop - a.pop)) {
    const one = { name: city, province, countryCode: iso2, latitude: toHundredth(lat), longitude: toHundredth(lng) };
    for (const key of new Set([nameKey(city), nameKey(plain)])) found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}
const toHundredth = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Cities that go by a name, the larger ones first; those of one country where it is given. */
export function citiesCalled(name: string, countryCode = ''): City[] {
  named ??= citiesByName();
  const all = named.get(nameKey(name)) ?? [];
  return all.filter((city) => countryCode === '' || city.countryCode === countryCode).slice(0, MOST);
}
