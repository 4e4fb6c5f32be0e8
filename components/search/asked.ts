import { getTranslations } from 'next-intl/server';
import { NOUN_NAMES, type NounName } from '@/lib/noun-names';
import { oneOf, type SearchParams } from '@/lib/paths';
import { FACETS } from '@/lib/public/facets';

/** What an address says beside the words. */
const NARROWED = [...FACETS, 'since', 'until', 'order', 'page', 'view'] as const;

/** What an address of a search says beside the words: facets, days, order, page and view. */
export const narrowedBy = (asked: SearchParams): Partial<Record<(typeof NARROWED)[number], string>> =>
  Object.fromEntries(NARROWED.map((name) => [name, oneOf(asked[name])]));

/** The words that name a kind of record in the reader's language. */
export async function called(): Promise<Map<string, NounName>> {
  const t = await getTranslations('nouns');
  return new Map(
    NOUN_NAMES.flatMap((noun) =>
      t(`${noun}.called`)
        .split(' ')
        .map((word): [string, NounName] => [word, noun]),
    ),
  );
}
