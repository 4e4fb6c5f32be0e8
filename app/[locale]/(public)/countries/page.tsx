import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { Collection } from '@/components/record/collection';
import { Entries } from '@/components/record/entries';
import { Listing } from '@/components/record/section';
import { ListHead } from '@/components/site/list-head';
import { publicMetadata } from '@/components/site/metadata';
import { EmptyState } from '@/components/ui/empty-state';
import { collator } from '@/lib/formats';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import { publicCountries } from '@/lib/public/countries';

export async function generateMetadata({ params }: { params: Promise<{ locale: Locale }> }): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('index');
  return publicMetadata({
    locale,
    title: t('countries'),
    description: t('country'),
    path: paths.countries(),
    card: paths.card('page', 'home'),
  });
}

export default async function Countries() {
  const [t, locale, listed] = [await getTranslations('index'), await getLocale(), await publicCountries()];
  const countries = listed
    .map((country) => ({ ...country, name: countryName(country.code, locale), path: paths.country(country.code) }))
    .sort((a, b) => collator(locale).compare(a.name, b.name));
  return (
    <>
      <Collection path={paths.countries()} name={t('countries')} description={t('country')} items={countries} />
      <ListHead title={t('countries')}>{t('country')}</ListHead>
      <Listing title={t('countries')}>
        {countries.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <Entries
            entries={countries.map(({ code, name, path, meetings }) => ({
              key: code,
              title: name,
              href: path,
              about: [meetings > 0 ? t('held', { count: meetings }) : null],
            }))}
          />
        )}
      </Listing>
    </>
  );
}
