import containment from 'cldr-core/supplemental/territoryContainment.json' with { type: 'json' };
import { countryCodes } from './country';

/**
 * What each region of UN M49 contains, by CLDR: countries by ISO 3166-1, smaller regions by their numbers. Left out are the world, and North
 * America (003), which lies across Northern America (021) and what is south of it.
 */
const CONTAINED = new Map(
  Object.entries(containment.supplemental.territoryContainment as Record<string, { _contains: string[] }>)
    .filter(([code]) => /^\d{3}$/.test(code) && !['001', '003'].includes(code))
    .map(([code, { _contains }]) => [code, _contains]),
);

const holds = (region: string, code: string): boolean =>
  (CONTAINED.get(region) ?? []).some((one) => one === code || holds(one, code));

const OF_COUNTRY = new Map(
  countryCodes().map((code) => [code, [...CONTAINED.keys()].filter((region) => holds(region, code))]),
);

/** Whether it is the number of a region of UN M49. */
export const isRegion = (code: string): boolean => CONTAINED.has(code);

/** Every country (ISO 3166-1 alpha-2) with each region in which it lies, by its number in UN M49. */
export const countriesInRegions = (): { country: string; region: string }[] =>
  [...OF_COUNTRY].flatMap(([country, regions]) => regions.map((region) => ({ country, region })));
