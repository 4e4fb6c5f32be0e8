import type { PublicOrganization } from '@/lib/organizations/queries/page';

/** Bodies of many states: that none of them has a country, nor whoever speaks for one, is no gap. */
export const isBorderless = (kind: PublicOrganization['kind']): boolean =>
  kind === 'international' || kind === 'regional';
