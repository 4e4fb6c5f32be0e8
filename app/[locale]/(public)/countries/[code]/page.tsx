import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CountryView } from '@/components/countries/page';
import { publicMetadata } from '@/components/site/metadata';
import { Missing, missingMetadata } from '@/components/site/missing';
import { localPath } from '@/lib/local-path';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import { publicCountryPage } from '@/lib/public/country';
import { answerNotFound } from '@/lib/response';

type Props = { params: Promise<{ locale: Locale; code: string }> };

// The head and the page of one request share one read.
const read = cache(publicCountryPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const country = await read(code.toUpperCase());
  if (!country) return missingMetadata();
  const t = await getTranslations('country');
  const name = countryName(country.code, locale);
  return publicMetadata({
    locale,
    title: name,
    description: t('description', { name }),
    path: paths.country(country.code),
    card: paths.card('country', country.code),
  });
}

export default async function Country({ params }: Props) {
  const { locale, code } = await params;
  const country = await read(code.toUpperCase());
  if (country && country.code !== code) permanentRedirect(localPath(paths.country(country.code), locale));
  if (country) return <CountryView country={country} />;
  answerNotFound();
  return <Missing />;
}
