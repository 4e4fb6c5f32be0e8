import { describeNoun } from '../describe-noun';
import { country, identifying, reference, requiredLine, slug } from '../field';
import { aliases, citations } from '../parts/schema';

/** Somebody with a public role; nobody else is ever named, so the role is required. */
export const person = describeNoun(
  'person',
  {
    name: identifying(requiredLine()),
    slug: slug(),
    publicRole: identifying(requiredLine()),
    organizationId: identifying(reference('organization')),
    countryCode: country(),
    aliases: identifying(aliases()),
    citations: citations(),
  },
  { title: 'name', table: 'Person', page: 'own', duplicates: 'merged', apart: ['publicRole'] },
);
