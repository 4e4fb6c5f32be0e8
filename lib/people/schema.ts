import { describeNoun } from '../describe-noun';
import { country, identifying, reference, requiredLine, slug } from '../field';
import { aliases, citations, heldRoles } from '../parts/schema';
import { periodIssues } from '../period';

/** Somebody with a public role; nobody else is ever named, so the role is required. */
export const person = describeNoun(
  'person',
  {
    name: identifying(requiredLine()),
    slug: slug(),
    publicRole: identifying(requiredLine()),
    organizationId: identifying(reference('organization')),
    countryCode: country(),
    roles: identifying(heldRoles()),
    aliases: identifying(aliases()),
    citations: citations(),
  },
  {
    title: 'name',
    table: 'Person',
    page: 'own',
    apart: ['publicRole'],
    rules: ({ roles }) =>
      roles.flatMap(({ fromOn, toOn }, at) => (fromOn === null ? [] : periodIssues(`roles.${at}.toOn`, fromOn, toOn))),
  },
);
