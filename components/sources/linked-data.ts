import { placed } from '@/components/record/linked-data';
import type { Thing } from '@/lib/json-ld';
import { paths } from '@/lib/paths';
import type { PublicSource } from '@/lib/sources/queries/page';

const types: Partial<Record<PublicSource['kind'], string>> = {
  press: 'NewsArticle',
  report: 'Report',
  study: 'Report',
  web_page: 'WebPage',
};

/** A source as the work that it is; what kind of document it is where schema.org has a word for it. */
export function documentOf(source: PublicSource, site: string): Thing {
  return {
    '@type': types[source.kind] ?? 'CreativeWork',
    ...placed(site, source.id, paths.source(source.id)),
    name: source.title,
    // Whether an author is a person or a body is not recorded, so the names stand as they are given.
    creditText: source.authors.join(', ') || undefined,
    publisher: source.publisher ? { '@type': 'Organization', name: source.publisher } : undefined,
    datePublished: source.issuedOn ?? undefined,
    inLanguage: source.language ?? undefined,
    identifier: [source.symbol, source.doi].filter(Boolean),
    sameAs: [source.url, source.archiveUrl].filter(Boolean),
  };
}
