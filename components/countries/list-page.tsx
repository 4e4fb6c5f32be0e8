import { useLocale, useTranslations } from 'next-intl';
import { WholeList } from '@/components/record/whole-list';
import { countryName } from '@/lib/names';
import type { CountryList, CountryListPage } from '@/lib/public/country';
import { CountryListRows, WORDS } from './lists';

/** One list of a country, all of it, page by page. */
export function CountryListView({ list, page }: { list: CountryList; page: CountryListPage }) {
  const t = useTranslations('country');
  const locale = useLocale();
  const of = { handle: page.code, name: countryName(page.code, locale) };
  const { title, kind } = WORDS[list];
  const filtered = list === 'meetings' ? { noun: 'meeting' as const, of: { country: page.code } } : undefined;
  return (
    <article>
      <WholeList noun="country" of={of} list={list} title={t(title)} kind={kind} filtered={filtered} page={page}>
        <CountryListRows list={list} rows={page} />
      </WholeList>
    </article>
  );
}
