import type { OrganizationPage } from '@/lib/organizations/queries/page';

/** Bodies of many states: that none of them has a country, nor whoever speaks for one, is no gap. */
export const isBorderless = (kind: OrganizationPage['kind']): boolean =>
  kind === 'international' || kind === 'regional';
