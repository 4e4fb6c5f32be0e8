import type { Organization } from './organization';
import type { Span } from './spans';

/** Somebody whom a text names. */
export interface Person {
  name: string;
  publicRole: string | null;
  affiliation: Organization | null;
  countryCode: string | null;
  mentions: (Span & { role?: string })[];
}
