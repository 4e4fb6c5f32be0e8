import { paths, type Query } from '@/lib/paths';

/** Where a question is answered. */
export interface SearchSite {
  /** The address of an answer. */
  find: typeof paths.search;
  /** That of an answer as a file, and whether its meetings are drawn: both on the public side alone. */
  file?: typeof paths.searchResults;
  isPictured: boolean;
}

export const PUBLIC_SEARCH: SearchSite = { find: paths.search, file: paths.searchResults, isPictured: true };
export const MEMBER_SEARCH: SearchSite = { find: paths.memberSearch, isPictured: false };

/** The address of the same question narrowed otherwise, from its first page. */
export type At = (change: Query) => string;
export const narrowedAt =
  (site: SearchSite, query: string, asked: Query): At =>
  (change) =>
    site.find(query, { ...asked, page: undefined, ...change });
