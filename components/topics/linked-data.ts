import { placed, plainly } from '@/components/record/linked-data';
import type { Thing } from '@/lib/json-ld';
import { paths } from '@/lib/paths';
import type { PublicTopic } from '@/lib/topics/queries/page';

/** A topic as schema.org's DefinedTerm. */
export const termOf = ({ id, slug, name, aliases, scopeNote }: PublicTopic, site: string): Thing => ({
  '@type': 'DefinedTerm',
  ...placed(site, id, paths.topic(slug)),
  name,
  alternateName: aliases.map((alias) => alias.name),
  description: plainly(scopeNote),
  termCode: slug,
  inDefinedTermSet: `${site}${paths.about()}`,
});
