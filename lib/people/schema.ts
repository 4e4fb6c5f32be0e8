import { country, describeNoun, reference, requiredLine, slug } from '../field';
import { aliases, citations } from '../parts/schema';

/** Somebody with a public role; nobody else is ever named, so the role is required. */
export const person = describeNoun(
  'person',
  {
    name: requiredLine(),
    slug: slug(),
    publicRole: requiredLine(),
    organizationId: reference('organization'),
    countryCode: country(),
    aliases: aliases(),
    citations: citations(),
  },
  { title: 'name' },
);
