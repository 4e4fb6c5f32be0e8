import type { GoneWords } from '@/components/record/gone';
import { bodyOf, goneIn, modelOf, placed, plainly } from '@/components/record/linked-data';
import type { Thing } from '@/lib/json-ld';
import { paths } from '@/lib/paths';
import type { PublicProgramme } from '@/lib/programmes/queries/page';

/** A programme as schema.org's CreativeWork: the model that it belongs to, and who leads it. */
export function schemeOf(programme: PublicProgramme, site: string, words: GoneWords): Thing {
  const { model, leadOrganization } = programme;
  return {
    '@type': 'CreativeWork',
    ...placed(site, programme.id, paths.programme(programme.slug)),
    name: programme.name,
    alternateName: programme.aliases.map(({ name }) => name),
    abstract: plainly(programme.description),
    isPartOf: model ? modelOf(model, site) : goneIn(programme, ['model'], site, words)[0],
    maintainer: leadOrganization
      ? bodyOf(leadOrganization, site)
      : goneIn(programme, ['leadOrganization'], site, words)[0],
  };
}
