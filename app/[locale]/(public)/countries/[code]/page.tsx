import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CountryView } from '@/components/countries/page';
import { formerPage } from '@/components/record/former';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import { publicCountryPage } from '@/lib/public/country';

type Props = { params: Promise<{ locale: Locale; code: string }> };

// The head and the page of one request share one read.
const read = cache(publicCountryPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const country = await read(code);
  if (!country) return missingMetadata();
  const t = await getTranslations('country');
  const name = countryName(country.code, locale);
  return publicMetadata({
    locale,
    title: name,
    description: t('description', { name }),
    path: paths.country(country.code),
    card: paths.card('country', country.code),
    feed: { of: 'country', handle: country.code },
    calendar: paths.calendarFileOf('country', country.code),
  });
}

export default async function Country({ params }: Props) {
  const { locale, code } = await params;
  const country = await read(code);
  return country ? <CountryView country={country} /> : formerPage('country', code, locale);
}
