import type { GoneWords } from '@/components/record/gone';
import { bodyOf, goneIn, placed } from '@/components/record/linked-data';
import type { Thing } from '@/lib/json-ld';
import { paths } from '@/lib/paths';
import type { PublicPerson } from '@/lib/people/queries/page';

/** Somebody with a public role as schema.org's Person: the role, the body, and the roles that they held. */
export const personOf = (
  { id, slug, name, aliases, publicRole, organization, roles, gone }: PublicPerson,
  site: string,
  words: GoneWords,
): Thing => ({
  '@type': 'Person',
  ...placed(site, id, paths.person(slug)),
  name,
  alternateName: aliases.map((alias) => alias.name),
  jobTitle: publicRole,
  hasOccupation: roles.map(({ role }) => ({ '@type': 'Occupation', name: role })),
  affiliation: organization ? bodyOf(organization, site) : goneIn({ gone }, ['organization'], site, words)[0],
});
