import { describeNoun } from '../describe-noun';
import { choice, country, faceted, identifying, line, markdown, reference, requiredLine, slug, url } from '../field';
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
    name: identifying(requiredLine()),
    slug: slug(),
    acronym: identifying(line({ max: 40 })),
    kind: faceted('kind', choice('organizationKind', ORGANIZATION_KINDS, 'other')),
    countryCode: country(),
    parentId: reference('organization'),
    url: url(),
    description: markdown({ max: 4000 }),
    aliases: identifying(aliases()),
    citations: citations(),
  },
  { title: 'name', table: 'Organization', page: 'own', apart: ['acronym'], namedAfter: true },
);
