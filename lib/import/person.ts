import type { TextDocument } from './document';
import type { Organization } from './organization';
import type { CountryMention } from './places';
import { type OwnedSpan, ownedWithin, type Span, within } from './spans';

/** Somebody whom a text names. */
export interface Person {
  name: string;
  publicRole: string | null;
  affiliation: Organization | null;
  countryCode: string | null;
  mentions: (Span & { role?: string })[];
}

/** Whom a text names at a place, with the words around it that say what they are: the body and the country in these are theirs. */
export function personAt(
  {
    document: { text },
    organizations,
    bodies,
    countries,
  }: {
    document: TextDocument;
    organizations: readonly Organization[];
    bodies: readonly OwnedSpan[];
    countries: readonly CountryMention[];
  },
  name: Span,
  roles: readonly Span[],
): Person {
  const own = roles.map(({ start, end }) => text.slice(start, end)).join(', ');
  return {
    name: text.slice(name.start, name.end),
    publicRole: own === '' ? null : own.slice(0, 300),
    affiliation: organizations[roles.flatMap((role) => ownedWithin(bodies, role))[0]?.owner ?? -1] ?? null,
    countryCode: roles.flatMap((role) => within(countries, role))[0]?.countryCode ?? null,
    mentions: [{ ...name, role: 'name' }, ...roles.map((role) => ({ ...role, role: 'publicRole' }))],
  };
}
