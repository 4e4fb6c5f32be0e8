import { getTranslations } from 'next-intl/server';
import { CountryListView } from '@/components/countries/list-page';
import { WORDS } from '@/components/countries/lists';
import { listRoute } from '@/components/record/list-route';
import { countryName } from '@/lib/names';
import { COUNTRY_LISTS, publicCountryList } from '@/lib/public/country';

const route = listRoute({
  of: 'country',
  lists: COUNTRY_LISTS,
  read: publicCountryList,
  titleOf: async (list) => (await getTranslations('country'))(WORDS[list].title),
  nameOf: ({ code }, locale) => countryName(code, locale),
  View: CountryListView,
});

export const generateMetadata = route.generateMetadata;
export default route.Page;
