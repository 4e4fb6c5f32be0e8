import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PersonView } from '@/components/people/page';
import { formerPage } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { paths, type SearchParams } from '@/lib/paths';
import { publicPerson } from '@/lib/people/queries/page';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicPerson);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const past = await pastMetadata('person', slug, await searchParams);
  if (past) return past;
  const person = await read(slug);
  if (!person) return missingMetadata();
  const t = await getTranslations('person');
  return publicMetadata({
    locale,
    title: person.name,
    description: t('description', { name: person.name }),
    path: paths.person(slug),
    card: paths.card('person', slug),
    reference: await referenceOfPage(person, person.name, locale),
  });
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const past = await pastPage('person', slug, await searchParams, locale);
  if (past) return past;
  const person = await read(slug);
  return person ? <PersonView person={person} origin={env().NEXTAUTH_URL} /> : formerPage('person', slug, locale);
}
