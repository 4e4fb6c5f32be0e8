import type { Recognition } from './recognition';
import type { Span } from './spans';

/** A body that a text names, and where. */
export interface Organization {
  name: string;
  acronym: string | null;
  kind: Recognition['organizations'][number]['fields']['kind'];
  countryCode: string | null;
  mentions: Span[];
}
