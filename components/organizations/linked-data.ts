import type { GoneWords } from '@/components/record/gone';
import { bodyOf, goneIn, placed, plainly } from '@/components/record/linked-data';
import type { Thing } from '@/lib/json-ld';
import type { PublicOrganization } from '@/lib/organizations/queries/page';
import { paths } from '@/lib/paths';

/** An organisation as schema.org's Organization: its names, its website, the body that it is part of. */
export function organizationOf(organization: PublicOrganization, site: string, words: GoneWords): Thing {
  const { id, slug, name, acronym, aliases, url, parent, description } = organization;
  return {
    '@type': 'Organization',
    ...placed(site, id, paths.organization(slug)),
    name,
    alternateName: [acronym, ...aliases.map((alias) => alias.name)].filter(Boolean),
    sameAs: url ?? undefined,
    parentOrganization: parent ? bodyOf(parent, site) : goneIn(organization, ['parent'], site, words)[0],
    description: plainly(description),
  };
}
