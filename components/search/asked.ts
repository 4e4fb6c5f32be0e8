import { getTranslations } from 'next-intl/server';
import type { NounName } from '@/lib/noun-names';
import { oneOf, type SearchParams } from '@/lib/paths';
import { calledBy } from '@/lib/public/called';
import { FACETS } from '@/lib/public/facets';

/** What an address says beside the words. */
const NARROWED = [...FACETS, 'since', 'until', 'order', 'page', 'view'] as const;

/** What an address of a search says beside the words: facets, days, order, page and view. */
export const narrowedBy = (asked: SearchParams): Partial<Record<(typeof NARROWED)[number], string>> =>
  Object.fromEntries(NARROWED.map((name) => [name, oneOf(asked[name])]));

/** The words that name a kind of record in the reader's language, and in those in which readers ask. */
export async function called(): Promise<Map<string, NounName>> {
  const t = await getTranslations('nouns');
  return calledBy((noun) => t(`${noun}.called`));
}
