import { choice, country, describeNoun, line, markdown, reference, requiredLine, slug, url } from '../field';
import { aliases, citations } from '../parts/schema';

const ORGANIZATION_KINDS = [
  'international',
  'regional',
  'government',
  'judiciary',
  'research',
  'civil_society',
  'religious',
  'private_sector',
  'media',
  'other',
] as const;

/** A body that takes part, organises, leads or evaluates. */
export const organization = describeNoun(
  'organization',
  {
    name: requiredLine(),
    slug: slug(),
    acronym: line({ max: 40 }),
    kind: choice('organizationKind', ORGANIZATION_KINDS, 'other'),
    countryCode: country(),
    parentId: reference('organization'),
    url: url(),
    description: markdown({ max: 4000 }),
    aliases: aliases(),
    citations: citations(),
  },
  { title: 'name' },
);
