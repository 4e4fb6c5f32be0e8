import { useLocale, useTranslations } from 'next-intl';
import { countryName, languageName } from '@/lib/names';
import type { NounName } from '@/lib/noun-names';
import type { Choice } from '@/lib/public/answers';
import type { Facet } from '@/lib/public/facets';

/** What a facet and its values are called in the reader's language. */
export function useFacetWords() {
  const t = useTranslations('search.facets');
  const nouns = useTranslations('nouns');
  const options = useTranslations('options');
  const locale = useLocale();
  const value = (facet: Facet, { of, name }: Pick<Choice, 'of' | 'name'>): string => {
    if (name !== undefined) return name;
    if (facet === 'noun') return nouns(`${of as NounName}.many`);
    if (facet === 'country' || facet === 'region') return countryName(of, locale);
    if (facet === 'language') return languageName(of, locale);
    if (facet === 'kind' || facet === 'status') return options(of as Parameters<typeof options>[0]);
    return of;
  };
  return { facet: (facet: Facet) => t(facet), value };
}
