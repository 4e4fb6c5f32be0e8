import type { Metadata } from 'next';
import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { OrganizationView } from '@/components/organizations/page';
import { formerPage } from '@/components/record/former';
import { referenceOfPage } from '@/components/record/reference';
import { publicMetadata } from '@/components/site/metadata';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { env } from '@/lib/env';
import { publicOrganization } from '@/lib/organizations/queries/page';
import { paths, type SearchParams } from '@/lib/paths';

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<SearchParams> };

// The head and the page of one request share one read.
const read = cache(publicOrganization);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const past = await pastMetadata('organization', slug, await searchParams);
  if (past) return past;
  const organization = await read(slug);
  if (!organization) return missingMetadata();
  const t = await getTranslations('organization');
  return publicMetadata({
    locale,
    title: organization.name,
    description: t('description', { name: organization.name }),
    path: paths.organization(slug),
    card: paths.card('organization', slug),
    reference: await referenceOfPage(organization, organization.name, locale),
    feed: { of: 'organization', handle: slug },
    calendar: paths.calendarFileOf('organization', slug),
  });
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const past = await pastPage('organization', slug, await searchParams, locale);
  if (past) return past;
  const organization = await read(slug);
  return organization ? (
    <OrganizationView organization={organization} origin={env().NEXTAUTH_URL} />
  ) : (
    formerPage('organization', slug, locale)
  );
}
